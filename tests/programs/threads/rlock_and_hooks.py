import copy
import pickle
import threading
from concurrent.futures import *

print(ProcessPoolExecutor.__name__, ThreadPoolExecutor.__name__)
print(threading.RLock, threading.Lock, type(threading.RLock()))
try:
    isinstance(threading.RLock(), threading.RLock)
except TypeError as exc:
    print(exc)
try:
    copy.copy(threading.local())
except TypeError as exc:
    print(exc)
print(pickle.loads(pickle.dumps([3 + 4j, {"a": (2 - 1j)}])))


class Wave:
    def of(self, x: float | complex) -> complex:
        return complex(x)


print(Wave().of(2), Wave.of.__annotations__["return"])


def bad(args):
    raise ValueError("in the hook")


threading.excepthook = bad
thread = threading.Thread(target=lambda: 1 / 0)
thread.start()
thread.join()
threading.excepthook = None
threading.Thread(target=lambda: 1 / 0)

#= stdout
#| ProcessPoolExecutor ThreadPoolExecutor
#| <function RLock at 0x…> <class '_thread.lock'> <class '_thread.RLock'>
#| isinstance() arg 2 must be a type, a tuple of types, or a union
#| cannot pickle '_thread._local' object
#| [(3+4j), {'a': (2-1j)}]
#| (2+0j) <class 'complex'>
#= stderr
#| Exception in threading.excepthook:
#| Traceback (most recent call last):
#|   File "rlock_and_hooks.py", line 28, in bad
#|     raise ValueError("in the hook")
#| ValueError: in the hook
#| Traceback (most recent call last):
#|   File "rlock_and_hooks.py", line 36, in <module>
#|     threading.Thread(target=lambda: 1 / 0)
#|     ~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^
#| RuntimeError: threading.excepthook is None
#= status 1

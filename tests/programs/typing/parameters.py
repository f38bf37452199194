"""Type parameters: bounds, constraints, defaults, what classes and aliases take; a pool of one's own."""
import threading, queue, sys, traceback
from typing import Callable, Generic, TypeVar, ParamSpec
T = TypeVar("T"); P = ParamSpec("P"); K = TypeVar("K", bound=str); N = TypeVar("N", int, float)
print(K.__bound__, N.__constraints__, T.__bound__, T.__constraints__, P.__name__, T.__covariant__, T.__name__)

class Promise(Generic[T]):
    def __init__(self) -> None:
        self._done = threading.Event(); self._value: T | None = None; self._error: BaseException | None = None
    def _run(self, fn: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> None:
        try: self._value = fn(*args, **kwargs)
        except BaseException as e: self._error = e
        finally: self._done.set()
    def get(self, timeout: float | None = None) -> T:
        if not self._done.wait(timeout): raise TimeoutError
        if self._error is not None: raise self._error
        return self._value

class Pool:
    _STOP = object()
    def __init__(self, n: int = 3):
        self.q: queue.SimpleQueue = queue.SimpleQueue()
        self.threads = [threading.Thread(target=self._work, daemon=True, name=f"pool-{i}") for i in range(n)]
        for t in self.threads: t.start()
    def _work(self):
        for fn in iter(self.q.get, self._STOP):
            fn()
    def submit(self, fn, /, *a, **k):
        p = Promise(); self.q.put(lambda: p._run(fn, *a, **k)); return p
    def map(self, fn, *its): return [p.get() for p in [self.submit(fn, *xs) for xs in zip(*its, strict=True)]]
    def __enter__(self): return self
    def __exit__(self, et, ev, tb):
        for _ in self.threads: self.q.put(self._STOP)
        for t in self.threads: t.join()
        print("closed", et.__name__ if et else None)

with Pool() as pool:
    print(pool.map(pow, [1, 2, 3], [3, 2, 1]))
    p = pool.submit(int, "x1", base=16)
    try: p.get()
    except ValueError as e: print(e)
    try: pool.map(pow, [1], [2, 3])
    except ValueError as e: print(e)
    q = pool.submit(lambda: [][3])
    try: q.get(1)
    except IndexError as e:
        fr = traceback.extract_tb(e.__traceback__)
        print([f.name for f in fr], fr[-1].line)
print(Promise.__parameters__, Promise[int], Promise[int].__args__, Promise[int].__origin__, Promise.__orig_bases__)
print(Pool.submit.__annotations__, Promise.get.__annotations__)
class Pair(Generic[T, K]): pass
print(Pair.__parameters__, Pair[int, K].__parameters__, Pair[T, T].__parameters__ if 0 else "")
class Sub(Pair[int, K]): pass
print(Sub.__parameters__, Sub.__mro__)
try: Pair[int]
except TypeError as e: print(e)
try: class_ = Generic[int]
except TypeError as e: print(e)
try: Promise[int, str]
except TypeError as e: print(e)
class Box[A, *Ts, **Q]:
    def get[B: (int, str) = int](self, x: B) -> A: ...
print(Box.__type_params__, Box.__parameters__, Box.get.__type_params__, Box.get.__type_params__[0].__constraints__, Box.get.__type_params__[0].__default__)
def first[S: bound_later](xs: list[S]) -> S: return xs[0]
bound_later = int
print(first.__type_params__[0].__bound__, first([3]), T.__default__, T.has_default())
with Pool(1) as pool:
    pool.submit(dict, [1]).get()

#= stdout
#| <class 'str'> (<class 'int'>, <class 'float'>) None () P False T
#| [1, 4, 3]
#| invalid literal for int() with base 16: 'x1'
#| zip() argument 2 is longer than argument 1
#| ['<module>', 'get', '_run', '<lambda>'] q = pool.submit(lambda: [][3])
#| closed None
#| (~T,) __main__.Promise[int] (<class 'int'>,) <class '__main__.Promise'> (typing.Generic[~T],)
#| {} {'timeout': float | None, 'return': ~T}
#| (~T, ~K) (~K,) 
#| (~K,) (<class '__main__.Sub'>, <class '__main__.Pair'>, <class 'typing.Generic'>, <class 'object'>)
#| Too few arguments for <class '__main__.Pair'>; actual 1, expected at least 2
#| Parameters to Generic[...] must all be type variables or parameter specification variables.
#| Too many arguments for <class '__main__.Promise'>; actual 2, expected 1
#| (A, Ts, Q) (A, Ts, Q) (B,) (<class 'int'>, <class 'str'>) <class 'int'>
#| <class 'int'> 3 typing.NoDefault False
#| closed TypeError
#= stderr
#| Traceback (most recent call last):
#|   File "parameters.py", line 68, in <module>
#|     pool.submit(dict, [1]).get()
#|     ~~~~~~~~~~~~~~~~~~~~~~~~~~^^
#|   File "parameters.py", line 16, in get
#|     if self._error is not None: raise self._error
#|                                 ^^^^^^^^^^^^^^^^^
#|   File "parameters.py", line 11, in _run
#|     try: self._value = fn(*args, **kwargs)
#|                        ~~^^^^^^^^^^^^^^^^^
#| TypeError: cannot convert dictionary update sequence element #0 to a sequence
#= status 1

from math import *
from collections import *
from concurrent.futures import *

print(eval("sqrt(16) + floor(2.5)"), eval("UserDict(a=1)"))
print(eval("wait([])"), eval("ProcessPoolExecutor.__name__"), ThreadPoolExecutor.__name__)
print("cos" in globals(), "Counter" in dir(), "sin" in vars(), [n for n in dir() if n.startswith("log")])
exec("x = factorial(5)")
print(x)


def calculate(text):
    return eval(text, globals())


print(calculate("hypot(3, 4)"), globals()["log10"](100))
print(eval("pi", {"__builtins__": {}}, {"pi": 3}))
try:
    eval("nope(1)")
except NameError as e:
    print(e)

#= stdout
#| 6.0 {'a': 1}
#| DoneAndNotDoneFutures(done=set(), not_done=set()) ProcessPoolExecutor ThreadPoolExecutor
#| True True True ['log', 'log10', 'log1p', 'log2']
#| 120
#| 5.0 2.0
#| 3
#| name 'nope' is not defined
#= status 0

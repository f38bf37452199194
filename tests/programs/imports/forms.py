import math
import math as m
from math import sqrt, pi as circle
import os.path
import sys, time
from queue import Queue, Empty
print(math.sqrt(9), m is math, sqrt(16), circle > 3, sys.__name__, math.__name__, type(math))
print(Queue.__name__, Empty.__name__, callable(time.sleep), hasattr(time, "monotonic"))
def local():
    import string
    return string.ascii_lowercase[:3]
print(local())
try:
    import nothing_like_this
except ModuleNotFoundError as e:
    print(e, e.name)
try:
    from math import nothing
except ImportError as e:
    print(str(e).split(" (")[0])
try:
    math.nothing
except AttributeError as e:
    print(e)
print(__name__, "sys" in sys.modules, repr(sys)[:13])

#= stdout
#| 3.0 True 4.0 True sys math <class 'module'>
#| Queue Empty True True
#| abc
#| No module named 'nothing_like_this' nothing_like_this
#| cannot import name 'nothing' from 'math'
#| module 'math' has no attribute 'nothing'
#| __main__ True <module 'sys'
#= status 0

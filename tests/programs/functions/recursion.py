def fact(n): return 1 if n < 2 else n * fact(n - 1)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
def hanoi(n, a, b, c): return 0 if n == 0 else hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)
def flat(x): return [z for y in x for z in flat(y)] if isinstance(x, list) else [x]
print(fact(20), fact(30), fib(15), hanoi(6, "a", "b", "c"), flat([1, [2, [3, [4]], 5]]))
def even(n): return n == 0 or odd(n - 1)
def odd(n): return n != 0 and even(n - 1)
print(even(100), odd(7))
def deep(n): return 0 if n == 0 else 1 + deep(n - 1)
print(deep(900))
def forever(n): return forever(n + 1)
try:
    forever(0)
except RecursionError as error:
    print(error)
import sys
print(sys.getrecursionlimit())
class A:
    def __repr__(self): return repr(self)
try:
    repr(A())
except RecursionError as error:
    print(type(error).__name__)

#= stdout
#| 2432902008176640000 265252859812191058636308480000000 610 63 [1, 2, 3, 4, 5]
#| True True
#| 900
#| maximum recursion depth exceeded
#| 1000
#| RecursionError
#= status 0

class A:
    "doc a"
class B(A): pass
print(B.__doc__, B().__doc__, A().__doc__)
class C(Exception): pass
print(C.__doc__)
class D(int): pass
print(D.__doc__)
import threading
class T(threading.Thread): pass
print(T.__doc__)
def f():
    class L(A):
        x = 1
    return L
print(f().__doc__)
import enum
class E(enum.Enum): A = 1
print(E.__doc__)
from typing import NamedTuple
class N(NamedTuple): a: int
print(N.__doc__)
print(type("X", (A,), {}).__doc__, "__doc__" in vars(B))
import inspect
print(inspect.getdoc(B), inspect.getdoc(A))

#= stdout
#| None None doc a
#| None
#| None
#| None
#| None
#| None
#| N(a,)
#| None True
#| doc a doc a
#= status 0

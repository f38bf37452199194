def attempt(action):
    try:
        print(action())
    except TypeError as error:
        print(error)


def f(a, b): pass
def g(a, b=1, *, c): pass
def h(): pass
def p(x, /): pass
number, nothing = 5, None
class C:
    def m(self, x): pass
    def __init__(self, y=1): pass
attempt(lambda: f())
attempt(lambda: f(1))
attempt(lambda: f(1, 2, 3))
attempt(lambda: f(1, 2, c=3))
attempt(lambda: f(1, a=1))
attempt(lambda: g(1))
attempt(lambda: g(1, 2, 3, c=1))
attempt(lambda: h(1))
attempt(lambda: p(x=1))
attempt(lambda: C().m())
attempt(lambda: C().m(1, 2))
attempt(lambda: C(1, 2))
attempt(lambda: C.m())
attempt(lambda: f(**5))
attempt(lambda: f(**{1: 2}))
attempt(lambda: f(1, 2, **{"a": 3}))
attempt(lambda: f(b=1, **{"b": 2}))
attempt(lambda: (lambda x: x)())
attempt(lambda: number())
attempt(lambda: nothing())
attempt(lambda: print(1, seperator=""))
attempt(lambda: len())
attempt(lambda: len(1, 2))
attempt(lambda: f(1, 2, bb=3))
attempt(lambda: object(1))
attempt(lambda: sum())
attempt(lambda: int(1, 2, 3))
attempt(lambda: abs("x"))

#= stdout
#| f() missing 2 required positional arguments: 'a' and 'b'
#| f() missing 1 required positional argument: 'b'
#| f() takes 2 positional arguments but 3 were given
#| f() got an unexpected keyword argument 'c'
#| f() got multiple values for argument 'a'
#| g() missing 1 required keyword-only argument: 'c'
#| g() takes from 1 to 2 positional arguments but 3 positional arguments (and 1 keyword-only argument) were given
#| h() takes 0 positional arguments but 1 was given
#| p() got some positional-only arguments passed as keyword arguments: 'x'
#| C.m() missing 1 required positional argument: 'x'
#| C.m() takes 2 positional arguments but 3 were given
#| C.__init__() takes from 1 to 2 positional arguments but 3 were given
#| C.m() missing 2 required positional arguments: 'self' and 'x'
#| __main__.f() argument after ** must be a mapping, not int
#| keywords must be strings
#| f() got multiple values for argument 'a'
#| __main__.f() got multiple values for keyword argument 'b'
#| <lambda>.<locals>.<lambda>() missing 1 required positional argument: 'x'
#| 'int' object is not callable
#| 'NoneType' object is not callable
#| print() got an unexpected keyword argument 'seperator'
#| len() takes exactly one argument (0 given)
#| len() takes exactly one argument (2 given)
#| f() got an unexpected keyword argument 'bb'. Did you mean 'b'?
#| object() takes no arguments
#| sum() takes at least 1 positional argument (0 given)
#| int expected at most 2 arguments, got 3
#| bad operand type for abs(): 'str'
#= status 0

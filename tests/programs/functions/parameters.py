"""Every kind of parameter, and what calls of each are told."""


def f(a, b=2, /, c=3, *args, d, e=5, **rest):
    return a, b, c, args, d, e, rest


print(f(1, d=4), f(1, 2, 3, 4, 5, d=6, x=7), f(*[1, 2], **{"d": 4, "c": 9}), f(1, d=0, a=5, b=6))
print(f.__defaults__, f.__kwdefaults__, f.__code__.co_varnames[:7], f.__code__.co_argcount, f.__code__.co_posonlyargcount, f.__code__.co_kwonlyargcount)
g = lambda *, key: key
h = lambda *a, **k: (a, k)
print(g(key=1), h(1, 2, x=3), h(*range(3), *"ab", **{"k": 1}, **{"l": 2}))


def plain(a, b): return a, b
def pos(a, /): return a
def kw(*, a): return a
def opt(a=1): return a
def none(): return None


class C:
    def method(self, x): return x
    @classmethod
    def cm(cls, x): return x
    @staticmethod
    def sm(x): return x


c = C()
for call in (lambda: plain(), lambda: plain(1), lambda: plain(1, 2, 3), lambda: plain(1, b=2, c=3), lambda: plain(1, a=1), lambda: plain(b=1),
             lambda: pos(a=1), lambda: pos(), lambda: pos(1, 2), lambda: kw(), lambda: kw(1), lambda: kw(a=1, b=2), lambda: opt(1, 2), lambda: none(1),
             lambda: none(x=1), lambda: c.method(), lambda: c.method(1, 2), lambda: C.method(), lambda: C.method(1), lambda: c.cm(), lambda: c.cm(1, 2),
             lambda: C.sm(), lambda: c.sm(1, 2), lambda: plain(*5), lambda: plain(**5), lambda: plain(**{1: 2}), lambda: plain(1, **{"a": 2}),
             lambda: h(**{"a": 1}, **{"a": 2}), lambda: h(a=1, **{"a": 2}), lambda: 5(), lambda: "x"(), lambda: None(), lambda: f(), lambda: f(1),
             lambda: f(1, 2, 3, 4), lambda: plain(colour=1, b=2), lambda: (lambda x: x)(), lambda: C(1), lambda: C(x=1), lambda: len(), lambda: len(1, 2),
             lambda: len(x=1), lambda: print(end=1), lambda: print(x=1), lambda: int(1, 2, 3), lambda: int(x=1), lambda: sorted(), lambda: sorted([1], 2),
             lambda: max(), lambda: max(1, key=2), lambda: [].append(), lambda: [].append(1, 2), lambda: {}.get(), lambda: "".join(), lambda: isinstance(1), lambda: range(), lambda: dict(1), lambda: dict([1]), lambda: zip(1), lambda: enumerate(), lambda: map(len), lambda: open.__name__()):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)

#= stdout
#| (1, 2, 3, (), 4, 5, {}) (1, 2, 3, (4, 5), 6, 5, {'x': 7}) (1, 2, 9, (), 4, 5, {}) (1, 2, 3, (), 0, 5, {'a': 5, 'b': 6})
#| (2, 3) {'e': 5} ('a', 'b', 'c', 'd', 'e', 'args', 'rest') 3 2 2
#| 1 ((1, 2), {'x': 3}) ((0, 1, 2, 'a', 'b'), {'k': 1, 'l': 2})
#| TypeError plain() missing 2 required positional arguments: 'a' and 'b'
#| TypeError plain() missing 1 required positional argument: 'b'
#| TypeError plain() takes 2 positional arguments but 3 were given
#| TypeError plain() got an unexpected keyword argument 'c'
#| TypeError plain() got multiple values for argument 'a'
#| TypeError plain() missing 1 required positional argument: 'a'
#| TypeError pos() got some positional-only arguments passed as keyword arguments: 'a'
#| TypeError pos() missing 1 required positional argument: 'a'
#| TypeError pos() takes 1 positional argument but 2 were given
#| TypeError kw() missing 1 required keyword-only argument: 'a'
#| TypeError kw() takes 0 positional arguments but 1 was given
#| TypeError kw() got an unexpected keyword argument 'b'
#| TypeError opt() takes from 0 to 1 positional arguments but 2 were given
#| TypeError none() takes 0 positional arguments but 1 was given
#| TypeError none() got an unexpected keyword argument 'x'
#| TypeError C.method() missing 1 required positional argument: 'x'
#| TypeError C.method() takes 2 positional arguments but 3 were given
#| TypeError C.method() missing 2 required positional arguments: 'self' and 'x'
#| TypeError C.method() missing 1 required positional argument: 'x'
#| TypeError C.cm() missing 1 required positional argument: 'x'
#| TypeError C.cm() takes 2 positional arguments but 3 were given
#| TypeError C.sm() missing 1 required positional argument: 'x'
#| TypeError C.sm() takes 1 positional argument but 2 were given
#| TypeError __main__.plain() argument after * must be an iterable, not int
#| TypeError __main__.plain() argument after ** must be a mapping, not int
#| TypeError keywords must be strings
#| TypeError plain() got multiple values for argument 'a'
#| TypeError __main__.<lambda>() got multiple values for keyword argument 'a'
#| TypeError __main__.<lambda>() got multiple values for keyword argument 'a'
#| TypeError 'int' object is not callable
#| TypeError 'str' object is not callable
#| TypeError 'NoneType' object is not callable
#| TypeError f() missing 1 required positional argument: 'a'
#| TypeError f() missing 1 required keyword-only argument: 'd'
#| TypeError f() missing 1 required keyword-only argument: 'd'
#| TypeError plain() got an unexpected keyword argument 'colour'
#| TypeError <lambda>.<locals>.<lambda>() missing 1 required positional argument: 'x'
#| TypeError C() takes no arguments
#| TypeError C() takes no arguments
#| TypeError len() takes exactly one argument (0 given)
#| TypeError len() takes exactly one argument (2 given)
#| TypeError len() takes no keyword arguments
#| TypeError end must be None or a string, not int
#| TypeError print() got an unexpected keyword argument 'x'
#| TypeError int expected at most 2 arguments, got 3
#| TypeError int() got an unexpected keyword argument 'x'
#| TypeError sorted expected 1 argument, got 0
#| TypeError sorted expected 1 argument, got 2
#| TypeError max expected at least 1 argument, got 0
#| TypeError 'int' object is not iterable
#| TypeError list.append() takes exactly one argument (0 given)
#| TypeError list.append() takes exactly one argument (2 given)
#| TypeError get expected at least 1 argument, got 0
#| TypeError str.join() takes exactly one argument (0 given)
#| TypeError isinstance expected 2 arguments, got 1
#| TypeError range expected at least 1 argument, got 0
#| TypeError 'int' object is not iterable
#| TypeError cannot convert dictionary update sequence element #0 to a sequence
#| TypeError 'int' object is not iterable
#| TypeError enumerate() missing required argument 'iterable'
#| TypeError map() must have at least two arguments.
#| TypeError 'str' object is not callable
#= stderr
#| parameters.py:35: SyntaxWarning: 'int' object is not callable; perhaps you missed a comma?
#|   lambda: h(**{"a": 1}, **{"a": 2}), lambda: h(a=1, **{"a": 2}), lambda: 5(), lambda: "x"(), lambda: None(), lambda: f(), lambda: f(1),
#| parameters.py:35: SyntaxWarning: 'str' object is not callable; perhaps you missed a comma?
#|   lambda: h(**{"a": 1}, **{"a": 2}), lambda: h(a=1, **{"a": 2}), lambda: 5(), lambda: "x"(), lambda: None(), lambda: f(), lambda: f(1),
#| parameters.py:35: SyntaxWarning: 'NoneType' object is not callable; perhaps you missed a comma?
#|   lambda: h(**{"a": 1}, **{"a": 2}), lambda: h(a=1, **{"a": 2}), lambda: 5(), lambda: "x"(), lambda: None(), lambda: f(), lambda: f(1),
#= status 0

"""Recursion through what CPython has in C: only calls of Python's own count."""

import functools
import traceback


class Attribute:
    def __getattr__(self, name):
        return self.other


class Setter:
    def __setattr__(self, name, value):
        setattr(self, name, value)


class Same:
    def __eq__(self, other):
        return [self] == [other]


class Text:
    def __str__(self):
        return f"<{self}>"


class Size:
    def __len__(self):
        return len(list(self))

    def __iter__(self):
        return iter([1])


class Missing(dict):
    def __missing__(self, key):
        return self[key]


class New:
    def __new__(cls):
        return cls()


@functools.lru_cache(None)
def fib(n):
    return fib(n - 1) + fib(n - 2)


def largest(n):
    return max(map(largest, [n]))


def order(n):
    return sorted([n, n], key=order)


def down(n):
    yield from down(n + 1)


def reach(n):
    return 0 if n == 0 else 1 + max(reach(m) for m in [n - 1])


for call in (
    lambda: Attribute().name,
    lambda: setattr(Setter(), "name", 1),
    lambda: Same() == Same(),
    lambda: str(Text()),
    lambda: len(Size()),
    lambda: Missing()[1],
    New,
    lambda: fib(5),
    lambda: largest(1),
    lambda: order(1),
    lambda: list(down(0)),
):
    try:
        call()
    except RecursionError:
        lines = traceback.format_exc().splitlines()
        print(*[line for line in lines if "repeated" in line or "Error" in line], sep="\n")

print(reach(400))


class Shown:
    def __repr__(self):
        return "Shown(%r)" % self


print([Shown()])

#= stdout
#|   [Previous line repeated 995 more times]
#| RecursionError: maximum recursion depth exceeded
#|   [Previous line repeated 995 more times]
#| RecursionError: maximum recursion depth exceeded
#|   [Previous line repeated 995 more times]
#| RecursionError: maximum recursion depth exceeded
#|   [Previous line repeated 995 more times]
#| RecursionError: maximum recursion depth exceeded
#|   [Previous line repeated 995 more times]
#| RecursionError: maximum recursion depth exceeded
#|   [Previous line repeated 995 more times]
#| RecursionError: maximum recursion depth exceeded
#|   [Previous line repeated 996 more times]
#| RecursionError: maximum recursion depth exceeded
#|   [Previous line repeated 995 more times]
#| RecursionError: maximum recursion depth exceeded
#|   [Previous line repeated 995 more times]
#| RecursionError: maximum recursion depth exceeded
#|   [Previous line repeated 995 more times]
#| RecursionError: maximum recursion depth exceeded
#|   [Previous line repeated 995 more times]
#| RecursionError: maximum recursion depth exceeded
#| 400
#= stderr
#| Traceback (most recent call last):
#|   File "recursion_through_methods.py", line 93, in <module>
#|     print([Shown()])
#|     ~~~~~^^^^^^^^^^^
#|   File "recursion_through_methods.py", line 90, in __repr__
#|     return "Shown(%r)" % self
#|            ~~~~~~~~~~~~^~~~~~
#|   File "recursion_through_methods.py", line 90, in __repr__
#|     return "Shown(%r)" % self
#|            ~~~~~~~~~~~~^~~~~~
#|   File "recursion_through_methods.py", line 90, in __repr__
#|     return "Shown(%r)" % self
#|            ~~~~~~~~~~~~^~~~~~
#|   [Previous line repeated 996 more times]
#| RecursionError: maximum recursion depth exceeded
#= status 1

import functools
import operator
import re


def shown(value):
    return re.sub("0x[0-9a-f]+", "0x", repr(value))


def compare(a, b):
    return a - b


key = functools.cmp_to_key(compare)
print(shown(key), shown(key(3)), key(3) < key(4), sorted([3, 1, 2], key=key))
print(shown(functools.partialmethod(compare, 1, b=2)), functools.partial(operator.mul, 2))
for call in (lambda: key(3) < 4, lambda: functools.reduce(operator.add, 5), lambda: functools.cache(3),
             lambda: functools.singledispatchmethod(3)):
    try:
        print(call())
    except TypeError as e:
        print(e)

#= stdout
#| <functools.KeyWrapper object at 0x> <functools.KeyWrapper object at 0x> True [1, 2, 3]
#| functools.partialmethod(<function compare at 0x>, 1, b=2) functools.partial(<built-in function mul>, 2)
#| other argument must be K instance
#| reduce() arg 2 must support iteration
#| the first argument must be callable
#| 3 is not callable or a descriptor
#= status 0

# Variables taken from outside come by name; annotations, lengths and deletions as CPython has them.
def outer(z, y):
    b = 1
    a = 2
    local = 3

    def inner():
        return z, local, a, y, b
    return inner


inner = outer(1, 2)
print(inner(), inner.__code__.co_freevars, [cell.cell_contents for cell in inner.__closure__])
print(outer.__code__.co_cellvars, outer.__code__.co_varnames)


def annotated(a: 0, /, b: 1, *c: 2, d: 3, **e: 4) -> 5:
    pass


print(annotated.__annotations__)
for wrapped in (classmethod(annotated), staticmethod(annotated)):
    print(wrapped.__annotations__, wrapped.__isabstractmethod__, wrapped.__wrapped__ is annotated)


class Sized:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


for n in (2**70, -2**70, True):
    try:
        print(len(Sized(n)), bool(Sized(n)))
    except Exception as e:
        print(type(e).__name__, e)


class Numbered:
    __match_args__ = (1,)


try:
    match Numbered():
        case Numbered(1):
            pass
except TypeError as e:
    print(e)
for obj, name in (([], "append"), ("", "upper"), (3, "real"), (3, "zz"), (None, "x"), (len, "x"),
                  ({}, "keys"), (outer, "zz"), (int, "real"), (Sized, "zz"), (Sized(1), "zz")):
    for way in (delattr, lambda obj, name: setattr(obj, name, 1)):
        try:
            print(way(obj, name))
        except Exception as e:
            print(type(e).__name__, e)

#= stdout
#| (1, 3, 2, 2, 1) ('a', 'b', 'local', 'y', 'z') [2, 1, 3, 2, 1]
#| ('z', 'y', 'a', 'b', 'local') ('z', 'y', 'inner')
#| {'b': 1, 'a': 0, 'c': 2, 'd': 3, 'e': 4, 'return': 5}
#| {'b': 1, 'a': 0, 'c': 2, 'd': 3, 'e': 4, 'return': 5} False True
#| {'b': 1, 'a': 0, 'c': 2, 'd': 3, 'e': 4, 'return': 5} False True
#| OverflowError cannot fit 'int' into an index-sized integer
#| ValueError __len__() should return >= 0
#| 1 True
#| __match_args__ elements must be strings (got int)
#| AttributeError 'list' object attribute 'append' is read-only
#| AttributeError 'list' object attribute 'append' is read-only
#| AttributeError 'str' object attribute 'upper' is read-only
#| AttributeError 'str' object attribute 'upper' is read-only
#| AttributeError attribute 'real' of 'int' objects is not writable
#| AttributeError attribute 'real' of 'int' objects is not writable
#| AttributeError 'int' object has no attribute 'zz' and no __dict__ for setting new attributes
#| AttributeError 'int' object has no attribute 'zz' and no __dict__ for setting new attributes
#| AttributeError 'NoneType' object has no attribute 'x' and no __dict__ for setting new attributes
#| AttributeError 'NoneType' object has no attribute 'x' and no __dict__ for setting new attributes
#| AttributeError 'builtin_function_or_method' object has no attribute 'x' and no __dict__ for setting new attributes
#| AttributeError 'builtin_function_or_method' object has no attribute 'x' and no __dict__ for setting new attributes
#| AttributeError 'dict' object attribute 'keys' is read-only
#| AttributeError 'dict' object attribute 'keys' is read-only
#| AttributeError 'function' object has no attribute 'zz'
#| None
#| TypeError cannot set 'real' attribute of immutable type 'int'
#| TypeError cannot set 'real' attribute of immutable type 'int'
#| AttributeError type object 'Sized' has no attribute 'zz'
#| None
#| AttributeError 'Sized' object has no attribute 'zz'
#| None
#= status 0

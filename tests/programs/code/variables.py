import inspect


def outer(a, *rest, key=1, **more: int) -> "str":
    x = a

    def inner():
        nonlocal x
        x += 1
        return x

    y = inner
    return y


class Base:
    n: int = 0


class Derived(Base):
    pass


code = outer.__code__
print(code.co_varnames, code.co_nlocals, code.co_cellvars, code.co_freevars)
print(outer(1).__code__.co_varnames, outer(1).__code__.co_freevars)
print(inspect.get_annotations(outer), inspect.get_annotations(Base), inspect.get_annotations(Derived))

#= stdout
#| ('a', 'key', 'rest', 'more', 'inner', 'y') 6 ('x',) ()
#| () ('x',)
#| {'more': <class 'int'>, 'return': 'str'} {'n': <class 'int'>} {}
#= status 0

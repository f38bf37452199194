def collect(item, into=[]):
    into.append(item)
    return into
print(collect(1), collect(2), collect(3, []))
n = 1
def show(value=n): print(value)
n = 2
show()
print(collect.__defaults__, collect.__name__, show.__name__, collect.__doc__)
def documented(x: int, y: "str" = "d") -> bool:
    """Says something."""
    return True
print(documented.__doc__, documented.__annotations__, documented.__qualname__, documented.__module__)
documented.note = "own attribute"
print(documented.note, documented.__dict__, callable(documented), callable(5))
funcs = [lambda: i for i in range(3)]
print([f() for f in funcs], [f() for f in [lambda i=i: i for i in range(3)]])

#= stdout
#| [1, 2] [1, 2] [3]
#| 1
#| ([1, 2],) collect show None
#| Says something. {'x': <class 'int'>, 'y': 'str', 'return': <class 'bool'>} documented __main__
#| own attribute {'note': 'own attribute'} True False
#| [2, 2, 2] [0, 1, 2]
#= status 0

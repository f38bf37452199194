def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


d = {"a": 1}
attempt(lambda: d["b"])
attempt(lambda: d[5])
attempt(lambda: d[(1, "x")])
attempt(lambda: d[[1]])
attempt(lambda: d.pop("zz"))
attempt(lambda: {}.popitem())
attempt(lambda: d.nothing)
attempt(lambda: d + d)
attempt(lambda: d < d)
attempt(lambda: dict(5))
attempt(lambda: dict([1]))
attempt(lambda: dict(["abc"]))
attempt(lambda: {}[{}])
attempt(lambda: {[]: 1})
attempt(lambda: d.get())
attempt(lambda: dict(**{"a": 1}, **{"a": 2}))
attempt(lambda: d.update(5))
def remove():
    del d["x"]
attempt(remove)
print(KeyError("it's"), repr(KeyError("a")), str(KeyError("a")), KeyError(), KeyError(1, 2))

#= stdout
#| KeyError: 'b'
#| KeyError: 5
#| KeyError: (1, 'x')
#| TypeError: unhashable type: 'list'
#| KeyError: 'zz'
#| KeyError: 'popitem(): dictionary is empty'
#| AttributeError: 'dict' object has no attribute 'nothing'
#| TypeError: unsupported operand type(s) for +: 'dict' and 'dict'
#| TypeError: '<' not supported between instances of 'dict' and 'dict'
#| TypeError: 'int' object is not iterable
#| TypeError: cannot convert dictionary update sequence element #0 to a sequence
#| ValueError: dictionary update sequence element #0 has length 3; 2 is required
#| TypeError: unhashable type: 'dict'
#| TypeError: unhashable type: 'list'
#| TypeError: get expected at least 1 argument, got 0
#| TypeError: dict() got multiple values for keyword argument 'a'
#| TypeError: 'int' object is not iterable
#| KeyError: 'x'
#| "it's" KeyError('a') 'a'  (1, 2)
#= status 0

def show(make, d):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error, sep=": ")
    print(d)


d = {"a": 1}
show(lambda: d.update([(1, 2), (3,)]), d)
show(lambda: d.update([(4, 5), 6]), d)
show(lambda: d.update([([], 1)]), d)
show(lambda: d.update(5), d)
try:
    d |= "text"
except ValueError as error:
    print(error)
print(d.fromkeys("ab", 0), {}.fromkeys([1]))

#= stdout
#| ValueError: dictionary update sequence element #1 has length 1; 2 is required
#| {'a': 1, 1: 2}
#| TypeError: cannot convert dictionary update sequence element #1 to a sequence
#| {'a': 1, 1: 2, 4: 5}
#| TypeError: unhashable type: 'list'
#| {'a': 1, 1: 2, 4: 5}
#| TypeError: 'int' object is not iterable
#| {'a': 1, 1: 2, 4: 5}
#| dictionary update sequence element #0 has length 1; 2 is required
#| {'a': 0, 'b': 0} {1: None}
#= status 0

def numbers():
    while True:
        try:
            yield 1
        except ValueError as e:
            print("caught", repr(e))


g = numbers()
next(g)
g.throw(ValueError)
g.throw(ValueError("a"))
g.throw(ValueError, "text")
g.throw(ValueError, ValueError("q"), None)
g.throw(ValueError, ("a", 1))
for wrong in (5,), (ValueError(1), "x"), (ValueError, "x", 5):
    try:
        g.throw(*wrong)
    except TypeError as e:
        print(e)
it = iter([1, 2])
print(list(iter(lambda: next(it), None)))

#= stdout
#| caught ValueError()
#| caught ValueError('a')
#| caught ValueError('text')
#| caught ValueError('q')
#| caught ValueError('a', 1)
#| exceptions must be classes or instances deriving from BaseException, not int
#| instance exception may not have a separate value
#| throw() third argument must be a traceback object
#| [1, 2]
#= stderr
#| throw_of_three.py:13: DeprecationWarning: the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead.
#|   g.throw(ValueError, "text")
#| throw_of_three.py:14: DeprecationWarning: the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead.
#|   g.throw(ValueError, ValueError("q"), None)
#| throw_of_three.py:15: DeprecationWarning: the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead.
#|   g.throw(ValueError, ("a", 1))
#| throw_of_three.py:18: DeprecationWarning: the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead.
#|   g.throw(*wrong)
#= status 0

def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


word = "abc"
attempt(lambda: "abc".index("z"))
attempt(lambda: "abc".nothing)
attempt(lambda: "abc".upper(1))
attempt(lambda: "a".join([1, 2]))
attempt(lambda: "a".join(5))
attempt(lambda: "abc".split(""))
attempt(lambda: "a" < 1)
attempt(lambda: 5 in "abc")
attempt(lambda: "abc".center())
attempt(lambda: "abc".replace("a"))
attempt(lambda: int("x" * 3))
attempt(lambda: "abc".startswith(1))
attempt(lambda: "abc".zfill("a"))
attempt(lambda: len(5))
attempt(lambda: "abc" - "a")
attempt(lambda: word())
attempt(lambda: "a".encode("nonsense"))

#= stdout
#| ValueError: substring not found
#| AttributeError: 'str' object has no attribute 'nothing'
#| TypeError: str.upper() takes no arguments (1 given)
#| TypeError: sequence item 0: expected str instance, int found
#| TypeError: can only join an iterable
#| ValueError: empty separator
#| TypeError: '<' not supported between instances of 'str' and 'int'
#| TypeError: 'in <string>' requires string as left operand, not int
#| TypeError: center expected at least 1 argument, got 0
#| TypeError: replace() takes at least 2 positional arguments (1 given)
#| ValueError: invalid literal for int() with base 10: 'xxx'
#| TypeError: startswith first arg must be str or a tuple of str, not int
#| TypeError: 'str' object cannot be interpreted as an integer
#| TypeError: object of type 'int' has no len()
#| TypeError: unsupported operand type(s) for -: 'str' and 'str'
#| TypeError: 'str' object is not callable
#| LookupError: unknown encoding: nonsense
#= status 0

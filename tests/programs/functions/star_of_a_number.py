def f(*args):
    print(args)


f(*[1, 2], *(3,))
try:
    f(*5)
except TypeError as error:
    print(error)

#= stdout
#| (1, 2, 3)
#| __main__.f() argument after * must be an iterable, not int
#= status 0

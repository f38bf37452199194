# A generator that is still there at the end and will not be closed: CPython shows no source lines then.
def inner():
    try:
        yield 1
    except GeneratorExit:
        yield "in handler"


def outer():
    try:
        yield from inner()
    finally:
        print("outer is over")


it = outer()
print(next(it))

#= stdout
#| 1
#| outer is over
#= stderr
#| Exception ignored in: <generator object outer at 0x…>
#| Traceback (most recent call last):
#|   File "ignored_at_exit.py", line 11, in outer
#| RuntimeError: generator ignored GeneratorExit
#= status 0

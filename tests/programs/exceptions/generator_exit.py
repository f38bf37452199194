def g():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print("closing")
        raise
    finally:
        print("clean")
x = g()
print(next(x))
x.close()
print(list(x))
def catcher():
    while True:
        try:
            got = yield
            print("got", got)
        except ValueError as e:
            print("thrown", e)
c = catcher()
next(c)
c.send(1)
c.throw(ValueError("v"))
c.send(2)
try:
    c.throw(KeyError("k"))
except KeyError as e:
    print("came out", e)
def stubborn():
    for _ in range(2):
        try:
            yield
        except GeneratorExit:
            print("not yet")
s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as e:
    print(e)
print(list(s))
def stops():
    raise StopIteration("x")
    yield
try:
    next(stops())
except RuntimeError as e:
    print(e, repr(e.__cause__))

#= stdout
#| 1
#| closing
#| clean
#| []
#| got 1
#| thrown v
#| got 2
#| came out 'k'
#| not yet
#| generator ignored GeneratorExit
#| []
#| generator raised StopIteration StopIteration('x')
#= status 0

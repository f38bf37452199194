"""`throw` into a generator that delegates: to what cannot be told, to what can, and of what is no exception."""
class Steps:
    def __init__(self, n):
        self.n = n
    def __iter__(self):
        return self
    def __next__(self):
        return self.n

class Catching(Steps):
    def throw(self, *what):
        return "threw", what

def inner():
    try:
        while True:
            yield "inner"
    finally:
        print("inner finally")

def outer(source):
    try:
        got = yield from source
        print("got", got)
    finally:
        print("outer finally")
    return "done"

for source in ("text", Steps(2), [1, 2]):
    it = outer(source)
    print(next(it))
    try:
        it.throw(StopIteration("s"))
    except StopIteration as end:
        print("StopIteration", end.value)
it = outer(Catching(5))
print(next(it), it.throw(1), it.throw(ValueError))
kept = []
for given in (5, "x", int):
    kept.append(inner())
    it = outer(kept[-1])
    next(it)
    try:
        it.throw(given)
    except TypeError as error:
        print(error)
it = kept[0]
try:
    it.throw(None)
except TypeError as error:
    print(error)
print(next(it))
for it in kept:
    it.close()

#= stdout
#| t
#| got s
#| outer finally
#| StopIteration done
#| 2
#| got s
#| outer finally
#| StopIteration done
#| 1
#| got s
#| outer finally
#| StopIteration done
#| 5 ('threw', (1,)) ('threw', (<class 'ValueError'>,))
#| outer finally
#| outer finally
#| exceptions must be classes or instances deriving from BaseException, not int
#| outer finally
#| exceptions must be classes or instances deriving from BaseException, not str
#| outer finally
#| exceptions must be classes or instances deriving from BaseException, not type
#| exceptions must be classes or instances deriving from BaseException, not NoneType
#| inner
#| inner finally
#| inner finally
#| inner finally
#= status 0

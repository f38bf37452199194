class Steps:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        self.n -= 1
        if self.n < 0:
            raise StopIteration("done")
        return self.n

    def throw(self, error):
        return "threw", type(error).__name__

    def close(self):
        print("closed")


def outer(inner):
    try:
        result = yield from inner
        print("result", result)
    finally:
        print("outer over")


it = outer(Steps(3))
print(next(it), it.throw(KeyError("k")), next(it))
it.close()
print(list(outer(Steps(2))))
it = outer(range(3))
print(next(it))
try:
    it.send("x")
except AttributeError as error:
    print(error)

#= stdout
#| 2 ('threw', 'KeyError') 1
#| closed
#| outer over
#| result done
#| outer over
#| [1, 0]
#| 0
#| outer over
#| 'range_iterator' object has no attribute 'send'
#= status 0

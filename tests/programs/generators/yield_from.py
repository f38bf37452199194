def inner():
    x = yield 1
    print("inner got", x)
    yield 2
    return "inner result"
def outer():
    r = yield from inner()
    print("outer got", r)
    yield from [10, 20]
    yield from "ab"
    return "done"
g = outer()
print(next(g), g.send("hello"), next(g), list(g))
def tree(t):
    if t:
        left, value, right = t
        yield from tree(left)
        yield value
        yield from tree(right)
print(list(tree(((None, 1, None), 2, (None, 3, None)))))
def careful():
    try:
        yield "c"
    except ValueError as e:
        yield f"handled {e}"
    finally:
        print("inner finally")
def wrap():
    yield from careful()
    yield "after"
w = wrap()
print(next(w), w.throw(ValueError("v")), next(w))
w = wrap()
next(w)
w.close()
def chain(*its):
    for it in its: yield from it
print(list(chain("ab", range(2), (x for x in [9]))))
try:
    list(chain(5))
except TypeError as e:
    print(e)

#= stdout
#| inner got hello
#| outer got inner result
#| 1 2 10 [20, 'a', 'b']
#| [1, 2, 3]
#| inner finally
#| c handled v after
#| inner finally
#| ['a', 'b', 0, 1, 9]
#| 'int' object is not iterable
#= status 0

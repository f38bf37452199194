def count(n):
    print("start")
    for i in range(n):
        yield i
    print("end")
    return "result"
g = count(2)
print(type(g).__name__, next(g), next(g))
try:
    next(g)
except StopIteration as e:
    print(repr(e.value))
print(list(count(3)), sum(count(3)), [x for x in count(1)])
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
f = fib()
print([next(f) for _ in range(10)])
def echo():
    got = yield "ready"
    while got != "stop":
        got = yield f"echo {got}"
    return "bye"
e = echo()
print(next(e), e.send("a"), e.send("b"))
try:
    e.send("stop")
except StopIteration as s:
    print(s.value)
for bad in (lambda: echo().send(1), lambda: next(e), lambda: len(g), lambda: g[0], lambda: g + 1):
    try:
        bad()
    except Exception as x:
        print(type(x).__name__, x)
gen = (x * x for x in range(4))
print(next(gen), list(gen), list(gen), max(len(w) for w in "a bb ccc".split()))
def self_call():
    yield next(me)
me = self_call()
try:
    next(me)
except ValueError as x:
    print(x)

#= stdout
#| start
#| generator 0 1
#| end
#| 'result'
#| start
#| end
#| start
#| end
#| start
#| end
#| [0, 1, 2] 3 [0]
#| [0, 1, 1, 2, 3, 5, 8, 13, 21, 34]
#| ready echo a echo b
#| bye
#| TypeError can't send non-None value to a just-started generator
#| StopIteration 
#| TypeError object of type 'generator' has no len()
#| TypeError 'generator' object is not subscriptable
#| TypeError unsupported operand type(s) for +: 'generator' and 'int'
#| 0 [1, 4, 9] [] 3
#| generator already executing
#= status 0

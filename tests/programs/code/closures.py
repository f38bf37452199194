import pickle
source = '''
counter = 0
def make(step):
    """Counts."""
    def count(times=1, *, by=step):
        global counter
        nonlocal step
        step += 0
        counter += times * by
        return counter
    return count
class Account:
    rate = 2
    def __init__(self, held):
        self.held = held
    def grown(self):
        return self.held * self.rate
    @classmethod
    def empty(cls):
        return cls(0)
    @property
    def twice(self):
        return self.held * 2
    __secret = 5
    def secret(self):
        return self.__secret
def numbers(n):
    for i in range(n):
        yield i * Account.rate
def fails():
    raise KeyError("gone")
squares = {n: n * n for n in range(4) if n % 2}
total, *others = [sum(x for x in range(counter + 3)), 1, 2]
'''
space = {"__name__": "made"}
exec(source, space)
count = space["make"](3)
print(count(), count(2), count(by=1), space["counter"], space["make"].__doc__)
Account = space["Account"]
print(Account(4).grown(), Account.empty().held, Account(3).twice, Account(1).secret(), Account, Account.__module__, Account.__qualname__)
print(list(space["numbers"](4)), space["squares"], space["total"], space["others"])
print(count.__name__, count.__qualname__, count.__module__, count.__code__.co_varnames, count.__code__.co_freevars, len(count.__closure__), space["make"].__closure__)
print(space["make"].__globals__ is space, sorted(name for name in space if name != "__builtins__"))
try:
    space["fails"]()
except KeyError as error:
    print(type(error), error)
other = {"__name__": "other"}
exec(source, other)
print(other["make"](10)(), other["counter"], space["counter"], other["Account"] is Account)
code = compile("shared.append(len(shared))", "<add>", "exec")
shared = []
for _ in range(3):
    exec(code)
print(shared, code.co_name, code.co_filename, code.co_firstlineno)
try:
    pickle.dumps(code)
except TypeError as error:
    print(error)
try:
    exec("missing_name", space)
except NameError as error:
    print(error, error.name)
print([eval(text) for text in ("1 if shared else 2", "{**{'a': 1}, 'b': 2}", "(lambda n: n * 2)(4)", "f'{len(shared):>4}'", "[*range(3)]")], eval("(y := 5, y + 1)"), y)
exec("del y")
print("y" in globals())
class Body:
    exec("inner = 7")
    names = [name for name in ("inner", "other") if name in eval("locals()")]
print(Body.inner, Body.names)
def outer():
    kept = 1
    def reader():
        kept
        return eval("kept + 1")
    return reader()
print(outer())
exec("""
from __future__ import annotations
def annotated(a: int, b: 'str') -> list[int]: pass
value: dict[str, int] = {}
""")
print(annotated.__annotations__, __annotations__)
exec("if True:\n    for i in range(3):\n        if i == 1: continue\n        print(i, end=' ')\n    else:\n        print('end')\n")
with_globals = {"print": print}
exec("import math\nprint(math.floor(2.5), type(math).__name__)", with_globals)
print(sorted(with_globals)[1:])
g = globals()
g["by_name"] = 4
print(eval("by_name"), eval("__name__"), locals() is not None)

#= stdout
#| 3 9 10 10 Counts.
#| 8 0 6 5 <class 'made.Account'> made Account
#| [0, 2, 4, 6] {1: 1, 3: 9} 3 [1, 2]
#| count make.<locals>.count made ('times', 'by') ('step',) 1 None
#| True ['Account', '__name__', 'counter', 'fails', 'make', 'numbers', 'others', 'squares', 'total']
#| <class 'KeyError'> 'gone'
#| 10 10 10 False
#| [0, 1, 2] <module> <add> 1
#| cannot pickle code objects
#| name 'missing_name' is not defined missing_name
#| [1, {'a': 1, 'b': 2}, 8, '   3', [0, 1, 2]] (5, 6) 5
#| False
#| 7 []
#| 2
#| {'a': 'int', 'b': "'str'", 'return': 'list[int]'} {'value': 'dict[str, int]'}
#| 0 2 end
#| 2 module
#| ['math', 'print']
#| 4 __main__ True
#= status 0

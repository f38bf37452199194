from functools import partial, reduce
x = 2
def inner():
    x = 10
    return list(map(eval, ["x", "x + 1"])), partial(eval, "x * 2")(), sorted([3, 1], key=lambda n: eval("-n * x"))
print(inner())
print(list(map(eval, ["x", "x + 1"])), [*filter(eval, ["0", "1"])])
class Calculator:
    names = {"double": "n * 2", "square": "n ** 2"}
    def __getattr__(self, name):
        return eval(f"lambda n: {self.names[name]}")
    def __call__(self, text):
        return eval(text, {"__builtins__": {}}, {"abs": abs, "n": 4})
calc = Calculator()
print(calc.double(4), calc.square(5), calc("abs(-n)"))
try:
    calc("open('x')")
except NameError as error:
    print(error)
print(reduce(lambda a, b: eval("a * b"), [1, 2, 3, 4]))
with_default = eval("lambda a, b=x: a + b")
x = 100
print(with_default(1))
def decorator(text):
    def wrap(function):
        exec(text, function.__globals__)
        return function
    return wrap
@decorator("hooked = 'yes'")
def hooked_function(): pass
print(hooked)

#= stdout
#| ([10, 11], 20, [3, 1])
#| [2, 3] ['1']
#| 8 25 4
#| name 'open' is not defined
#| 24
#| 3
#| yes
#= status 0

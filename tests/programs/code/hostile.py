def show(text, what=eval):
    try:
        return repr(what(text))[:40]
    except (SyntaxError, MemoryError, RecursionError) as error:
        return "Python's own error"
print(show("(" * 300 + ")" * 300))
print(show("-" * 100000 + "1"), show("[" * 150 + "]" * 150))
print(show("not " * 50000 + "1"))
print(show("1" + "+1" * 100))
print(show("x." * 100000 + "x"))
print(show("if 1:\n" + "".join(" " * i + "if 1:\n" for i in range(1, 150)) + " " * 150 + "pass", exec))
print(show("a = '" + "x" * 100000 + "'", exec))
def again(n):
    return eval("again(n + 1)")
try:
    again(0)
except RecursionError as error:
    print(type(error).__name__, error)
exec("def r(n): return exec('r(n)')")
try:
    r(0)
except Exception as error:
    print(type(error).__name__)
code = "exec(code)"
try:
    exec(code)
except RecursionError as error:
    print("RecursionError")
n = 0
for i in range(3000):
    n += eval(f"{i} * 2 + len('{i}')")
print(n)

#= stdout
#| Python's own error
#| Python's own error [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
#| Python's own error
#| 101
#| Python's own error
#| Python's own error
#| None
#| RecursionError maximum recursion depth exceeded
#| RecursionError
#| RecursionError
#| 9007890
#= status 0

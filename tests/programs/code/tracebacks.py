import traceback
for code in ["1/0", "undefined", "[][1]", "1 +", "a b c", "  x = = 1"]:
    try:
        exec(code)
    except Exception:
        print(traceback.format_exc(), end="")
def f():
    g = {}
    exec("def boom(n):\n    if n:\n        return boom(n - 1)\n    raise ValueError('deep')\n", g)
    g["boom"](2)
try:
    f()
except ValueError:
    print(traceback.format_exc())
exec("x = 1\ny = x +\n")

#= stdout
#| Traceback (most recent call last):
#|   File "tracebacks.py", line 4, in <module>
#|     exec(code)
#|     ~~~~^^^^^^
#|   File "<string>", line 1, in <module>
#| ZeroDivisionError: division by zero
#| Traceback (most recent call last):
#|   File "tracebacks.py", line 4, in <module>
#|     exec(code)
#|     ~~~~^^^^^^
#|   File "<string>", line 1, in <module>
#| NameError: name 'undefined' is not defined
#| Traceback (most recent call last):
#|   File "tracebacks.py", line 4, in <module>
#|     exec(code)
#|     ~~~~^^^^^^
#|   File "<string>", line 1, in <module>
#| IndexError: list index out of range
#| Traceback (most recent call last):
#|   File "tracebacks.py", line 4, in <module>
#|     exec(code)
#|     ~~~~^^^^^^
#|   File "<string>", line 1
#|     1 +
#|        ^
#| SyntaxError: invalid syntax
#| Traceback (most recent call last):
#|   File "tracebacks.py", line 4, in <module>
#|     exec(code)
#|     ~~~~^^^^^^
#|   File "<string>", line 1
#|     a b c
#|       ^
#| SyntaxError: invalid syntax
#| Traceback (most recent call last):
#|   File "tracebacks.py", line 4, in <module>
#|     exec(code)
#|     ~~~~^^^^^^
#|   File "<string>", line 1
#|     x = = 1
#| IndentationError: unexpected indent
#| Traceback (most recent call last):
#|   File "tracebacks.py", line 12, in <module>
#|     f()
#|     ~^^
#|   File "tracebacks.py", line 10, in f
#|     g["boom"](2)
#|     ~~~~~~~~~^^^
#|   File "<string>", line 3, in boom
#|   File "<string>", line 3, in boom
#|   File "<string>", line 4, in boom
#| ValueError: deep
#|
#= stderr
#| Traceback (most recent call last):
#|   File "tracebacks.py", line 15, in <module>
#|     exec("x = 1\ny = x +\n")
#|     ~~~~^^^^^^^^^^^^^^^^^^^^
#|   File "<string>", line 2
#|     y = x +
#|            ^
#| SyntaxError: invalid syntax
#= status 1

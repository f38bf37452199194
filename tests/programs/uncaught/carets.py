def f(x):
    return x


data = {"a": [1, 2, {"b": None}]}
value = f(1) + f(2) * data["a"][2]["b"]

#= stderr
#| Traceback (most recent call last):
#|   File "carets.py", line 6, in <module>
#|     value = f(1) + f(2) * data["a"][2]["b"]
#|                    ~~~~~^~~~~~~~~~~~~~~~~~~
#| TypeError: unsupported operand type(s) for *: 'int' and 'NoneType'
#= status 1

def f():
    nonlocal x
    x = 1
f()

#= stderr
#|   File "nonlocal_missing.py", line 2
#|     nonlocal x
#|     ^^^^^^^^^^
#| SyntaxError: no binding for nonlocal 'x' found
#= status 1

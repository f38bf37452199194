def f(a, /, b, /): pass

#= stderr
#|   File "slash_twice.py", line 1
#|     def f(a, /, b, /): pass
#|                    ^
#| SyntaxError: / may appear only once
#= status 1

(a, b): int = 1, 2

#= stderr
#|   File "annotated_tuple.py", line 1
#|     (a, b): int = 1, 2
#|     ^^^^^^
#| SyntaxError: only single target (not tuple) can be annotated
#= status 1

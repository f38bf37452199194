def f:
    pass

#= stderr
#|   File "def_without_parentheses.py", line 1
#|     def f:
#|          ^
#| SyntaxError: expected '('
#= status 1

def f(): pass
f() = 1

#= stderr
#|   File "assign_to_call.py", line 2
#|     f() = 1
#|     ^^^
#| SyntaxError: cannot assign to function call here. Maybe you meant '==' instead of '='?
#= status 1

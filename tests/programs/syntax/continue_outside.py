x = 1
continue

#= stderr
#|   File "continue_outside.py", line 2
#|     continue
#|     ^^^^^^^^
#| SyntaxError: 'continue' not properly in loop
#= status 1

x = 1
def f():
    x = 2
    global x

#= stderr
#|   File "global_after_assignment.py", line 4
#|     global x
#|     ^^^^^^^^
#| SyntaxError: name 'x' is assigned to before global declaration
#= status 1

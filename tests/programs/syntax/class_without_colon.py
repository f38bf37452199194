class A
    pass

#= stderr
#|   File "class_without_colon.py", line 1
#|     class A
#|            ^
#| SyntaxError: expected ':'
#= status 1

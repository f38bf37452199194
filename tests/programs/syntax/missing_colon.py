print("never printed")
if True
    print("x")

#= stderr
#|   File "missing_colon.py", line 2
#|     if True
#|            ^
#| SyntaxError: expected ':'
#= status 1

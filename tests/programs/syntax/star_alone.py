*a = 1

#= stderr
#|   File "star_alone.py", line 1
#|     *a = 1
#|     ^^
#| SyntaxError: starred assignment target must be in a list or tuple
#= status 1

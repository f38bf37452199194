a, *b, *c = [1, 2, 3]

#= stderr
#|   File "star_twice.py", line 1
#|     a, *b, *c = [1, 2, 3]
#|     ^^^^^^^^^
#| SyntaxError: multiple starred expressions in assignment
#= status 1

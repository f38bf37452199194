[x := 1 for x in []]

#= stderr
#|   File "walrus_rebinds.py", line 1
#|     [x := 1 for x in []]
#|      ^
#| SyntaxError: assignment expression cannot rebind comprehension iteration variable 'x'
#= status 1

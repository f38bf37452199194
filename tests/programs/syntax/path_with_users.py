p = "C:\Users\me"

#= stderr
#|   File "path_with_users.py", line 1
#|     p = "C:\Users\me"
#|         ^^^^^^^^^^^^^
#| SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes in position 2-3: truncated \UXXXXXXXX escape
#= status 1

nonlocal x

#= stderr
#|   File "nonlocal_at_module.py", line 1
#|     nonlocal x
#|     ^^^^^^^^^^
#| SyntaxError: nonlocal declaration not allowed at module level
#= status 1

def f():
    from math import *

#= stderr
#|   File "import_star_in_function.py", line 2
#|     from math import *
#|                      ^
#| SyntaxError: import * only allowed at module level
#= status 1

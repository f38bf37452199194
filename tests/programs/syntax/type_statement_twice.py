type X[T, T] = int

#= stderr
#|   File "type_statement_twice.py", line 1
#|     type X[T, T] = int
#|               ^
#| SyntaxError: duplicate type parameter 'T'
#= status 1

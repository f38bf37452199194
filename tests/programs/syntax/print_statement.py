print "hello"

#= stderr
#|   File "print_statement.py", line 1
#|     print "hello"
#|     ^^^^^^^^^^^^^
#| SyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)?
#= status 1

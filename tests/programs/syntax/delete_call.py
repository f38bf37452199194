def f(): pass
del f()

#= stderr
#|   File "delete_call.py", line 2
#|     del f()
#|         ^^^
#| SyntaxError: cannot delete function call
#= status 1

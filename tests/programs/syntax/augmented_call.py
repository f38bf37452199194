def f(): pass
f() += 1

#= stderr
#|   File "augmented_call.py", line 2
#|     f() += 1
#|     ^^^
#| SyntaxError: 'function call' is an illegal expression for augmented assignment
#= status 1

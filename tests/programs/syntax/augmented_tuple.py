a = b = 1
(a, b) += 1

#= stderr
#|   File "augmented_tuple.py", line 2
#|     (a, b) += 1
#|     ^^^^^^
#| SyntaxError: 'tuple' is an illegal expression for augmented assignment
#= status 1

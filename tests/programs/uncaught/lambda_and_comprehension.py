double = lambda n: n * 2 / 0
print([double(n) for n in range(2)])

#= stderr
#| Traceback (most recent call last):
#|   File "lambda_and_comprehension.py", line 2, in <module>
#|     print([double(n) for n in range(2)])
#|            ~~~~~~^^^
#|   File "lambda_and_comprehension.py", line 1, in <lambda>
#|     double = lambda n: n * 2 / 0
#|                        ~~~~~~^~~
#| ZeroDivisionError: division by zero
#= status 1

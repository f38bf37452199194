class Car:
    wheels = 4


Car().wheel

#= stderr
#| Traceback (most recent call last):
#|   File "suggestion_attribute.py", line 5, in <module>
#|     Car().wheel
#| AttributeError: 'Car' object has no attribute 'wheel'. Did you mean: 'wheels'?
#= status 1

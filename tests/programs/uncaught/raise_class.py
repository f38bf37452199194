raise NotImplementedError

#= stderr
#| Traceback (most recent call last):
#|   File "raise_class.py", line 1, in <module>
#|     raise NotImplementedError
#| NotImplementedError
#= status 1

def throw():
    raise KeyError("naked")


try:
    throw()
except* ValueError as error:
    print(error)

#= stderr
#| Traceback (most recent call last):
#|   File "star_naked.py", line 6, in <module>
#|     throw()
#|     ~~~~~^^
#|   File "star_naked.py", line 2, in throw
#|     raise KeyError("naked")
#| KeyError: 'naked'
#= status 1

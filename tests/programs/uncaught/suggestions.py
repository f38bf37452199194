class Car:
    wheels = 4
    def drive(self): pass


for action in ("Car().wheel", "Car().drve()"):
    try:
        if action == "Car().wheel":
            Car().wheel
        else:
            Car().drve()
    except AttributeError as e:
        print(e)
colour = 1
print(color)

#= stdout
#| 'Car' object has no attribute 'wheel'
#| 'Car' object has no attribute 'drve'
#= stderr
#| Traceback (most recent call last):
#|   File "suggestions.py", line 15, in <module>
#|     print(color)
#|           ^^^^^
#| NameError: name 'color' is not defined. Did you mean: 'colour'?
#= status 1

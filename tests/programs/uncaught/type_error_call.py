def greet(name, greeting):
    print(greeting, name)


greet("Ann")

#= stderr
#| Traceback (most recent call last):
#|   File "type_error_call.py", line 5, in <module>
#|     greet("Ann")
#|     ~~~~~^^^^^^^
#| TypeError: greet() missing 1 required positional argument: 'greeting'
#= status 1

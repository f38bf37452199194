print("x")
tim.sleep(1)

#= stdout
#| x
#= stderr
#| Traceback (most recent call last):
#|   File "suggestion_import.py", line 2, in <module>
#|     tim.sleep(1)
#|     ^^^
#| NameError: name 'tim' is not defined
#= status 1

def clean():
    try:
        1 / 0
    except ZeroDivisionError:
        print("handling")
        undefined_name


clean()

#= stdout
#| handling
#= stderr
#| Traceback (most recent call last):
#|   File "context.py", line 3, in clean
#|     1 / 0
#|     ~~^~~
#| ZeroDivisionError: division by zero
#|
#| During handling of the above exception, another exception occurred:
#|
#| Traceback (most recent call last):
#|   File "context.py", line 9, in <module>
#|     clean()
#|     ~~~~~^^
#|   File "context.py", line 6, in clean
#|     undefined_name
#| NameError: name 'undefined_name' is not defined
#= status 1

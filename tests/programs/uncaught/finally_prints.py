def work():
    try:
        raise KeyError("k")
    finally:
        print("cleaning")


try:
    work()
finally:
    print("module cleanup")

#= stdout
#| cleaning
#| module cleanup
#= stderr
#| Traceback (most recent call last):
#|   File "finally_prints.py", line 9, in <module>
#|     work()
#|     ~~~~^^
#|   File "finally_prints.py", line 3, in work
#|     raise KeyError("k")
#| KeyError: 'k'
#= status 1

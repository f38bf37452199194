def inner(x):
    return 10 / x


def outer():
    return inner(0) + 1


print("before")
outer()
print("never")

#= stdout
#| before
#= stderr
#| Traceback (most recent call last):
#|   File "simple.py", line 10, in <module>
#|     outer()
#|     ~~~~~^^
#|   File "simple.py", line 6, in outer
#|     return inner(0) + 1
#|            ~~~~~^^^
#|   File "simple.py", line 2, in inner
#|     return 10 / x
#|            ~~~^~~
#| ZeroDivisionError: division by zero
#= status 1

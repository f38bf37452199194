def half(n):
    return 1 / n


def first(n):
    a = half(n); return a


def second(n):
    a = 1; b = half(n)
    return a + b


try:
    second(0)
except ZeroDivisionError:
    import traceback
    traceback.print_exc()
c = first(0); print(c)

#= stderr
#| Traceback (most recent call last):
#|   File "two_on_a_line.py", line 15, in <module>
#|     second(0)
#|     ~~~~~~^^^
#|   File "two_on_a_line.py", line 10, in second
#|     a = 1; b = half(n)
#|                ~~~~^^^
#|   File "two_on_a_line.py", line 2, in half
#|     return 1 / n
#|            ~~^~~
#| ZeroDivisionError: division by zero
#| Traceback (most recent call last):
#|   File "two_on_a_line.py", line 19, in <module>
#|     c = first(0); print(c)
#|   File "two_on_a_line.py", line 6, in first
#|     a = half(n); return a
#|   File "two_on_a_line.py", line 2, in half
#|     return 1 / n
#|            ~~^~~
#| ZeroDivisionError: division by zero
#= status 1

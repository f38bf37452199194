try:
    1 / 0
except ZeroDivisionError:
    raise RuntimeError("shown alone") from None

#= stderr
#| Traceback (most recent call last):
#|   File "no_context.py", line 4, in <module>
#|     raise RuntimeError("shown alone") from None
#| RuntimeError: shown alone
#= status 1

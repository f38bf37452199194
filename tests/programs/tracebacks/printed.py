import traceback


def deep():
    raise ValueError("deep")


try:
    deep()
except ValueError:
    traceback.print_exc()
    text = traceback.format_exc()
print(text.splitlines()[-1], len(text.splitlines()))
try:
    deep()
except ValueError as error:
    print("".join(traceback.format_exception_only(error)), end="")
    print("".join(traceback.format_exception(error)), end="")

#= stdout
#| ValueError: deep 7
#| ValueError: deep
#| Traceback (most recent call last):
#|   File "printed.py", line 15, in <module>
#|     deep()
#|     ~~~~^^
#|   File "printed.py", line 5, in deep
#|     raise ValueError("deep")
#| ValueError: deep
#= stderr
#| Traceback (most recent call last):
#|   File "printed.py", line 9, in <module>
#|     deep()
#|     ~~~~^^
#|   File "printed.py", line 5, in deep
#|     raise ValueError("deep")
#| ValueError: deep
#= status 0

raise ValueError("first line\nsecond line")

#= stderr
#| Traceback (most recent call last):
#|   File "multi_line_message.py", line 1, in <module>
#|     raise ValueError("first line\nsecond line")
#| ValueError: first line
#| second line
#= status 1

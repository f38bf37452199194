def ping(n):
    if n == 0:
        raise ValueError("bottom")
    ping(n - 1)


ping(8)

#= stderr
#| Traceback (most recent call last):
#|   File "repeated_frames.py", line 7, in <module>
#|     ping(8)
#|     ~~~~^^^
#|   File "repeated_frames.py", line 4, in ping
#|     ping(n - 1)
#|     ~~~~^^^^^^^
#|   File "repeated_frames.py", line 4, in ping
#|     ping(n - 1)
#|     ~~~~^^^^^^^
#|   File "repeated_frames.py", line 4, in ping
#|     ping(n - 1)
#|     ~~~~^^^^^^^
#|   [Previous line repeated 5 more times]
#|   File "repeated_frames.py", line 3, in ping
#|     raise ValueError("bottom")
#| ValueError: bottom
#= status 1

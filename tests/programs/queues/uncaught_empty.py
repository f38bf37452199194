import queue
queue.Queue().get_nowait()

#= stderr
#| Traceback (most recent call last):
#|   File "uncaught_empty.py", line 2, in <module>
#|     queue.Queue().get_nowait()
#|     ~~~~~~~~~~~~~~~~~~~~~~~~^^
#| _queue.Empty
#= status 1

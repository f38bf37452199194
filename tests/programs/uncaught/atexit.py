import atexit
atexit.register(print, "atexit", "runs")
atexit.register(lambda: print("last registered, first run"))
print("main")
raise ValueError("then the end")

#= stdout
#| main
#| last registered, first run
#| atexit runs
#= stderr
#| Traceback (most recent call last):
#|   File "atexit.py", line 5, in <module>
#|     raise ValueError("then the end")
#| ValueError: then the end
#= status 1

import threading
import time
def slow():
    time.sleep(0.2)
    print("thread still finishes")
threading.Thread(target=slow).start()
raise ValueError("main died")

#= stdout
#| thread still finishes
#= stderr
#| Traceback (most recent call last):
#|   File "main_dies.py", line 7, in <module>
#|     raise ValueError("main died")
#| ValueError: main died
#= status 1

import threading
def kb():
    raise KeyboardInterrupt
t = threading.Thread(target=kb)
t.start()
t.join()
print("still here")

#= stdout
#| still here
#= stderr
#| Exception in thread Thread-1 (kb):
#| Traceback (most recent call last):
#|   File "uncaught_keyboard_interrupt.py", line 3, in kb
#|     raise KeyboardInterrupt
#| KeyboardInterrupt
#= status 0

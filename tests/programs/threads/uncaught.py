import threading
def worker(n):
    return 1 / n
t = threading.Thread(target=worker, args=(0,))
t.start()
t.join()
print("main goes on")
class Named(threading.Thread):
    def run(self):
        raise KeyError("k")
t = Named(name="my-thread")
t.start()
t.join()

#= stdout
#| main goes on
#= stderr
#| Exception in thread Thread-1 (worker):
#| Traceback (most recent call last):
#|   File "uncaught.py", line 3, in worker
#|     return 1 / n
#|            ~~^~~
#| ZeroDivisionError: division by zero
#| Exception in thread my-thread:
#| Traceback (most recent call last):
#|   File "uncaught.py", line 10, in run
#|     raise KeyError("k")
#| KeyError: 'k'
#= status 0

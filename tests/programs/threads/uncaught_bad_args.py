import threading
def worker(n): pass
t = threading.Thread(target=worker, args=5)
t.start()
t.join()
t = threading.Thread(target=5)
t.start()
t.join()
t = threading.Thread(target=worker)
t.start()
t.join()

#= stderr
#| Exception in thread Thread-1 (worker):
#| Traceback (most recent call last):
#| TypeError: __main__.worker() argument after * must be an iterable, not int
#| Exception in thread Thread-2:
#| Traceback (most recent call last):
#| TypeError: 'int' object is not callable
#| Exception in thread Thread-3 (worker):
#| Traceback (most recent call last):
#| TypeError: worker() missing 1 required positional argument: 'n'
#= status 0

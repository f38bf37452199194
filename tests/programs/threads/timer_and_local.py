import threading
t = threading.Timer(0.05, print, args=("timer fired",))
t.start()
t.join()
c = threading.Timer(60, print, args=("never",))
c.start()
c.cancel()
c.join()
data = threading.local()
data.x = "main"
def other():
    print(hasattr(data, "x"))
    data.x = "thread"
    print(data.x)
w = threading.Thread(target=other)
w.start()
w.join()
print(data.x)
try:
    data.y
except AttributeError as e:
    print(e)

#= stdout
#| timer fired
#| False
#| thread
#| main
#| '_thread._local' object has no attribute 'y'
#= status 0

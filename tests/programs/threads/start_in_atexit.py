import atexit
import threading
def go():
    t = threading.Thread(target=print, args=("ran",))
    t.start()
    t.join()
    print("joined")
atexit.register(go)
print("main end")

#= stdout
#| main end
#| ran
#| joined
#= status 0

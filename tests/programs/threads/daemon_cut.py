import atexit
import threading
import time
atexit.register(lambda: print("atexit runs"))
def daemon():
    try:
        time.sleep(0.1)
        print("half")
        time.sleep(60)
        print("never")
    finally:
        print("never either")
def other():
    time.sleep(0.4)
    print("other done")
threading.Thread(target=daemon, daemon=True).start()
threading.Thread(target=other).start()
print("main done")

#= stdout
#| main done
#| half
#| other done
#| atexit runs
#= status 0

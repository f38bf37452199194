import sys
import threading
import time
def slow():
    time.sleep(0.1)
    print("joined at exit")
threading.Thread(target=slow).start()
sys.exit(4)

#= stdout
#| joined at exit
#= status 4

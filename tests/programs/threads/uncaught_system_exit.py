import sys
import threading
def leave(): sys.exit(3)
t = threading.Thread(target=leave)
t.start()
t.join()
def stop(): raise SystemExit
t = threading.Thread(target=stop)
t.start()
t.join()
print("status 0 expected")

#= stdout
#| status 0 expected
#= status 0

import threading
import time


def heartbeat():
    n = 0
    while True:
        print("beat", n)
        n += 1
        time.sleep(0.2)


t = threading.Thread(target=heartbeat, daemon=True)
t.start()
time.sleep(0.1)
print(t.daemon, t.is_alive())
time.sleep(0.4)
print("main ends")

#= stdout
#| beat 0
#| True True
#| beat 1
#| beat 2
#| main ends
#= status 0

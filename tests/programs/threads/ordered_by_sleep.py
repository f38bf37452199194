import threading
import time
def say(name, delay):
    time.sleep(delay)
    print(name)
threads = [threading.Thread(target=say, args=(n, d)) for n, d in (("c", 0.6), ("a", 0.2), ("b", 0.4))]
for t in threads: t.start()
print("started")
for t in threads: t.join()
print("done")

#= stdout
#| started
#| a
#| b
#| c
#| done
#= status 0

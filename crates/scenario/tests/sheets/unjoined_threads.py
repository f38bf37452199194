import threading
import time

count_up_count = 10  #@param {type:"slider", min:1, max:100, step:1}
counter = 0


def count_up():
    global counter
    for _ in range(count_up_count):
        value = counter
        time.sleep(0)
        counter = value + 1


threads = [
    threading.Thread(target=count_up, name="counter"),
]
for thread in threads:
    thread.start()
print("counter:", counter)

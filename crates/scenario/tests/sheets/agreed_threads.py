import threading
import time

numbers_count = 5  #@param {type:"slider", min:1, max:100, step:1}
numbers_delay = 0.02  #@param {type:"number"}
numbers_start_delay = 0.01  #@param {type:"number"}


def numbers():
    time.sleep(numbers_start_delay)
    for n in range(numbers_count):
        print(n)
        time.sleep(numbers_delay)


threads = [
    threading.Thread(target=numbers, name="one"),
    threading.Thread(target=numbers, name="two"),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

"""A barrier."""
import threading

bar = threading.Barrier(2)
x = 0
y = 0


def a():
    global x
    x = 1
    bar.wait()
    print(y)


def b():
    global y
    y = 2
    bar.wait()
    print(x)


threads = [threading.Thread(target=a), threading.Thread(target=b)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

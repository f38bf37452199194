# 2,000 threads, each started and waited for.
import threading


def nothing():
    pass


for _ in range(2000):
    thread = threading.Thread(target=nothing)
    thread.start()
    thread.join()
print("done")

"""Random numbers."""
import threading, random

random.seed(1)


def a():
    random.random()


b = a
threads = [threading.Thread(target=a), threading.Thread(target=b)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

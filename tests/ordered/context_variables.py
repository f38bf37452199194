"""Context variables."""
import threading, contextvars

v = contextvars.ContextVar('v', default=0)


def a():
    v.set(v.get() + 1)
    print(v.get())


b = a
threads = [threading.Thread(target=a), threading.Thread(target=b)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

import threading
import time

a, b = threading.Lock(), threading.Lock()


def work(first, second):
    with first:
        print(threading.current_thread().name, "has one")
        time.sleep(0.001)
        with second:
            print(threading.current_thread().name, "has both")


one = threading.Thread(target=work, args=(a, b), name="one")
two = threading.Thread(target=work, args=(b, a), name="two")
one.start()
two.start()
one.join()
two.join()

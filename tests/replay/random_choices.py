import random
import threading
import time

random.seed()


def work(n):
    for _ in range(3):
        time.sleep(random.random() / 1000)
        print(n, random.randrange(1000), random.choice("xyz"))


threads = [threading.Thread(target=work, args=(n,)) for n in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()

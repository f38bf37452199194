import threading
import time

stock = {"apple": 1}


def buy(name):
    if "apple" in stock:
        time.sleep(0.001)
        del stock["apple"]
        print(name, "has it")


threads = [threading.Thread(target=buy, args=(n,), name=n) for n in ("ann", "bob")]
for t in threads:
    t.start()
for t in threads:
    t.join()
raise SystemExit(len(stock) + 3)

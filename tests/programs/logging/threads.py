import logging
import sys
import threading
import time

logging.basicConfig(format="%(levelname)-8s [%(threadName)s] %(funcName)s:%(lineno)d %(message)s", level=logging.DEBUG, stream=sys.stdout)


def worker(n):
    logging.info("starting %d", n)
    time.sleep(n * 0.3)
    logging.debug("finishing %d", n)


threads = [threading.Thread(target=worker, args=(n,), name=f"worker-{n}") for n in (1, 2, 3)]
for t in threads:
    t.start()
    time.sleep(0.08)
for t in threads:
    t.join()
logging.info("all done")


class Account:
    def __init__(self):
        self.log = logging.getLogger(__name__)

    def pay(self):
        self.log.warning("paying")


Account().pay()

#= stdout
#| INFO     [worker-1] worker:10 starting 1
#| INFO     [worker-2] worker:10 starting 2
#| INFO     [worker-3] worker:10 starting 3
#| DEBUG    [worker-1] worker:12 finishing 1
#| DEBUG    [worker-2] worker:12 finishing 2
#| DEBUG    [worker-3] worker:12 finishing 3
#| INFO     [MainThread] <module>:21 all done
#| WARNING  [MainThread] pay:29 paying
#= status 0

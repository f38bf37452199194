import logging
import logging.handlers
import multiprocessing as mp
import queue
import sys
import threading

q = queue.Queue()
target = logging.StreamHandler(sys.stdout)
target.setFormatter(logging.Formatter("listener: %(levelname)s %(message)s"))
listener = logging.handlers.QueueListener(q, target)
log = logging.getLogger("threads")
log.setLevel(logging.INFO)
log.addHandler(logging.handlers.QueueHandler(q))
log.propagate = False
listener.start()
t = threading.Thread(target=lambda: log.info("from %s", "thread"))
t.start()
t.join()
log.info("from main")
listener.stop()
memory = logging.handlers.MemoryHandler(10, target=target)
log2 = logging.getLogger("memory")
log2.addHandler(memory)
log2.propagate = False
log2.warning("kept")
print("before flush")
log2.error("flushes")


def work(q):
    root = logging.getLogger()
    root.addHandler(logging.handlers.QueueHandler(q))
    root.setLevel(logging.DEBUG)
    logging.info("from a process")


if __name__ == "__main__":
    mq = mp.Queue()
    p = mp.Process(target=work, args=(mq,))
    p.start()
    record = mq.get()
    p.join()
    print(record.levelname, record.getMessage(), record.processName)

#= stdout
#| listener: INFO from thread
#| listener: INFO from main
#| before flush
#| listener: WARNING kept
#| listener: ERROR flushes
#| INFO from a process Process-1
#= status 0

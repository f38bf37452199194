"""Counters."""
import threading, collections

d = collections.defaultdict(int)
l = threading.Lock()
cnt = collections.Counter()


def a():
    with l:
        d['x'] += 1
        cnt['y'] += 1


b = a
threads = [threading.Thread(target=a), threading.Thread(target=b)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

# Two threads that each write L lines, every line in one piece.
import sys
import threading

L = 10


def work(name):
    for i in range(L):
        sys.stdout.write(f"{name}{i}\n")


threads = [threading.Thread(target=work, args=(name,)) for name in "ab"]
for t in threads:
    t.start()
for t in threads:
    t.join()

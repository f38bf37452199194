import sys
import threading

sys.setswitchinterval(1e-6)
count = 0


def work():
    global count
    for _ in range(400):
        seen = count
        len("a call in between")
        count = seen + 1


threads = [threading.Thread(target=work) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(count)

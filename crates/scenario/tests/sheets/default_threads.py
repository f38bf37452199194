import threading


def numbers():
    for n in range(10):
        print(n)


def letters():
    for n in range(10):
        print(chr(ord("a") + n))


threads = [
    threading.Thread(target=numbers, name="numbers"),
    threading.Thread(target=letters, name="letters"),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

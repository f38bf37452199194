import threading

a, b = threading.Lock(), threading.Lock()
log = []


def first():
    with a:
        with b:
            log.append("first")


def second():
    with a, b:
        log.append("second")


t1, t2 = threading.Thread(target=first), threading.Thread(target=second)
t1.start(); t2.start()
t1.join(); t2.join()
print(sorted(log))

#= stdout
#| ['first', 'second']
#= status 0

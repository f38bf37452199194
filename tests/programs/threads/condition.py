import threading
c = threading.Condition()
items = []
def consume():
    for _ in range(3):
        with c:
            while not items:
                c.wait()
            print("got", items.pop(0))
            c.notify()
def produce():
    for n in range(3):
        with c:
            while items:
                c.wait()
            items.append(n)
            print("put", n)
            c.notify()
a, b = threading.Thread(target=consume), threading.Thread(target=produce)
a.start()
b.start()
a.join()
b.join()
for action in (c.wait, c.notify, c.notify_all, c.release):
    try:
        action()
    except RuntimeError as e:
        print(e)
with c:
    print(c.wait(timeout=0.01), c.wait_for(lambda: 5), c.wait_for(lambda: 0, 0.01))

#= stdout
#| put 0
#| got 0
#| put 1
#| got 1
#| put 2
#| got 2
#| cannot wait on un-acquired lock
#| cannot notify on un-acquired lock
#| cannot notify on un-acquired lock
#| cannot release un-acquired lock
#| False 5 0
#= status 0

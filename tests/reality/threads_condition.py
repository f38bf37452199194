import threading
items, cond = [], threading.Condition()
def put():
    for n in range(2):
        with cond:
            items.append(n)
            cond.notify()
def get(who):
    with cond:
        while not items:
            cond.wait()
        print(who, items.pop(0))
ts = [threading.Thread(target=put)] + [threading.Thread(target=get, args=(w,)) for w in 'ab']
for t in ts: t.start()
for t in ts: t.join()
#= seen
#| a 0
#| b 1

import threading
b = threading.Barrier(3)
order = []
def go(n):
    order.append("before")
    b.wait()
    order.append("after")
ts = [threading.Thread(target=go, args=(n,)) for n in range(3)]
for t in ts: t.start()
for t in ts: t.join()
print(order)
try:
    threading.Barrier(2).wait(timeout=0.01)
except threading.BrokenBarrierError as e:
    print(type(e).__name__, e.args)
try:
    threading.Barrier(0)
except ValueError as e:
    print(e)

#= stdout
#| ['before', 'before', 'before', 'after', 'after', 'after']
#| BrokenBarrierError ()
#| parties must be > 0
#= status 0

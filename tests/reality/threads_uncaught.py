import threading
def work(n):
    print('begin', n)
    print(1 // n)
ts = [threading.Thread(target=work, args=(n,)) for n in (0, 1)]
for t in ts: t.start()
for t in ts: t.join()
print('end')
#= seen
#| begin 0
#| begin 1
#| 1
#| end

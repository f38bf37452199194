import threading
seen = []
def work(k):
    for n in range(2):
        seen.append((k, n))
ts = [threading.Thread(target=work, args=(k,)) for k in 'ab']
for t in ts: t.start()
for t in ts: t.join()
print(seen)
#= seen
#| [('a', 0), ('a', 1), ('b', 0), ('b', 1)]
#= seen
#| [('b', 0), ('b', 1), ('a', 0), ('a', 1)]

import threading
gate = threading.Barrier(2)
def work(w):
    print(w, 'in')
    gate.wait()
    print(w, 'out')
ts = [threading.Thread(target=work, args=(w,)) for w in 'ab']
for t in ts: t.start()
for t in ts: t.join()
#= seen
#| a in
#| b in
#| a out
#| b out
#= seen
#| a in
#| b in
#| b out
#| a out

import threading
def inner(w):
    print(w)
def outer(w):
    t = threading.Thread(target=inner, args=(w + w,))
    t.start()
    print(w)
    t.join()
ts = [threading.Thread(target=outer, args=(w,)) for w in 'ab']
for t in ts: t.start()
for t in ts: t.join()
#= seen
#| aa
#| a
#| bb
#| b
#= seen
#| aa
#| bb
#| a
#| b
#= seen
#| bb
#| b
#| aa
#| a

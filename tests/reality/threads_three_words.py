import threading
def work(word):
    print(word, len(word))
ts = [threading.Thread(target=work, args=(w,)) for w in ('one', 'three', 'eleven')]
for t in ts: t.start()
for t in ts: t.join()
#= seen
#| one 3
#| three 5
#| eleven 6

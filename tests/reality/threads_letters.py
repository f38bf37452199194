import threading
def work(text):
    for c in text:
        print(c)
ts = [threading.Thread(target=work, args=(text,)) for text in ('abc', 'xyz')]
for t in ts: t.start()
for t in ts: t.join()
#= seen
#| a
#| b
#| c
#| x
#| y
#| z

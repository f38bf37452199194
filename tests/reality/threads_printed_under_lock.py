import threading
lock = threading.Lock()
def work(word):
    for n in range(2):
        with lock:
            print(word, n)
ts = [threading.Thread(target=work, args=(w,)) for w in 'ab']
for t in ts: t.start()
for t in ts: t.join()
#= seen
#| a 0
#| a 1
#| b 0
#| b 1

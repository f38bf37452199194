import threading
import queue
q = queue.Queue(1)
def put():
    for n in range(3):
        q.put(n)
        print('put', n)
t = threading.Thread(target=put)
t.start()
for _ in range(3):
    print('got', q.get())
t.join()
#= seen
#| put 0
#| got 0
#| put 1
#| got 1
#| put 2
#| got 2

import queue
import threading

DONE = object()


def stage(function, inbox, outbox):
    for item in iter(inbox.get, DONE):
        outbox.put(function(item))
    outbox.put(DONE)


first, second, third = queue.Queue(2), queue.Queue(2), queue.Queue()
threads = [
    threading.Thread(target=stage, args=(lambda x: x + 1, first, second)),
    threading.Thread(target=stage, args=(lambda x: x * 10, second, third)),
]
for t in threads:
    t.start()
for n in range(5):
    first.put(n)
first.put(DONE)
print(list(iter(third.get, DONE)))
for t in threads:
    t.join()
print(first.empty(), second.empty(), third.empty())

#= stdout
#| [10, 20, 30, 40, 50]
#| True True True
#= status 0

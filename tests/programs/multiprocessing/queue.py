import multiprocessing as mp
import queue
def put(q):
    for item in (1, "two", [3, {"k": (4, None)}], 5.5, True, b"x", {1, 2}): q.put(item)
def get(q, r):
    while (item := q.get()) is not None: r.put(item * 2)
    r.put(None)
if __name__ == "__main__":
    q, r = mp.Queue(), mp.Queue()
    p = mp.Process(target=put, args=(q,))
    p.start()
    print([q.get() for _ in range(7)])
    p.join()
    p = mp.Process(target=get, args=(q, r))
    p.start()
    for n in (1, 2, 3, None): q.put(n)
    out = []
    while (item := r.get()) is not None: out.append(item)
    p.join()
    print(out, q.empty())
    for action in (lambda: q.get(timeout=0.01), q.get_nowait, lambda: q.get(False)):
        try:
            action()
        except queue.Empty as e:
            print(repr(e))
    small = mp.Queue(1)
    small.put(1)
    try:
        small.put(2, timeout=0.01)
    except queue.Full as e:
        print(repr(e), small.full())
    print(small.get())

#= stdout
#| [1, 'two', [3, {'k': (4, None)}], 5.5, True, b'x', {1, 2}]
#| [2, 4, 6] True
#| Empty()
#| Empty()
#| Empty()
#| Full() True
#| 1
#= status 0

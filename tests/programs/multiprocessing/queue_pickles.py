import multiprocessing as mp
class Point:
    def __init__(self, x): self.x = x
    def __repr__(self): return f"Point({self.x})"
def send(q):
    data = [1]
    q.put((data, data))
    q.put(Point(5))
    q.put(Point)
    q.put(send)
    q.put(ValueError("v"))
if __name__ == "__main__":
    q = mp.Queue()
    p = mp.Process(target=send, args=(q,))
    p.start()
    pair = q.get()
    print(pair, pair[0] is pair[1], q.get(), q.get(), q.get() is send, repr(q.get()))
    p.join()
    mine = [1]
    q.put(mine)
    back = q.get()
    print(back == mine, back is mine)

#= stdout
#| ([1], [1]) True Point(5) <class '__main__.Point'> True ValueError('v')
#| True False
#= status 0

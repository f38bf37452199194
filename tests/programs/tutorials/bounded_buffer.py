import threading


class Buffer:
    def __init__(self, size):
        self.items = []
        self.size = size
        lock = threading.Lock()
        self.not_full = threading.Condition(lock)
        self.not_empty = threading.Condition(lock)
        self.most = 0

    def put(self, item):
        with self.not_full:
            while len(self.items) >= self.size:
                self.not_full.wait()
            self.items.append(item)
            self.most = max(self.most, len(self.items))
            self.not_empty.notify()

    def get(self):
        with self.not_empty:
            while not self.items:
                self.not_empty.wait()
            item = self.items.pop(0)
            self.not_full.notify()
            return item


buffer = Buffer(3)
got = []


def producer(start):
    for i in range(start, start + 5):
        buffer.put(i)


def consumer():
    for _ in range(5):
        got.append(buffer.get())


threads = [threading.Thread(target=f, args=a) for f, a in ((producer, (0,)), (producer, (100,)), (consumer, ()), (consumer, ()))]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(got), buffer.items, buffer.most <= 3)

#= stdout
#| [0, 1, 2, 3, 4, 100, 101, 102, 103, 104] [] True
#= status 0

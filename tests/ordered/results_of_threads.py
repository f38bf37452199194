"""Results of threads."""
import threading


class W(threading.Thread):
    def __init__(self, n):
        super().__init__()
        self.n = n
        self.r = None

    def run(self):
        self.r = self.n * 2


ws = [W(1), W(2)]
for w in ws:
    w.start()
for w in ws:
    w.join()
print([w.r for w in ws])

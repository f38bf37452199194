import multiprocessing as mp
class Worker(mp.Process):
    def __init__(self, q, n):
        super().__init__(name=f"worker-{n}")
        self.q, self.n = q, n
    def run(self): self.q.put((self.name, self.n ** 2))
if __name__ == "__main__":
    q = mp.Queue()
    ws = [Worker(q, n) for n in range(3)]
    for w in ws: w.start()
    print(sorted(q.get() for _ in ws))
    for w in ws: w.join()

#= stdout
#| [('worker-0', 0), ('worker-1', 1), ('worker-2', 4)]
#= status 0

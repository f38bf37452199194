import multiprocessing as mp


class Squarer(mp.Process):
    def __init__(self, numbers, out):
        super().__init__(name="squarer")
        self.numbers, self.out = numbers, out

    def run(self):
        for n in self.numbers:
            self.out.put(n * n)
        self.out.put(None)


if __name__ == "__main__":
    out = mp.Queue()
    p = Squarer([1, 2, 3], out)
    p.start()
    print(list(iter(out.get, None)))
    p.join()
    print(p.name, p.exitcode, p.is_alive())

#= stdout
#| [1, 4, 9]
#| squarer 0 False
#= status 0

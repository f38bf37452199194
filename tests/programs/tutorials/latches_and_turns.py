import threading
class CountDownLatch:
    def __init__(self, n): self.n = n; self.c = threading.Condition()
    def count_down(self):
        with self.c:
            self.n -= 1
            if self.n <= 0: self.c.notify_all()
    def wait(self, timeout=None):
        with self.c: return self.c.wait_for(lambda: self.n <= 0, timeout)
class CyclicCounter:
    def __init__(self, names): self.names = names; self.i = 0; self.c = threading.Condition(); self.out = []
    def turn(self, me, rounds):
        for _ in range(rounds):
            with self.c:
                self.c.wait_for(lambda: self.names[self.i % len(self.names)] == me); self.out.append(me); self.i += 1; self.c.notify_all()
l = CountDownLatch(3); print(l.wait(0.01)); ts = [threading.Thread(target=l.count_down) for _ in range(3)]; [t.start() for t in ts]; print(l.wait(1))
c = CyclicCounter("ABC"); ts = [threading.Thread(target=c.turn, args=(n, 3)) for n in "CBA"]; [t.start() for t in ts]; [t.join() for t in ts]; print("".join(c.out))
class FizzBuzz:
    def __init__(self, n): self.n = n; self.k = 1; self.cv = threading.Condition(); self.res = []
    def go(self, test, show):
        while True:
            with self.cv:
                while self.k <= self.n and not test(self.k): self.cv.wait()
                if self.k > self.n: self.cv.notify_all(); return
                self.res.append(show(self.k)); self.k += 1; self.cv.notify_all()
f = FizzBuzz(15); specs = [(lambda k: k % 3 == 0 and k % 5, lambda k: "fizz"), (lambda k: k % 5 == 0 and k % 3, lambda k: "buzz"), (lambda k: k % 15 == 0, lambda k: "fizzbuzz"), (lambda k: k % 3 and k % 5, str)]
ts = [threading.Thread(target=f.go, args=s) for s in specs]; [t.start() for t in ts]; [t.join() for t in ts]; print(*f.res)
class H2O:
    def __init__(self): self.h = threading.Semaphore(2); self.o = threading.Semaphore(1); self.b = threading.Barrier(3, self.clear); self.s = []
    def clear(self): self.s.append("".join(sorted(self.cur))); self.cur.clear()
    cur = []
    def atom(self, sem, name):
        with sem: self.cur.append(name); self.b.wait()
w = H2O(); ts = [threading.Thread(target=w.atom, args=(w.h if x == "H" else w.o, x)) for x in "HHHHOO"]; [t.start() for t in ts]; [t.join() for t in ts]; print(w.s)

#= stdout
#| False
#| True
#| ABCABCABC
#| 1 2 fizz 4 buzz fizz 7 8 fizz buzz 11 fizz 13 14 fizzbuzz
#| ['HHO', 'HHO']
#= status 0

"""Dining philosophers with a waiter (an arbitrator)."""
import threading
import time
from dataclasses import dataclass, field


@dataclass
class Waiter:
    seats: int
    _sem: threading.Semaphore = field(init=False, repr=False)

    def __post_init__(self):
        self._sem = threading.BoundedSemaphore(self.seats - 1)

    def __enter__(self):
        self._sem.acquire()
        return self

    def __exit__(self, *exc):
        self._sem.release()


class Philosopher(threading.Thread):
    def __init__(self, name, left, right, waiter, meals):
        super().__init__(name=name)
        self.left, self.right = left, right
        self.waiter, self.meals = waiter, meals
        self.eaten = 0

    def run(self):
        while self.eaten < self.meals:
            with self.waiter, self.left, self.right:
                self.eaten += 1
            time.sleep(0)

    def __repr__(self):
        return f"{type(self).__name__}({self.name!r}, eaten={self.eaten})"


names = ["Aristotle", "Kant", "Spinoza", "Marx", "Russell"]
forks = [threading.Lock() for _ in names]
waiter = Waiter(len(names))
ps = [Philosopher(n, forks[i], forks[(i + 1) % len(forks)], waiter, 3) for i, n in enumerate(names)]
print(waiter)
for p in ps:
    p.start()
for p in ps:
    p.join()
print(ps)
try:
    waiter.__exit__()
except ValueError as e:
    print("ValueError:", e)
print(sum(p.eaten for p in ps), any(f.locked() for f in forks), threading.active_count())

#= stdout
#| Waiter(seats=5)
#| [Philosopher('Aristotle', eaten=3), Philosopher('Kant', eaten=3), Philosopher('Spinoza', eaten=3), Philosopher('Marx', eaten=3), Philosopher('Russell', eaten=3)]
#| ValueError: Semaphore released too many times
#| 15 False 1
#= status 0

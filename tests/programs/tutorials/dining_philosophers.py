import threading
import time


class Philosopher(threading.Thread):
    def __init__(self, name, left, right, meals):
        super().__init__(name=name)
        self.first, self.second = sorted((left, right), key=id)
        self.meals = meals
        self.eaten = 0

    def run(self):
        while self.eaten < self.meals:
            with self.first:
                with self.second:
                    self.eaten += 1
                    time.sleep(0.01)


forks = [threading.Lock() for _ in range(5)]
people = [Philosopher(n, forks[i], forks[(i + 1) % 5], 3) for i, n in enumerate("Plato Kant Marx Hume Mill".split())]
for p in people:
    p.start()
for p in people:
    p.join()
print({p.name: p.eaten for p in people})
print(all(not f.locked() for f in forks))

#= stdout
#| {'Plato': 3, 'Kant': 3, 'Marx': 3, 'Hume': 3, 'Mill': 3}
#| True
#= status 0

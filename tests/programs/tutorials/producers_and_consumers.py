import threading
import queue
import random
import time

BUFFER_SIZE = 3
NUM_ITEMS = 8
SENTINEL = None


class Producer(threading.Thread):
    def __init__(self, buffer: queue.Queue, n: int, seed: int) -> None:
        super().__init__(name=f"Producer-{seed}", daemon=False)
        self._buffer = buffer
        self._n = n
        self._rng = random.Random(seed)
        self.produced: list[int] = []

    def run(self) -> None:
        for _ in range(self._n):
            item = self._rng.randint(1, 100)
            self._buffer.put(item)
            self.produced.append(item)


class Consumer(threading.Thread):
    def __init__(self, buffer: "queue.Queue[int | None]") -> None:
        super().__init__()
        self._buffer = buffer
        self.consumed: list[int] = []

    def run(self) -> None:
        while True:
            item = self._buffer.get()
            if item is SENTINEL:
                self._buffer.task_done()
                break
            self.consumed.append(item)
            self._buffer.task_done()


def main() -> None:
    buffer: queue.Queue = queue.Queue(maxsize=BUFFER_SIZE)
    producers = [Producer(buffer, NUM_ITEMS, seed) for seed in (1, 2)]
    consumers = [Consumer(buffer) for _ in range(2)]
    for t in (*producers, *consumers):
        t.start()
    for p in producers:
        p.join()
    for _ in consumers:
        buffer.put(SENTINEL)
    buffer.join()
    for c in consumers:
        c.join()
    made = sorted(x for p in producers for x in p.produced)
    got = sorted(x for c in consumers for x in c.consumed)
    print(f"produced={made}")
    print(f"consumed={got}")
    assert made == got, "lost items!"
    print(f"{len(got):>5} items, {sum(got):,} in total, {producers[0].name!r}, {consumers[0].name}")


if __name__ == "__main__":
    main()

#= stdout
#| produced=[8, 9, 11, 12, 16, 18, 22, 33, 40, 47, 64, 73, 86, 95, 98, 98]
#| consumed=[8, 9, 11, 12, 16, 18, 22, 33, 40, 47, 64, 73, 86, 95, 98, 98]
#|    16 items, 730 in total, 'Producer-1', Thread-1
#= status 0

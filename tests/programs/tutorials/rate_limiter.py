import threading
import time
from collections import deque


class RateLimiter:
    def __init__(self, calls, period):
        self.calls, self.period = calls, period
        self.times = deque()
        self.lock = threading.Lock()

    def __enter__(self):
        with self.lock:
            while True:
                now = time.monotonic()
                while self.times and now - self.times[0] >= self.period:
                    self.times.popleft()
                if len(self.times) < self.calls:
                    self.times.append(now)
                    return self
                time.sleep(self.period - (now - self.times[0]))

    def __exit__(self, *exc):
        return False


limiter = RateLimiter(2, 0.2)
start = time.monotonic()
done = []


def call(n):
    with limiter:
        done.append(n)


threads = [threading.Thread(target=call, args=(n,)) for n in range(5)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(done), time.monotonic() - start >= 0.35)

#= stdout
#| [0, 1, 2, 3, 4] True
#= status 0

import threading
import time


class CountDownLatch:
    def __init__(self, count):
        self.count = count
        self.condition = threading.Condition()

    def count_down(self):
        with self.condition:
            self.count -= 1
            if self.count == 0:
                self.condition.notify_all()

    def wait(self, timeout=None):
        with self.condition:
            return self.condition.wait_for(lambda: self.count == 0, timeout)


latch = CountDownLatch(3)


def service(name, delay):
    time.sleep(delay)
    print(name, "ready")
    latch.count_down()


for name, delay in (("cache", 0.3), ("db", 0.1), ("web", 0.2)):
    threading.Thread(target=service, args=(name, delay)).start()
print("waiting", latch.wait(0.05))
print("all up", latch.wait())

#= stdout
#| waiting False
#| db ready
#| web ready
#| cache ready
#| all up True
#= status 0

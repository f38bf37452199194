import threading
import time


class Worker(threading.Thread):
    def __init__(self):
        super().__init__(name="poller")
        self.stop = threading.Event()
        self.rounds = 0

    def run(self):
        while not self.stop.wait(0.1):
            self.rounds += 1
        print("stopping after", self.rounds)


w = Worker()
w.start()
time.sleep(0.35)
w.stop.set()
w.join()
print(w.is_alive(), repr(w).split()[1])

#= stdout
#| stopping after 3
#| False stopped
#= status 0

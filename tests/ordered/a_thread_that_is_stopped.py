"""A thread that is stopped."""
import threading


class T(threading.Thread):
    def __init__(self):
        super().__init__()
        self._stop_event = threading.Event()
        self.count = 0

    def stop(self):
        self._stop_event.set()

    def run(self):
        self._stop_event.wait()
        self.count += 1


t = T()
t.start()
t.stop()
t.join()
print(t.count)

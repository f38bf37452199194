import threading


class ReadWriteLock:
    def __init__(self):
        self._cond = threading.Condition()
        self._readers = 0
        self._writing = False

    def acquire_read(self):
        with self._cond:
            self._cond.wait_for(lambda: not self._writing)
            self._readers += 1

    def release_read(self):
        with self._cond:
            self._readers -= 1
            self._cond.notify_all()

    def acquire_write(self):
        with self._cond:
            self._cond.wait_for(lambda: not self._writing and self._readers == 0)
            self._writing = True

    def release_write(self):
        with self._cond:
            self._writing = False
            self._cond.notify_all()


lock = ReadWriteLock()
data = {"version": 0, "copy": 0}
bad = []


def reader():
    for _ in range(5):
        lock.acquire_read()
        if data["version"] != data["copy"]:
            bad.append(dict(data))
        lock.release_read()


def writer():
    for _ in range(5):
        lock.acquire_write()
        data["version"] += 1
        data["copy"] = data["version"]
        lock.release_write()


threads = [threading.Thread(target=f) for f in (reader, writer, reader, writer)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(data, bad)

#= stdout
#| {'version': 10, 'copy': 10} []
#= status 0

import threading
from collections import defaultdict


class Bus:
    def __init__(self):
        self._handlers = defaultdict(list)
        self._lock = threading.Lock()

    def on(self, topic):
        def decorate(f):
            with self._lock:
                self._handlers[topic].append(f)
            return f
        return decorate

    def emit(self, topic, **data):
        with self._lock:
            handlers = list(self._handlers[topic])
        return [h(**data) for h in handlers]


bus = Bus()


@bus.on("greet")
def hello(name):
    return f"hello {name}"


@bus.on("greet")
def bye(name):
    return f"bye {name}"


out = []
threads = [threading.Thread(target=lambda n=n: out.extend(bus.emit("greet", name=n))) for n in ("a", "b")]
for t in threads:
    t.start()
    t.join()
print(out, bus.emit("none"))

#= stdout
#| ['hello a', 'bye a', 'hello b', 'bye b'] []
#= status 0

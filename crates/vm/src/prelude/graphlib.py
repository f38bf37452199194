"""Orders in which each thing comes after those that it depends on."""

__all__ = ["TopologicalSorter", "CycleError"]


class CycleError(ValueError):
    """The second argument is a list of nodes, each a predecessor of the next, first and last alike."""


class TopologicalSorter:
    def __init__(self, graph=None):
        # By node: how many it still waits for, and who waits for it.
        self._waits = {}
        self._after = {}
        self._ready = None
        self._out = set()
        self._finished = 0
        if graph is not None:
            for node, predecessors in graph.items():
                self.add(node, *predecessors)

    def _node(self, node):
        self._waits.setdefault(node, 0)
        return self._after.setdefault(node, [])

    def add(self, node, *predecessors):
        if self._ready is not None:
            raise ValueError("Nodes cannot be added after a call to prepare()")
        self._node(node)
        self._waits[node] += len(predecessors)
        for other in predecessors:
            self._node(other).append(node)

    def prepare(self):
        if self._ready is not None:
            raise ValueError("cannot prepare() more than once")
        self._ready = [node for node, waits in self._waits.items() if waits == 0]
        cycle = self._cycle()
        if cycle:
            raise CycleError("nodes are in a cycle", cycle)

    def _cycle(self):
        done = set()
        for start in self._after:
            if start in done:
                continue
            path = [start]
            on_path = {start: 0}
            todo = [iter(self._after[start])]
            while path:
                following = next(todo[-1], done)
                if following is done:
                    node = path.pop()
                    todo.pop()
                    del on_path[node]
                    done.add(node)
                elif following in on_path:
                    return path[on_path[following]:] + [following]
                elif following not in done:
                    on_path[following] = len(path)
                    path.append(following)
                    todo.append(iter(self._after[following]))
        return None

    def get_ready(self):
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        ready = tuple(self._ready)
        self._ready.clear()
        self._out.update(ready)
        return ready

    def is_active(self):
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        return self._finished < len(self._out) or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        for node in nodes:
            if node not in self._waits:
                raise ValueError(f"node {node!r} was not added using add()")
            if self._waits[node] < 0:
                raise ValueError(f"node {node!r} was already marked done")
            if node not in self._out:
                raise ValueError(f"node {node!r} was not passed out (still not ready)")
            self._waits[node] = -1
            self._finished += 1
            for other in self._after[node]:
                self._waits[other] -= 1
                if self._waits[other] == 0:
                    self._ready.append(other)

    def static_order(self):
        self.prepare()
        while self.is_active():
            ready = self.get_ready()
            yield from ready
            self.done(*ready)

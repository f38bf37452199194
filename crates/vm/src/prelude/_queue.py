"""What CPython's C part of `queue` holds."""

import threading


class Empty(Exception):
    pass


class SimpleQueue:
    """A queue without bound and without tasks."""

    def __init__(self):
        self._items = _T_deque()
        self._cond = threading.Condition(threading.Lock())

    def put(self, item, block=True, timeout=None):
        with self._cond:
            self._items.append(item)
            threading._condition_notify(self._cond, 1)
        _note_put(self, item)

    def put_nowait(self, item):
        self.put(item)

    def get(self, block=True, timeout=None):
        if block and timeout is not None and not isinstance(timeout, (int, float)):
            _index(timeout)
        if block and timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        end, left = None, timeout
        if block and timeout is None:
            _stand(self, "item")
        with self._cond:
            while not self._items:
                if not block or left is not None and left <= 0:
                    raise Empty
                if end is None and timeout is not None:
                    end = threading._end(timeout)
                woken = threading._condition_wait(self._cond, left, "item", self)
                left = threading._left(end, woken)
            item = self._items.popleft()
        _note_get(self, item)
        return item

    def get_nowait(self):
        return self.get(False)

    def empty(self):
        return not self._items

    def qsize(self):
        return len(self._items)

    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle '_queue.SimpleQueue' object")

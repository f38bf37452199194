"""Queues between threads."""

import threading
from _heaps import heappop, heappush
from _queue import Empty, SimpleQueue

__all__ = ['Empty', 'Full', 'ShutDown', 'Queue', 'PriorityQueue', 'LifoQueue', 'SimpleQueue']


class Full(Exception):
    pass


class ShutDown(Exception):
    pass


class Queue:
    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        self.mutex = threading.Lock()
        self.not_empty = threading.Condition(self.mutex)
        self.not_full = threading.Condition(self.mutex)
        self.all_tasks_done = threading.Condition(self.mutex)
        self.unfinished_tasks = 0
        self.is_shutdown = False

    def task_done(self):
        with self.all_tasks_done:
            left = self.unfinished_tasks - 1
            if left < 0:
                raise ValueError("task_done() called too many times")
            if left == 0:
                self.all_tasks_done.notify_all()
            self.unfinished_tasks = left

    def join(self):
        _stand(self, "tasks")
        with self.all_tasks_done:
            while self.unfinished_tasks:
                threading._condition_wait(self.all_tasks_done, None, "tasks", self)

    def qsize(self):
        with self.mutex:
            return self._qsize()

    def empty(self):
        with self.mutex:
            return not self._qsize()

    def full(self):
        with self.mutex:
            return 0 < self.maxsize <= self._qsize()

    def put(self, item, block=True, timeout=None):
        if timeout is None and _queue_put(self, item, block):
            return
        with self.not_full:
            if self.is_shutdown:
                raise ShutDown
            if self.maxsize > 0:
                if not block:
                    if self._qsize() >= self.maxsize:
                        raise Full
                elif timeout is not None and timeout < 0:
                    raise ValueError("'timeout' must be a non-negative number")
                else:
                    self._await_room(timeout)
            self._put(item)
            self.unfinished_tasks += 1
            self.not_empty.notify()
            _note_put(self, item)

    def _await_room(self, timeout):
        end = threading._end(timeout)
        left = timeout
        while self._qsize() >= self.maxsize:
            if left is not None and left <= 0:
                raise Full
            woken = threading._condition_wait(self.not_full, left, "room", self)
            if self.is_shutdown:
                raise ShutDown
            left = threading._left(end, woken)

    def get(self, block=True, timeout=None):
        if block and timeout is None:
            waiter = _queue_wait(self)
            while waiter is not False:
                if waiter is True:
                    return _queue_take(self)
                try:
                    _thread_wait(waiter, None, "item", self)
                except:
                    with self.not_empty:
                        if waiter in self.not_empty._waiters:
                            self.not_empty._waiters.remove(waiter)
                    raise
                waiter = _queue_wait(self)
        with self.not_empty:
            if self.is_shutdown and not self._qsize():
                raise ShutDown
            if not block:
                if not self._qsize():
                    raise Empty
            elif timeout is not None and timeout < 0:
                raise ValueError("'timeout' must be a non-negative number")
            else:
                self._await_item(timeout)
            item = self._get()
            self.not_full.notify()
            _note_get(self, item)
            return item

    def _await_item(self, timeout):
        end = threading._end(timeout)
        left = timeout
        while not self._qsize():
            if left is not None and left <= 0:
                raise Empty
            woken = threading._condition_wait(self.not_empty, left, "item", self)
            if self.is_shutdown and not self._qsize():
                raise ShutDown
            left = threading._left(end, woken)

    def put_nowait(self, item):
        return self.put(item, False)

    def get_nowait(self):
        return self.get(False)

    def shutdown(self, immediate=False):
        with self.mutex:
            self.is_shutdown = True
            if immediate:
                while self._qsize():
                    self._get()
                    if self.unfinished_tasks > 0:
                        self.unfinished_tasks -= 1
                self.all_tasks_done.notify_all()
            self.not_empty.notify_all()
            self.not_full.notify_all()

    def _init(self, maxsize):
        self.queue = _T_deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()


class PriorityQueue(Queue):
    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        heappush(self.queue, item)

    def _get(self):
        return heappop(self.queue)


class LifoQueue(Queue):
    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.pop()

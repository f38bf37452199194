# ---- What waits, so that the gates hear of it. ----

class Lock:
    def __init__(self):
        self._lock = real.allocate()

    def acquire(self, blocking=True, timeout=-1):
        task = me()
        if task is None or not blocking or (timeout < 0 and timeout != -1):
            return self._lock.acquire(blocking, timeout)
        until = None if timeout == -1 else now + timeout
        while not self._lock.acquire(False):
            if not wait(task, lambda: not self._lock.locked(), until):
                return False
        return True

    def release(self):
        self._lock.release()

    def locked(self):
        return self._lock.locked()

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *error):
        self._lock.release()

    def __repr__(self):
        return repr(self._lock)

    def _at_fork_reinit(self):
        self._lock = real.allocate()


def start(self):
    parent = me()
    if parent is None or not self._initialized or self._started.is_set():
        return real.start(self)
    self._task = Task(self.name)
    parent.native = True
    try:
        real.start(self)
    finally:
        parent.native = False


def join(self, timeout=None):
    task, other = me(), self.__dict__.get("_task")
    if task is None or other is None or other is task:
        return real.join(self, timeout)
    until = None if timeout is None else now + max(timeout, 0)
    if wait(task, lambda: other.done, until) and other.over:
        real.join(self)


def is_alive(self):
    task = self.__dict__.get("_task")
    return real.is_alive(self) and not (task is not None and task.done)


def sleep(seconds):
    task = me()
    if task is None or not isinstance(seconds, (int, float)) or not seconds >= 0:
        return real.sleep(seconds)
    if seconds == 0:
        pause(task)
    else:
        wait(task, lambda: False, now + seconds)


def select(self, timeout=None):
    task = me()
    loop = asyncio._get_running_loop() if ANY_TIME and asyncio else None
    rung = [] if loop is None else loop.__dict__.setdefault("_rung", [])
    if loop is not None and task is not None:
        reached(task, LOOK)
    events = real.select(self, timeout if task is None else 0)
    if not (task is None or events or rung or (timeout is not None and timeout <= 0)):

        def ready():
            events[:] = real.select(self, 0)
            return bool(events or rung)

        wait(task, ready, None if timeout is None else now + timeout)
    if rung:
        loop._ready.extend(rung)
        rung.clear()
    return events


def call_at(self, when, callback, *args, context=None):
    if me() is None:
        return real.call_at(self, when, callback, *args, context=context)
    self._check_closed()
    handle = asyncio.TimerHandle(when, callback, args, self, context)
    Timer(self, handle)
    return handle


def call_soon_threadsafe(self, callback, *args, context=None):
    handle = real.call_soon(self, callback, *args, context=context)
    task = me()
    # A thread that ends a job lets go of the GIL to wake the loop, before it is idle again.
    if task is not None and getattr(callback, "__name__", "") == "_set_state":
        pause(task)
    return handle


class SimpleQueue:
    """`queue.SimpleQueue`, which is written in C and would wait unseen."""

    def __init__(self):
        self._items = collections.deque()

    def put(self, item, block=True, timeout=None):
        self._items.append(item)

    def get(self, block=True, timeout=None):
        if timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        task = me()
        if block and task is not None:
            wait(task, lambda: self._items, None if timeout is None else now + timeout)
        while block and timeout is None and not self._items:
            real.sleep(0.001)
        try:
            return self._items.popleft()
        except IndexError:
            raise queue.Empty from None

    def put_nowait(self, item):
        self._items.append(item)

    def get_nowait(self):
        return self.get(False)

    def empty(self):
        return not self._items

    def qsize(self):
        return len(self._items)

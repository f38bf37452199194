# Part of multiprocessing.managers: what is asked without the server, though it is gone with it. Each has
# the numbers of what the kernel keeps of it; the server has an object that shows how it stands.

_MANY = 2147483647


def _there(found):
    if found is None:
        raise EOFError
    return found


def _ask_straight(proxy, straight, name, args, kwds):
    server = proxy._serializer
    if _server is None or _server.address != server.address:
        _know(server)
        _check_sent(_k_lives(server.number))
        _check_read(server)
    return getattr(straight, name)(proxy, *args, **kwds)


def _semaphore(value, most=_MANY):
    return _k_number(_k_semaphore(value, most, True))


class _Straight:
    def __reduce__(self):
        return type(self), (self.number,)


class _Lock(_Straight):
    methods = ("acquire", "release", "locked")

    def __init__(self, number):
        self.number = number

    @classmethod
    def of(cls, obj):
        return cls(_semaphore(1, 1))

    def show(self, obj):
        if self.locked(None) != obj.locked():
            obj.release() if obj.locked() else obj.acquire()

    def acquire(self, on, blocking=True, timeout=-1):
        if not blocking and timeout != -1:
            raise ValueError("can't specify a timeout for a non-blocking call")
        if timeout < 0 and timeout != -1:
            raise ValueError("timeout value must be a non-negative number")
        timeout = 0 if not blocking else None if timeout == -1 else timeout
        return _there(_k_acquire(_k_numbered(self.number), timeout, "lock", on))

    def release(self, on):
        if not _there(_k_release(_k_numbered(self.number), on)):
            raise RuntimeError("release unlocked lock")

    def locked(self, on):
        return _there(_k_count(_k_numbered(self.number))) == 0


# How often threads of this process hold reentrant locks: by number, process and thread.
_holds = {}


class _RLock(_Lock):
    methods = ("acquire", "release")

    def show(self, obj):
        pass

    def acquire(self, on, blocking=True, timeout=-1):
        key = self.number, _getpid(), threading.get_ident()
        if key not in _holds and not _Lock.acquire(self, on, blocking, timeout):
            return False
        _holds[key] = _holds.get(key, 0) + 1
        return True

    def release(self, on):
        key = self.number, _getpid(), threading.get_ident()
        if key not in _holds:
            raise RuntimeError("cannot release un-acquired lock")
        _holds[key] -= 1
        if _holds[key] == 0:
            del _holds[key]
            _Lock.release(self, on)


class _Semaphore(_Straight):
    methods = ("acquire", "release")

    def __init__(self, number):
        self.number = number

    @classmethod
    def of(cls, obj):
        return cls(_semaphore(obj._value, getattr(obj, "_initial_value", _MANY)))

    def show(self, obj):
        obj._value = _there(_k_count(_k_numbered(self.number)))

    def acquire(self, on, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        timeout = 0 if not blocking else timeout
        return _there(_k_acquire(_k_numbered(self.number), timeout, "semaphore", on))

    def release(self, on, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        for i in range(n):
            if not _there(_k_release(_k_numbered(self.number), on)):
                raise ValueError("Semaphore released too many times")


class _Event(_Straight):
    """A channel with something in it while it is set."""

    methods = ("is_set", "set", "clear", "wait")

    def __init__(self, number):
        self.number = number

    @classmethod
    def of(cls, obj):
        return cls(_k_number(_k_channel(True)))

    def show(self, obj):
        obj.set() if self.is_set(None) else obj.clear()

    def is_set(self, on):
        return _there(_k_length(_k_numbered(self.number))) > 0

    def set(self, on):
        if not self.is_set(on):
            _k_put(_k_numbered(self.number), b"", None)

    def clear(self, on):
        while self.is_set(on):
            _k_receive(_k_numbered(self.number), 0, None)

    def wait(self, on, timeout=None):
        return _there(_k_poll(_k_numbered(self.number), timeout, on, "event"))


class _Queue(_Straight):
    methods = ("put", "get", "put_nowait", "get_nowait", "qsize", "empty", "full", "task_done", "join")

    def __init__(self, number):
        # Of the channel, of the count of unfinished tasks, and of that of free places or None.
        self.number = number

    @classmethod
    def of(cls, obj):
        room = _semaphore(obj.maxsize) if obj.maxsize > 0 else None
        return cls((_k_number(_k_channel(True)), _semaphore(0), room))

    def show(self, obj):
        pass

    def put(self, on, item, block=True, timeout=None):
        channel, unfinished, room = self.number
        data = pickle._dump(item, False)
        if room is not None:
            if timeout is not None and timeout < 0 and block:
                raise ValueError("'timeout' must be a non-negative number")
            if not _there(_k_acquire(_k_numbered(room), timeout if block else 0, "room", on)):
                raise queue.Full
        _there(_k_release(_k_numbered(unfinished), None))
        _k_put(_k_numbered(channel), data, on)

    def get(self, on, block=True, timeout=None):
        channel, unfinished, room = self.number
        if timeout is not None and timeout < 0 and block:
            raise ValueError("'timeout' must be a non-negative number")
        data = _k_receive(_k_numbered(channel), timeout if block else 0, on)
        if data is None:
            raise queue.Empty
        if data is False:
            raise EOFError
        if room is not None:
            _k_release(_k_numbered(room), None)
        return pickle.loads(data)

    def put_nowait(self, on, item):
        self.put(on, item, False)

    def get_nowait(self, on):
        return self.get(on, False)

    def qsize(self, on):
        return _there(_k_length(_k_numbered(self.number[0])))

    def empty(self, on):
        return self.qsize(on) == 0

    def full(self, on):
        room = self.number[2]
        return room is not None and _there(_k_count(_k_numbered(room))) == 0

    def task_done(self, on):
        unfinished = _k_numbered(self.number[1])
        if not _there(_k_acquire(unfinished, 0, "tasks", on)):
            raise ValueError("task_done() called too many times")

    def join(self, on):
        _there(_k_await_zero(_k_numbered(self.number[1]), None, "tasks", on))


def _straight_kinds():
    return ((threading.Lock, _Lock), (threading.RLock, _RLock), (threading.Semaphore, _Semaphore),
            (threading.BoundedSemaphore, _Semaphore), (threading.Event, _Event), (queue.Queue, _Queue))

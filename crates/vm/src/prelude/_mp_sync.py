"""Locks and the like between processes, made of the kernel's semaphores."""

import threading
import _mp_process

_MAX = 2147483647


class SemLock:
    _inherit_only = True
    _recursive = False
    _wait_kind = "lock"

    def __init__(self, value, maxvalue):
        if value < 0:
            raise OSError(22, "Invalid argument")
        if value > _MAX:
            raise OverflowError("Python int too large to convert to C int")
        self._handle = _k_semaphore(value, maxvalue)
        self._max = maxvalue
        # How often the thread `_owner` of this process holds it.
        self._count = 0
        self._owner = None

    def _me(self):
        return (_getpid(), threading.get_ident())

    def _is_mine(self):
        return self._count > 0 and self._owner == self._me()

    def acquire(self, block=True, timeout=None):
        if self._recursive and self._is_mine():
            self._count += 1
            return True
        if not block:
            timeout = 0
        elif timeout is not None:
            timeout = _span(timeout)
        if not _k_acquire(self._handle, timeout, self._wait_kind, self):
            return False
        self._count = 1
        self._owner = self._me()
        return True

    def release(self):
        if self._recursive:
            if not self._is_mine():
                raise AssertionError("attempt to release recursive lock not owned by thread")
            if self._count > 1:
                self._count -= 1
                return
        if not _k_release(self._handle, self):
            raise ValueError("semaphore or lock released too many times")
        self._count = 0

    def _value(self):
        return _k_count(self._handle)

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *args):
        self.release()

    def _owner_name(self):
        if self._is_mine():
            name = _mp_process.current_process().name
            if threading.current_thread().name != "MainThread":
                name += "|" + threading.current_thread().name
            return name
        if self._value() == 1:
            return "None"
        if self._count > 0 and self._owner[0] == _getpid():
            return "SomeOtherThread"
        return "SomeOtherProcess"


def _span(timeout):
    if not isinstance(timeout, (int, float)):
        raise TypeError(f"must be real number, not {type(timeout).__name__}")
    return max(timeout, 0)


class Lock(SemLock):
    def __init__(self):
        super().__init__(1, 1)

    def __repr__(self):
        return "<Lock(owner=%s)>" % self._owner_name()


class RLock(SemLock):
    _recursive = True

    def __init__(self):
        super().__init__(1, 1)

    def __repr__(self):
        name = self._owner_name()
        if self._is_mine():
            count = self._count
        elif name == "None":
            count = 0
        else:
            count = "nonzero"
        return "<RLock(%s, %s)>" % (name, count)


class Semaphore(SemLock):
    _wait_kind = "semaphore"

    def __init__(self, value=1):
        super().__init__(_index(value), _MAX)

    def get_value(self):
        return self._value()

    def __repr__(self):
        return "<Semaphore(value=%s)>" % self._value()


class BoundedSemaphore(SemLock):
    _wait_kind = "semaphore"

    def __init__(self, value=1):
        super().__init__(value, value)

    def get_value(self):
        return self._value()

    def __repr__(self):
        return "<BoundedSemaphore(value=%s, maxvalue=%s)>" % (self._value(), self._max)


class Condition:
    _inherit_only = True

    def __init__(self, lock=None):
        self._lock = lock if lock is not None else RLock()
        self._sleeping = _k_semaphore(0, _MAX)
        self._woken = _k_semaphore(0, _MAX)
        self._gate = _k_semaphore(0, _MAX)

    @property
    def acquire(self):
        return self._lock.acquire

    @property
    def release(self):
        return self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        waiters = _k_count(self._sleeping) - _k_count(self._woken)
        return "<Condition(%s, %s)>" % (self._lock, waiters)

    def wait(self, timeout=None):
        return self._wait(timeout, "condition", self)

    def _wait(self, timeout, kind, on):
        if not self._lock._is_mine():
            raise AssertionError("must acquire() condition before using wait()")
        _k_release(self._sleeping, None)
        count = self._lock._count
        for i in range(count):
            self._lock.release()
        try:
            if timeout is not None:
                timeout = _span(timeout)
            return _k_acquire(self._gate, timeout, kind, on)
        finally:
            _k_release(self._woken, None)
            for i in range(count):
                self._lock.acquire()

    def notify(self, n=1):
        if not self._lock._is_mine():
            raise AssertionError("lock is not owned")
        # Who gave up waiting has said so in `_woken`, but not yet left `_sleeping`.
        while _k_acquire(self._woken, 0, "condition", self):
            _k_acquire(self._sleeping, 0, "condition", self)
        sleepers = 0
        while sleepers < n and _k_acquire(self._sleeping, 0, "condition", self):
            _k_release(self._gate, None)
            sleepers += 1
        if sleepers:
            for i in range(sleepers):
                _k_acquire(self._woken, None, "condition", self)
            while _k_acquire(self._gate, 0, "condition", self):
                pass

    def notify_all(self):
        self.notify(_MAX)

    def wait_for(self, predicate, timeout=None):
        result = predicate()
        if result:
            return result
        end = threading._end(timeout)
        left = timeout
        while not result and (left is None or left > 0):
            woken = self.wait(left)
            result = predicate()
            left = threading._left(end, woken)
        return result


class Event:
    def __init__(self):
        self._cond = Condition(Lock())
        self._flag = _k_semaphore(0, _MAX)

    def is_set(self):
        return _k_count(self._flag) > 0

    def set(self):
        with self._cond:
            _k_acquire(self._flag, 0, "event", self)
            _k_release(self._flag, None)
            self._cond.notify_all()

    def clear(self):
        with self._cond:
            _k_acquire(self._flag, 0, "event", self)

    def wait(self, timeout=None):
        with self._cond:
            if not self.is_set():
                self._cond._wait(timeout, "event", self)
            return self.is_set()

    def __repr__(self):
        state = "set" if self.is_set() else "unset"
        return "<Event at %#x %s>" % (id(self), state)


class Barrier(threading.Barrier):
    """A barrier whose count and state are shared."""

    def __init__(self, parties, action=None, timeout=None):
        # Nobody looks at the number of parties.
        self._shared = _k_cells([0, 0])
        self._parties = parties
        self._action = action
        self._timeout = timeout
        self._cond = Condition(Lock())

    def _pause(self, timeout):
        return self._cond._wait(timeout, "barrier", self)

    @property
    def _state(self):
        return _k_load(self._shared, 0)

    @_state.setter
    def _state(self, value):
        _k_store(self._shared, 0, value)

    @property
    def _count(self):
        return _k_load(self._shared, 1)

    @_count.setter
    def _count(self, value):
        _k_store(self._shared, 1, value)


for _class in (SemLock, Lock, RLock, Semaphore, BoundedSemaphore, Condition, Event, Barrier):
    _class._home = __name__
    _class.__module__ = "multiprocessing.synchronize"

# Part of threading: what keeps threads apart.


class Condition:
    """A lock with a queue of waiters, woken first in, first out."""

    def __init__(self, lock=None):
        if lock is None:
            lock = _RLock()
        self._lock = lock
        self._waiters = []
        self.acquire = lock.acquire
        self.release = lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, kind=None, value=None, traceback=None):
        return self._lock.__exit__(kind, value, traceback)

    def __repr__(self):
        return "<Condition(%s, %d)>" % (self._lock, len(self._waiters))

    def _is_owned(self):
        lock = self._lock
        if hasattr(lock, "_is_owned"):
            return lock._is_owned()
        if lock.acquire(False):
            lock.release()
            return False
        return True

    def wait(self, timeout=None):
        return _condition_wait(self, timeout, "condition", self)

    def wait_for(self, predicate, timeout=None):
        result = predicate()
        if result:
            return result
        end = _end(timeout)
        left = timeout
        while True:
            woken = self.wait(left)
            result = predicate()
            if result:
                return result
            left = _left(end, woken)
            if left is not None and left <= 0:
                return result

    def notify(self, n=1):
        if not self._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")
        _condition_notify(self, n)

    def notify_all(self):
        if not self._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")
        _condition_notify(self, len(self._waiters))

    def notifyAll(self):
        _warn_old("notifyAll()", "use notify_all() instead")
        self.notify_all()


def _condition_wait(condition, timeout, kind, on):
    """Waits for a notification; `kind` and `on` say in whose behalf."""
    if not condition._is_owned():
        raise RuntimeError("cannot wait on un-acquired lock")
    waiter = Lock()
    waiter.acquire()
    condition._waiters.append(waiter)
    lock = condition._lock
    saved = None
    if hasattr(lock, "_release_save"):
        saved = lock._release_save()
    else:
        lock.release()
    woken = False
    try:
        if timeout is not None and not timeout > 0:
            timeout = 0
        woken = _thread_wait(waiter, timeout, kind, on)
    finally:
        if saved is None:
            lock.acquire()
        else:
            lock._acquire_restore(saved)
        if not woken and waiter in condition._waiters:
            condition._waiters.remove(waiter)
    return woken


def _condition_notify(condition, n):
    waiters = condition._waiters
    while waiters and n > 0:
        waiter = waiters.pop(0)
        if waiter.locked():
            waiter.release()
            n -= 1


class Semaphore:
    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._cond = Condition(Lock())
        self._value = value

    def __repr__(self):
        cls = self.__class__
        return "<%s.%s at %#x: value=%s>" % (cls.__module__, cls.__qualname__, id(self), self._value)

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        if blocking and timeout is None:
            _stand(self, "semaphore")
        with self._cond:
            if self._value == 0 and blocking:
                end = _end(timeout)
                left = timeout
                while self._value == 0 and (left is None or left > 0):
                    woken = _condition_wait(self._cond, left, "semaphore", self)
                    left = _left(end, woken)
            if self._value == 0:
                return False
            self._value -= 1
        return True

    def __enter__(self):
        return self.acquire()

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        with self._cond:
            self._value += n
            _condition_notify(self._cond, n)

    def __exit__(self, *args):
        self.release()


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def __repr__(self):
        cls = self.__class__
        return "<%s.%s at %#x: value=%s/%s>" % (cls.__module__, cls.__qualname__, id(self), self._value,
                                              self._initial_value)

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        with self._cond:
            if self._value + n > self._initial_value:
                raise ValueError("Semaphore released too many times")
            self._value += n
            _condition_notify(self._cond, n)


class Event:
    def __init__(self):
        self._cond = Condition(Lock())
        self._flag = False

    def __repr__(self):
        cls = self.__class__
        state = "set" if self._flag else "unset"
        return "<%s.%s at %#x: %s>" % (cls.__module__, cls.__qualname__, id(self), state)

    def is_set(self):
        return self._flag

    def isSet(self):
        _warn_old("isSet()", "use is_set() instead")
        return self._flag

    def set(self):
        with self._cond:
            self._flag = True
            _condition_notify(self._cond, len(self._cond._waiters))

    def clear(self):
        _note_clear()
        with self._cond:
            self._flag = False

    def wait(self, timeout=None):
        if timeout is None:
            _stand(self, "event")
        with self._cond:
            if not self._flag:
                return _condition_wait(self._cond, timeout, "event", self)
            return True


class BrokenBarrierError(RuntimeError):
    pass


# A barrier fills, then drains; or it is being reset, or broken.
_FILLING = 0
_DRAINING = 1
_RESETTING = -1
_BROKEN = -2


class Barrier:
    def __init__(self, parties, action=None, timeout=None):
        if parties < 1:
            raise ValueError("parties must be > 0")
        self._cond = Condition(Lock())
        self._action = action
        self._timeout = timeout
        self._parties = parties
        self._state = _FILLING
        self._count = 0

    def __repr__(self):
        cls = self.__class__
        if self.broken:
            return "<%s.%s at %#x: broken>" % (cls.__module__, cls.__qualname__, id(self))
        return "<%s.%s at %#x: waiters=%d/%d>" % (cls.__module__, cls.__qualname__, id(self),
                                                 self.n_waiting, self.parties)

    def wait(self, timeout=None):
        if timeout is None:
            timeout = self._timeout
        with self._cond:
            while self._state == _DRAINING or self._state == _RESETTING:
                self._pause(None)
            if self._state == _BROKEN:
                raise BrokenBarrierError
            index = self._count
            self._count += 1
            try:
                if index + 1 == self._parties:
                    self._open()
                else:
                    self._stand(timeout)
                return index
            finally:
                self._count -= 1
                if self._count == 0 and self._state in (_DRAINING, _RESETTING):
                    self._state = _FILLING
                    self._cond.notify_all()

    def _pause(self, timeout):
        return _condition_wait(self._cond, timeout, "barrier", self)

    def _open(self):
        try:
            if self._action:
                self._action()
            self._state = _DRAINING
            self._cond.notify_all()
        except:
            self._break()
            raise

    def _stand(self, timeout):
        end = _end(timeout)
        while self._state == _FILLING:
            left = None if end is None else max(_moment_left(end), 0)
            if not self._pause(left) and self._state == _FILLING:
                self._break()
                raise BrokenBarrierError
        if self._state < 0:
            raise BrokenBarrierError

    def _break(self):
        self._state = _BROKEN
        self._cond.notify_all()

    def reset(self):
        with self._cond:
            if self._count > 0:
                if self._state in (_FILLING, _BROKEN):
                    self._state = _RESETTING
            else:
                self._state = _FILLING
            self._cond.notify_all()

    def abort(self):
        with self._cond:
            self._break()

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        if self._state == _FILLING:
            return self._count
        return 0

    @property
    def broken(self):
        return self._state == _BROKEN

"""What becomes of a call that runs elsewhere, and waiting for several of them."""

import sys
import threading
from _records import namedtuple

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"

PENDING = "PENDING"
RUNNING = "RUNNING"
CANCELLED = "CANCELLED"
CANCELLED_AND_NOTIFIED = "CANCELLED_AND_NOTIFIED"
FINISHED = "FINISHED"

_WORDS = {PENDING: "pending", RUNNING: "running", CANCELLED: "cancelled",
          CANCELLED_AND_NOTIFIED: "cancelled", FINISHED: "finished"}
_ENDED = (CANCELLED_AND_NOTIFIED, FINISHED)

TimeoutError = TimeoutError


class Error(Exception):
    pass


class CancelledError(Error):
    pass


class InvalidStateError(Error):
    pass


class BrokenExecutor(RuntimeError):
    pass


def _log_exception(message, exc):
    """As the library's logger reports what nobody else will."""
    logging = _imported("logging")
    if logging is not None:
        logging.getLogger("concurrent.futures").error(message, exc_info=exc)
    elif sys.stderr is not None:
        sys.stderr.write(message + "\n" + _format_exception(exc))


class Future:
    def __init__(self):
        self._condition = threading.Condition()
        self._state = PENDING
        self._result = None
        self._exception = None
        # Those who wait for several futures: called once when this one has ended.
        self._waiters = []
        self._done_callbacks = []

    def __repr__(self):
        text = f"<{type(self).__name__} at {id(self):#x} state={_WORDS[self._state]}"
        if self._state == FINISHED:
            if self._exception is not None:
                text += f" raised {type(self._exception).__name__}"
            else:
                text += f" returned {type(self._result).__name__}"
        return text + ">"

    def _invoke_callbacks(self):
        for callback in self._done_callbacks:
            self._call_back(callback)

    def _call_back(self, callback):
        try:
            callback(self)
        except Exception as exc:
            _log_exception(f"exception calling callback for {self!r}", exc)

    def cancel(self):
        with self._condition:
            if self._state in (RUNNING, FINISHED):
                return False
            if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
                return True
            self._state = CANCELLED
            self._condition.notify_all()
        self._invoke_callbacks()
        return True

    def cancelled(self):
        return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED)

    def running(self):
        return self._state == RUNNING

    def done(self):
        return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED)

    def add_done_callback(self, fn):
        with self._condition:
            if not self.done():
                self._done_callbacks.append(fn)
                return
        self._call_back(fn)

    def _settle(self, timeout):
        """Waits for the end. Raises if it was cancelled, or takes too long."""
        with self._condition:
            if not self.done():
                threading._condition_wait(self._condition, timeout, "future", self)
            if self.cancelled():
                raise CancelledError()
            if self._state != FINISHED:
                raise TimeoutError()

    def result(self, timeout=None):
        self._settle(timeout)
        if self._exception is None:
            return self._result
        try:
            raise self._exception
        finally:
            # A traceback that holds this frame must not hold the future too.
            self = None

    def exception(self, timeout=None):
        self._settle(timeout)
        return self._exception

    def set_running_or_notify_cancel(self):
        with self._condition:
            if self._state == CANCELLED:
                self._state = CANCELLED_AND_NOTIFIED
                for waiter in self._waiters:
                    waiter._ended(self)
                return False
            if self._state == PENDING:
                self._state = RUNNING
                return True
            sys.stderr.write(f"Future {id(self)} in unexpected state: {self._state}\n")
            raise RuntimeError("Future in unexpected state")

    def _finish(self, result, exception):
        with self._condition:
            if self.done():
                raise InvalidStateError(f"{self._state}: {self!r}")
            self._result = result
            self._exception = exception
            self._state = FINISHED
            for waiter in self._waiters:
                waiter._ended(self)
            self._condition.notify_all()
        self._invoke_callbacks()

    def set_result(self, result):
        self._finish(result, None)

    def set_exception(self, exception):
        self._finish(None, exception)


class _Waiter:
    """Waits until enough of several futures have ended."""

    def __init__(self, futures, left, on_exception):
        self.event = threading.Event()
        self.finished = []
        self._left = left
        self._on_exception = on_exception
        for future in futures:
            future._waiters.append(self)

    def _ended(self, future):
        self.finished.append(future)
        self._left -= 1
        failed = future._state == FINISHED and future._exception is not None
        if self._left <= 0 or self._on_exception and failed:
            self.event.set()


DoneAndNotDoneFutures = namedtuple("DoneAndNotDoneFutures", "done not_done")


def _each_once(fs):
    found = list(dict.fromkeys(fs))
    for future in found:
        if not isinstance(future, Future):
            future._condition
    return found


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    futures = _each_once(fs)
    done = {f for f in futures if f._state in _ENDED}
    not_done = set(futures) - done
    enough = not not_done
    if return_when == FIRST_COMPLETED:
        enough = enough or bool(done)
    elif return_when == FIRST_EXCEPTION:
        for f in done:
            if not f.cancelled() and f._exception is not None:
                enough = True
    elif return_when != ALL_COMPLETED:
        if not enough:
            raise ValueError(f"Invalid return condition: {return_when!r}")
    if enough:
        return DoneAndNotDoneFutures(done, not_done)
    left = 1 if return_when == FIRST_COMPLETED else len(not_done)
    waiting = [f for f in futures if f in not_done]
    waiter = _Waiter(waiting, left, return_when == FIRST_EXCEPTION)
    waiter.event.wait(timeout)
    for f in waiting:
        f._waiters.remove(waiter)
    done.update(waiter.finished)
    return DoneAndNotDoneFutures(done, set(futures) - done)


def as_completed(fs, timeout=None):
    end = threading._end(timeout)
    futures = _each_once(fs)
    total = len(futures)
    finished = [f for f in futures if f._state in _ENDED]
    pending = [f for f in futures if f not in finished]
    waiter = _Waiter(pending, 1, False)
    woken = True
    try:
        while True:
            for f in finished:
                yield f
            if not pending:
                return
            left = threading._left(end)
            if end is not None and (left < 0 or not woken):
                raise TimeoutError(f"{len(pending)} (of {total}) futures unfinished")
            woken = waiter.event.wait(left)
            finished = waiter.finished
            waiter.finished = []
            waiter.event.clear()
            for f in finished:
                pending.remove(f)
                f._waiters.remove(waiter)
    finally:
        for f in pending:
            f._waiters.remove(waiter)


def _result_or_cancel(future, timeout=None):
    try:
        return future.result(timeout)
    finally:
        future.cancel()


class Executor:
    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        end = threading._end(timeout)
        futures = [self.submit(fn, *args) for args in zip(*iterables)]

        def result_iterator():
            try:
                futures.reverse()
                while futures:
                    left = threading._left(end)
                    yield _result_or_cancel(futures.pop(), left)
            finally:
                for future in futures:
                    future.cancel()
        return result_iterator()

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False



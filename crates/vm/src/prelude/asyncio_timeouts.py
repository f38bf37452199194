"""Limits of time for what a task awaits."""

from asyncio.exceptions import CancelledError, TimeoutError
from asyncio.events import get_running_loop
from asyncio.tasks import current_task

__all__ = ['Timeout', 'timeout', 'timeout_at']


class Timeout:
    def __init__(self, when):
        self._state = "created"
        self._timer = None
        self._task = None
        self._when = when

    def when(self):
        return _loop_moment_time(self._when)

    def reschedule(self, when):
        if self._state != "active":
            if self._state == "created":
                raise RuntimeError("Timeout has not been entered")
            raise RuntimeError(f"Cannot change state of {self._state} Timeout")
        self._when = when
        if self._timer is not None:
            self._timer.cancel()
        self._timer = None
        if when is not None:
            loop = get_running_loop()
            if _has_come(loop, when):
                self._timer = loop.call_soon(self._on_timeout)
            else:
                self._timer = loop.call_at(when, self._on_timeout)

    def expired(self):
        return self._state in ("expiring", "expired")

    def __repr__(self):
        text = f"[{self._state}]"
        if self._state == "active":
            when = None if self._when is None else round(self.when(), 3)
            text += f" when={when}"
        return f"<Timeout {text}>"

    async def __aenter__(self):
        if self._state != "created":
            raise RuntimeError("Timeout has already been entered")
        task = current_task()
        if task is None:
            raise RuntimeError("Timeout should be used inside a task")
        self._state = "active"
        self._task = task
        self._cancelling = task.cancelling()
        self.reschedule(self._when)
        return self

    async def __aexit__(self, exc_type, exc, tb):
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._state == "expiring":
            self._state = "expired"
            if self._task.uncancel() <= self._cancelling and exc_type is not None:
                # Nobody else cancelled the task meanwhile.
                if issubclass(exc_type, CancelledError):
                    raise TimeoutError from exc
                _explain(exc)
                if isinstance(exc, ExceptionGroup):
                    for inner in exc.exceptions:
                        _explain(inner)
        elif self._state == "active":
            self._state = "finished"
        return None

    def _on_timeout(self):
        self._task.cancel()
        self._state = "expiring"
        self._timer = None


def _has_come(loop, when):
    come = _loop_moment_has_come(loop._core, when)
    return when <= loop.time() if come is None else come


def _explain(exc):
    """An error that came of the timeout's cancellation says so in its context."""
    while exc.__context__ is not None:
        if isinstance(exc.__context__, CancelledError):
            error = TimeoutError()
            error.__context__ = exc.__context__
            error.__cause__ = exc.__context__
            exc.__context__ = error
            break
        exc = exc.__context__


def timeout(delay):
    loop = get_running_loop()
    return Timeout(None if delay is None else _loop_moment(loop._core, 0.0 + delay))


def timeout_at(when):
    return Timeout(when)

"""A scheduler of events in time."""

import time as _clock
import threading
from collections import namedtuple

__all__ = ['scheduler', 'Event']


Event = namedtuple("Event", "time priority sequence action argument kwargs")


def _order(event):
    return (event.time, event.priority, event.sequence)


class scheduler:
    def __init__(self, timefunc=_clock.monotonic, delayfunc=_clock.sleep):
        self._events = []
        self._made = 0
        self._lock = threading.RLock()
        self.timefunc = timefunc
        self.delayfunc = delayfunc

    def enterabs(self, time, priority, action, argument=(), kwargs=None):
        with self._lock:
            event = Event(time, priority, self._made, action, argument, kwargs or {})
            self._made += 1
            self._events.append(event)
        return event

    def enter(self, delay, priority, action, argument=(), kwargs=None):
        return self.enterabs(self.timefunc() + delay, priority, action, argument, kwargs)

    def cancel(self, event):
        with self._lock:
            self._events.remove(event)

    def empty(self):
        with self._lock:
            return not self._events

    @property
    def queue(self):
        with self._lock:
            return sorted(self._events, key=_order)

    def run(self, blocking=True):
        while True:
            with self._lock:
                if not self._events:
                    return None
                event = min(self._events, key=_order)
                wait = event.time - self.timefunc()
                if wait <= 0:
                    self._events.remove(event)
            if wait > 0:
                if not blocking:
                    return wait
                self.delayfunc(wait)
            else:
                event.action(*event.argument, **event.kwargs)
                self.delayfunc(0)

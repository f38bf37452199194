"""The names of multiprocessing for threads."""

import threading
from queue import Queue
from threading import (Barrier, BoundedSemaphore, Condition, Event, Lock, RLock, Semaphore,
                       current_thread)
from multiprocessing.pool import ThreadPool

JoinableQueue = Queue
current_process = current_thread


class DummyProcess(threading.Thread):
    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}):
        threading.Thread.__init__(self, group, target, name, args, kwargs)

    @property
    def exitcode(self):
        return 0 if self._started and not self.is_alive() else None


Process = DummyProcess


class Namespace:
    def __init__(self, /, **kwds):
        self.__dict__.update(kwds)

    def __repr__(self):
        shown = [f"{name}={value!r}" for name, value in sorted(self.__dict__.items())
                 if not name.startswith("_")]
        return f"{type(self).__name__}({', '.join(shown)})"


class Value:
    def __init__(self, typecode, value, lock=True):
        self._typecode = typecode
        self.value = value

    def __repr__(self):
        return f"<{type(self).__name__}({self._typecode!r}, {self.value!r})>"


def Array(typecode, sequence, lock=True):
    return list(sequence)


dict = dict
list = list


def Pool(processes=None, initializer=None, initargs=()):
    return ThreadPool(processes, initializer, initargs)


def Manager():
    import multiprocessing.dummy
    return multiprocessing.dummy


def shutdown():
    pass


def freeze_support():
    pass


def active_children():
    return [thread for thread in threading.enumerate() if isinstance(thread, DummyProcess)]


def Pipe(duplex=True):
    there, back = Queue(), Queue()
    return _Connection(there, back), _Connection(back, there)


class _Connection:
    def __init__(self, reading, writing):
        self._reading = reading
        self._writing = writing

    def send(self, obj):
        self._writing.put(obj)

    def recv(self):
        return self._reading.get()

    def poll(self, timeout=0.0):
        if self._reading.qsize() > 0:
            return True
        if timeout is not None and timeout <= 0:
            return False
        with self._reading.not_empty:
            self._reading.not_empty.wait(timeout)
        return self._reading.qsize() > 0

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *args):
        pass

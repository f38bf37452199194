"""Queues and pipes between processes. Only pickled bytes cross."""

import pickle
import threading
import _mp_process
import _queue
from queue import Empty, Full


class _Feeder:
    """What sends what this process put into a queue. Where that can be told from sending at once, it has
    CPython's thread."""

    def __init__(self, queue):
        self._queue = queue
        self._late = None
        self._thread = None

    def put(self, obj):
        if self._thread is None:
            if not _sees_feeders() and _is_fixed(obj):
                self._queue._send_on(obj)
                return
            self._late = _queue.SimpleQueue()
            self._thread = threading.Thread(target=self._feed, name="QueueFeederThread", daemon=True)
            self._thread._serves = True
            self._thread.start()
        self._late.put((obj,))

    def _feed(self):
        while True:
            item = self._late.get()
            if item is None:
                return
            self._queue._send_on(item[0])

    def close(self):
        if self._thread is not None:
            self._late.put(None)

    def join(self):
        if self._thread is not None:
            self._thread.join()


def _feeder_of(queue):
    for feeder in _mp_process._feeders:
        if feeder._queue is queue:
            return feeder
    return None


class Queue:
    """`put` never waits for a reader: what CPython's feeder thread would hold back lies in the
    channel, beyond the pipe's capacity, and the end of the process waits until it fits."""

    _inherit_only = True

    def __init__(self, maxsize=0):
        if maxsize <= 0:
            maxsize = 2147483647
        self._maxsize = maxsize
        self._channel = _k_channel()
        self._room = None
        if maxsize < 2147483647:
            self._room = _k_semaphore(maxsize, maxsize)
        self._closed = False
        self._join_cancelled = False

    def _check_open(self):
        if self._closed:
            raise ValueError("Queue %r is closed" % self)

    def put(self, obj, block=True, timeout=None):
        self._check_open()
        self._take_room(block, timeout)
        self._feed(obj)

    def _take_room(self, block, timeout):
        if self._room is None:
            return
        if not block:
            timeout = 0
        elif timeout is not None:
            timeout = max(timeout, 0)
        if not _k_acquire(self._room, timeout, "room", self):
            raise Full

    def _feed(self, obj):
        feeder = _feeder_of(self)
        if feeder is None:
            feeder = _Feeder(self)
            _mp_process._feeders.append(feeder)
            _mp_process._debug("Queue._start_thread()")
            _mp_process._debug("doing self._thread.start()")
            _mp_process._debug("starting thread to feed data to pipe")
            _mp_process._debug("... done self._thread.start()")
        feeder.put(obj)

    def _send_on(self, obj):
        try:
            data = pickle._dump(obj, False)
        except Exception as exc:
            # The feeder thread prints it; whoever called put() hears nothing.
            import sys
            sys.stderr.write(_format_exception(exc))
            if self._room is not None:
                _k_release(self._room, None)
            return
        _k_put(self._channel, data, self)

    def get(self, block=True, timeout=None):
        self._check_open()
        if not block:
            timeout = 0
        elif timeout is not None:
            timeout = max(timeout, 0)
        data = _k_receive(self._channel, timeout, self)
        if data is None:
            raise Empty
        if data is False:
            raise EOFError
        if self._room is not None:
            _k_release(self._room, None)
        return pickle.loads(data)

    def qsize(self):
        return _k_length(self._channel)

    def empty(self):
        if self._closed:
            raise OSError("handle is closed")
        return not _k_poll(self._channel, 0, self)

    def full(self):
        return self._room is not None and _k_count(self._room) == 0

    def get_nowait(self):
        return self.get(False)

    def put_nowait(self, obj):
        return self.put(obj, False)

    def close(self):
        feeder = _feeder_of(self)
        if not self._closed and feeder is not None:
            _mp_process._debug("telling queue thread to quit")
            feeder.close()
        self._closed = True

    def join_thread(self):
        _mp_process._debug("Queue.join_thread()")
        if not self._closed:
            raise AssertionError("Queue %r not closed" % self)
        self._join_feeder()

    def cancel_join_thread(self):
        _mp_process._debug("Queue.cancel_join_thread()")
        self._join_cancelled = True

    def _join_feeder(self):
        feeder = _feeder_of(self)
        if feeder is None or self._join_cancelled:
            return
        _mp_process._debug("joining queue thread")
        feeder.join()
        _k_drain(self._channel, self)
        _mp_process._feeders.remove(feeder)
        _mp_process._debug("feeder thread got sentinel -- exiting")
        _mp_process._debug("... queue thread joined")


class JoinableQueue(Queue):
    def __init__(self, maxsize=0):
        super().__init__(maxsize)
        self._unfinished = _k_semaphore(0, 2147483647)

    def put(self, obj, block=True, timeout=None):
        self._check_open()
        self._take_room(block, timeout)
        _k_release(self._unfinished, None)
        self._feed(obj)

    def task_done(self):
        if not _k_acquire(self._unfinished, 0, "tasks", self):
            raise ValueError("task_done() called too many times")

    def join(self):
        _k_await_zero(self._unfinished, None, "tasks", self)


class SimpleQueue:
    _inherit_only = True

    def __init__(self):
        self._channel = _k_channel()
        self._closed = False

    def close(self):
        self._closed = True

    def _check_closed(self):
        if self._closed:
            raise OSError("handle is closed")

    def empty(self):
        self._check_closed()
        return not _k_poll(self._channel, 0, self)

    def put(self, obj):
        self._check_closed()
        if not _k_send(self._channel, pickle._dump(obj, False), self):
            raise BrokenPipeError(32, "Broken pipe")

    def get(self):
        self._check_closed()
        data = _k_receive(self._channel, None, self)
        if data is False:
            raise EOFError
        return pickle.loads(data)


# The process that offers ends of pipes: from the first one on CPython has a thread that gives them away. And
# whether it lets in who comes for one.
_offers = None
_lets_in = False


def _offer(ends):
    global _offers, _lets_in
    if _offers != _getpid():
        _offers = _getpid()
        _lets_in = True
        _mp_process._debug("starting listener and thread for sending handles")
        threading._count += 1
    return _k_offer(ends)


def _offer_no_more():
    global _lets_in
    if _offers == _getpid() and _lets_in:
        _lets_in = False
        _k_shut()


def _fetched(sender, offer, *numbers):
    """A connection that somebody offered, while they are there. One who goes leaves each step undone in
    another way."""
    is_open = _k_knock(sender)
    if is_open is None:
        raise FileNotFoundError(2, "No such file or directory")
    if not is_open:
        raise ConnectionRefusedError(111, "Connection refused")
    if not _k_lives(sender):
        raise ConnectionResetError(104, "Connection reset by peer")
    if not _k_lives(sender):
        raise EOFError
    if not _k_fetch(offer):
        raise BrokenPipeError(32, "Broken pipe")
    ends = [None if number is None else _k_end(_k_numbered(number), writing)
            for writing, number in enumerate(numbers)]
    return Connection(*ends)


class _ConnectionBase:

    def __init__(self, reading, writing):
        self._reading = reading
        self._writing = writing
        self._closed = False

    def _check_closed(self):
        if self._closed:
            raise OSError("handle is closed")

    def _check_readable(self):
        self._check_closed()
        if self._reading is None:
            raise OSError("connection is write-only")

    def _check_writable(self):
        self._check_closed()
        if self._writing is None:
            raise OSError("connection is read-only")

    @property
    def closed(self):
        return self._closed

    @property
    def readable(self):
        return self._reading is not None

    @property
    def writable(self):
        return self._writing is not None

    def fileno(self):
        self._check_closed()
        return 3

    def _reduce_sent(self):
        self._check_closed()
        ends = self._reading, self._writing
        offer = _offer([end for end in ends if end is not None])
        sender = _getpid() - _mp_process._BASE
        return _fetched, (sender, offer, *[end and _k_number(end) for end in ends])

    def close(self):
        if not self._closed:
            self._closed = True
            if self._reading is not None:
                _k_close(self._reading)
            if self._writing is not None:
                _k_close(self._writing)

    def send(self, obj):
        self._check_writable()
        self._write(pickle._dump(obj, False))

    def send_bytes(self, buf, offset=0, size=None):
        self._check_writable()
        if isinstance(buf, (str, int, float, list, tuple, dict)) or buf is None:
            raise TypeError("memoryview: a bytes-like object is required, not "
                            f"'{type(buf).__name__}'")
        data = bytes(buf)
        if offset < 0:
            raise ValueError("offset is negative")
        if len(data) < offset:
            raise ValueError("buffer length < offset")
        if size is None:
            size = len(data) - offset
        elif size < 0:
            raise ValueError("size is negative")
        elif offset + size > len(data):
            raise ValueError("buffer length < offset + size")
        self._write(data[offset:offset + size])

    def _write(self, data):
        if not _k_send(self._writing, data, self):
            raise BrokenPipeError(32, "Broken pipe")

    def recv(self):
        return pickle.loads(self.recv_bytes())

    def recv_bytes(self, maxlength=None):
        self._check_readable()
        data = _k_receive(self._reading, None, self)
        if data is False:
            raise EOFError
        if maxlength is not None and len(data) > maxlength:
            raise OSError("bad message length")
        return data

    def poll(self, timeout=0.0):
        self._check_readable()
        if timeout is not None:
            timeout = max(timeout, 0)
        return _k_poll(self._reading, timeout, self)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


class Connection(_ConnectionBase):
    """An end of a pipe."""


def Pipe(duplex=True):
    there = _k_channel()
    read, write = _k_end(there, False), _k_end(there, True)
    if not duplex:
        return Connection(read, None), Connection(None, write)
    back = _k_channel()
    return Connection(read, _k_end(back, True)), Connection(_k_end(back, False), write)


def wait(objects, timeout=None):
    """Those of the connections and processes' sentinels that are ready."""
    objects = list(objects)
    children = {}
    channels = []
    for obj in objects:
        if isinstance(obj, Connection):
            channels.append(obj._reading)
        elif isinstance(obj, int) and obj in _mp_process._sentinels:
            children[obj] = _mp_process._sentinels[obj]
        elif isinstance(obj, int) and obj >= 0:
            _sys_unsupported("multiprocessing.connection.wait() for a number that is not a process's "
                             "sentinel")
        else:
            raise ValueError(f"Invalid file object: {obj!r}")
    numbers = [child._number for child in children.values()]
    if timeout is not None:
        timeout = max(timeout, 0)
    if _k_wait_any(numbers, channels, timeout, objects) is None:
        return []
    ready = []
    for obj in objects:
        if isinstance(obj, Connection):
            if obj.poll(0):
                ready.append(obj)
        elif children[obj].poll() is not None:
            ready.append(obj)
    return ready


for _class in (Queue, JoinableQueue, SimpleQueue):
    _class._home = __name__
    _class.__module__ = "multiprocessing.queues"
for _class in (_ConnectionBase, Connection):
    _class._home = __name__
    _class.__module__ = "multiprocessing.connection"

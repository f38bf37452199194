"""Pools of processes behind futures.

One thread of the parent takes results, pickles calls and sends them on; another one tells it that a process
ended."""

import pickle
import threading
import multiprocessing
from concurrent.futures import _base

EXTRA_QUEUED_CALLS = 1

# What the thread that takes results is told in their channel, in place of one: that there is a call, that the
# pool is shut down, or has one more process, and that a process ended.
_CHANGED = 0
_ENDED = 1
# In place of a call: a process is to end.
_NO_MORE = pickle._dump(None, False)


class BrokenProcessPool(_base.BrokenExecutor):
    pass


class _RemoteTraceback(Exception):
    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


def _chunk(fn, rows):
    return [fn(*args) for args in rows]


def _work(calls, room, results, initializer, initargs, most):
    """A worker process."""
    if initializer is not None:
        try:
            initializer(*initargs)
        except BaseException as exc:
            _base._log_exception("Exception in initializer:", exc)
            return
    count = 0
    while True:
        data = _k_receive(calls, None, None, "request")
        if data is False:
            return
        if data == _NO_MORE:
            return
        _k_release(room, None)
        number, fn, args, kwargs = pickle.loads(data)
        try:
            result = (number, fn(*args, **kwargs), None, None)
        except BaseException as exc:
            result = (number, None, exc, _format_exception(exc))
        try:
            data = pickle._dump(result, False)
        except BaseException as exc:
            data = pickle._dump((number, None, exc, _format_exception(exc)), False)
        _k_put(results, data, None)
        count += 1
        if most is not None and count >= most:
            return


_open = []
_shut = False


def _end_all():
    global _shut
    _shut = True
    for pool in list(_open):
        pool.shutdown()


threading._register_atexit(_end_all)
threading._at_fork.append(_open.clear)


class ProcessPoolExecutor(_base.Executor):
    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *,
                 max_tasks_per_child=None):
        if max_workers is None:
            max_workers = multiprocessing.cpu_count()
        elif max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        if max_tasks_per_child is not None:
            if not isinstance(max_tasks_per_child, int):
                raise TypeError("max_tasks_per_child must be an integer")
            if max_tasks_per_child <= 0:
                raise ValueError("max_tasks_per_child must be >= 1")
            if mp_context is None:
                mp_context = multiprocessing.get_context("spawn")
            elif mp_context.get_start_method() == "fork":
                raise ValueError("max_tasks_per_child is incompatible with the 'fork' "
                                 "multiprocessing start method; supply a different mp_context.")
        self._max_workers = max_workers
        self._mp_context = mp_context or multiprocessing.get_context()
        self._initializer = initializer
        self._initargs = initargs
        self._max_tasks_per_child = max_tasks_per_child
        self._processes = []
        self._calls = None
        # How many more the queue of calls holds.
        self._room = None
        self._results = None
        self._handler = None
        # Futures that are not done, by number, and what is called for them.
        self._pending = {}
        # Numbers of those that were not sent yet.
        self._waiting = []
        self._count = 0
        # How many processes are known to have nothing to do.
        self._idle = 0
        # Whether the thread that takes results will hear that something changed.
        self._told = False
        self._cancels = False
        self._broken = False
        self._shutdown = False
        self._shutdown_lock = threading.Lock()

    def submit(self, fn, /, *args, **kwargs):
        with self._shutdown_lock:
            if self._broken:
                raise BrokenProcessPool(self._broken)
            if self._shutdown:
                raise RuntimeError("cannot schedule new futures after shutdown")
            if _shut:
                raise RuntimeError("cannot schedule new futures after interpreter shutdown")
            future = _base.Future()
            self._pending[self._count] = (future, (fn, args, kwargs))
            self._waiting.append(self._count)
            self._count += 1
            self._start()
            return future

    def _fill(self):
        """Sends calls on, as many as the queue of calls holds: what is sent cannot be cancelled any more."""
        while self._waiting and _k_count(self._room) > 0:
            number = self._waiting.pop(0)
            future, call = self._pending[number]
            if not future.set_running_or_notify_cancel():
                del self._pending[number]
                continue
            _k_acquire(self._room, None, "request", None)
            try:
                data = pickle._dump((number, *call), False)
            except BaseException as exc:
                _k_release(self._room, None)
                text = _format_exception(exc)
                exc.__traceback__ = None
                exc.__cause__ = _RemoteTraceback(f'\n"""\n{text}"""')
                del self._pending[number]
                future.set_exception(exc)
                if self._shutdown:
                    self._tell_of_change()
            else:
                _k_put(self._calls, data, None)

    def _start(self):
        if self._handler is None:
            self._calls = _k_channel()
            most = self._max_workers + EXTRA_QUEUED_CALLS
            self._room = _k_semaphore(most, most)
            self._results = _k_channel()
            _open.append(self)
            if self._mp_context.get_start_method() == "fork":
                while len(self._processes) < self._max_workers:
                    self._add_process()
            else:
                self._add_process()
            self._answers = _k_channel()
            # CPython has a thread of its own for results, and the feeder of the queue of calls.
            self._watcher = threading.Thread(target=self._watch, name="QueueFeederThread", daemon=True)
            self._watcher._serves = True
            self._watcher.start()
            threading._count += 1
            self._handler = threading.Thread(target=self._handle, name=f"Thread-{threading._count}", daemon=True)
            self._handler._serves = True
            self._handler.start()
        else:
            self._tell_of_change()
            if self._mp_context.get_start_method() == "fork":
                return
            if self._idle > 0:
                self._idle -= 1
            elif len(self._processes) < self._max_workers:
                self._add_process()
                self._answer(True)

    def _add_process(self):
        process = self._mp_context.Process(target=_work, args=(
            self._calls, self._room, self._results, self._initializer, self._initargs,
            self._max_tasks_per_child))
        process.start()
        self._processes.append(process)

    def _tell(self, news):
        """Tells the thread that takes results."""
        _k_put(self._results, pickle._dump(news, False), None)

    def _tell_of_change(self):
        if not self._told:
            self._told = True
            self._tell(_CHANGED)

    def _watch(self):
        """Says when a process ended, after all that it gave. Goes on when it hears that it may, and looks
        at processes that came since."""
        goes_on = True
        while goes_on:
            numbers = [process._popen._number for process in self._processes]
            if _k_wait_any(numbers, [self._answers], None, None, "request") < len(numbers):
                self._tell(_ENDED)
            goes_on = pickle.loads(_k_receive(self._answers, None, None, "request"))

    def _answer(self, goes_on):
        _k_put(self._answers, pickle._dump(goes_on, False), None)

    def _end_watch(self):
        self._answer(False)
        self._watcher.join()

    def _handle(self):
        while True:
            self._fill()
            try:
                result = pickle.loads(_k_receive(self._results, None, None, "request"))
            except BaseException as exc:
                self._end_watch()
                self._break(_format_exception(exc))
                return
            if result == _ENDED:
                if self._lost_one():
                    self._end_watch()
                    return
                self._answer(True)
            elif result == _CHANGED:
                self._told = False
            else:
                self._take(*result)
            if self._shutdown and self._is_over():
                return

    def _is_over(self):
        """Once it is shut down: whether nothing is left to do. Ends the processes then."""
        if self._cancels:
            self._cancels = False
            for number in list(self._pending):
                if self._pending[number][0].cancel():
                    del self._pending[number]
            self._waiting.clear()
        self._fill()
        if self._pending:
            return False
        self._end_watch()
        for _ in self._processes:
            _k_put(self._calls, _NO_MORE, None)
        for process in self._processes:
            process.join()
        return True

    def _take(self, number, value, exc, text):
        future, _ = self._pending.pop(number)
        if exc is None:
            future.set_result(value)
        else:
            exc.__cause__ = _RemoteTraceback(f'\n"""\n{text}"""')
            future.set_exception(exc)
        self._idle += 1

    def _lost_one(self):
        """Looks for processes that ended. Whether one did that should not have."""
        for process in list(self._processes):
            if process.exitcode is None:
                continue
            process.join()
            self._processes.remove(process)
            if process.exitcode == 0 and self._max_tasks_per_child is not None:
                self._add_process()
                continue
            self._break()
            return True
        return False

    def _break(self, cause=None):
        self._broken = ("A child process terminated abruptly, the process pool is not usable "
                        "anymore")
        self._shutdown = True
        text = ("A process in the process pool was terminated abruptly while the future was "
                "running or pending.")
        pending = self._pending
        self._pending = {}
        for future, _ in pending.values():
            if not future.cancelled():
                broken = BrokenProcessPool(text)
                if cause is not None:
                    broken.__cause__ = _RemoteTraceback(f"\n'''\n{cause}'''")
                future.set_exception(broken)
        for process in self._processes:
            process.terminate()
        for process in self._processes:
            process.join()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        if chunksize < 1:
            raise ValueError("chunksize must be >= 1.")
        rows = list(zip(*iterables))
        chunks = [rows[at:at + chunksize] for at in range(0, len(rows), chunksize)]
        results = super().map(_chunk, [fn] * len(chunks), chunks, timeout=timeout)
        return self._flat(results)

    def _flat(self, chunks):
        for chunk in chunks:
            yield from chunk

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._shutdown_lock:
            self._cancels = cancel_futures
            self._shutdown = True
            if self in _open:
                _open.remove(self)
            if self._handler is not None:
                self._tell_of_change()
        if wait and self._handler is not None:
            self._handler.join()

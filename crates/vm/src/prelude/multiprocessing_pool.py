"""Pools of processes, and of threads behind the same methods.

A pool's tasks lie in one channel that all workers take from. One thread of the parent takes what
they give; another one starts new workers for those that ended. CPython's third thread, which makes tasks and
sends them, is there once it can be told from sending them at once."""

import pickle
import queue
import threading
import multiprocessing
import _mp_process

RUN = "RUN"
INIT = "INIT"
CLOSE = "CLOSE"
TERMINATE = "TERMINATE"

# What the thread that takes results is told in their channel, in place of one: that the pool's state is
# another.
_CHANGED = 0

_jobs = 0


class RemoteTraceback(Exception):
    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


class MaybeEncodingError(Exception):
    def __init__(self, exc, value):
        self.exc = repr(exc)
        self.value = repr(value)
        super().__init__(self.exc, self.value)

    def __str__(self):
        return f"Error sending result: '{self.value}'. Reason: '{self.exc}'"

    def __repr__(self):
        return f"<{type(self).__name__}: {self}>"


def mapstar(func, chunk):
    return [func(item) for item in chunk]


def starmapstar(func, chunk):
    return [func(*tuple(args)) for args in chunk]


def _attempt(task):
    """What a worker gives back for a task: job, part, whether it went well, value, traceback."""
    job, part, func, args, kwds = task
    try:
        return job, part, True, func(*args, **kwds), None
    except Exception as exc:
        return job, part, False, exc, _format_exception(exc)


def _raise(exc):
    raise exc


def _work(tasks, results, initializer, initargs, most):
    """A worker process."""
    if initializer is not None:
        initializer(*initargs)
    count = 0
    while most is None or count < most:
        data = _k_receive(tasks, None, None, "request")
        if data is False:
            return
        task = pickle.loads(data)
        if task is None:
            return
        result = _attempt(task)
        try:
            data = pickle._dump(result, False)
        except Exception as exc:
            wrapped = MaybeEncodingError(exc, result[3])
            data = pickle._dump((result[0], result[1], False, wrapped, None), False)
        _k_put(results, data, None)
        count += 1


class Pool:
    def __init__(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None,
                 context=None):
        self._state = INIT
        if processes is None:
            processes = multiprocessing.cpu_count()
        if processes < 1:
            raise ValueError("Number of processes must be at least 1")
        if maxtasksperchild is not None:
            if not isinstance(maxtasksperchild, int) or maxtasksperchild <= 0:
                raise ValueError("maxtasksperchild must be a positive int or None")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._processes = processes
        self._initializer = initializer
        self._initargs = initargs
        self._maxtasksperchild = maxtasksperchild
        self._ctx = context or multiprocessing.get_context()
        self._pool = []
        # Jobs that are not done, by number.
        self._cache = {}
        # Batches of tasks for the thread that sends them.
        self._batches = None
        self._task_handler = None
        self._begin()
        self._state = RUN

    def _begin(self):
        self._tasks = _k_channel()
        self._results = _k_channel()
        for _ in range(self._processes):
            self._add_worker()
        _mp_process._pools.append(self)
        # Something comes in it when workers need not be watched any more.
        self._unwatched = _k_channel()
        self._watcher = threading.Thread(target=self._handle_workers, daemon=True)
        self._watcher._serves = True
        self._watcher.start()
        self._start_handler()

    def _start_handler(self):
        # What is named after CPython's thread of tasks is named as there.
        threading._count += 1
        self._task_handler_name = f"Thread-{threading._count} (_handle_tasks)"
        self._handler = threading.Thread(target=self._handle_results, daemon=True)
        self._handler._serves = True
        self._handler.start()

    def _add_worker(self):
        worker = self._ctx.Process(target=_work, args=(
            self._tasks, self._results, self._initializer, self._initargs, self._maxtasksperchild))
        worker.name = worker.name.replace("Process", "PoolWorker")
        worker.daemon = True
        worker.start()
        self._pool.append(worker)

    def __repr__(self):
        cls = type(self)
        return (f"<{cls.__module__}.{cls.__qualname__} state={self._state} "
                f"pool_size={len(self._pool)}>")

    def __enter__(self):
        self._check_running()
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.terminate()

    def _check_running(self):
        if self._state != RUN:
            raise ValueError("Pool not running")

    def __reduce__(self):
        raise NotImplementedError("pool objects cannot be passed between processes or pickled")

    # -- the parent's side of the channels

    def _submit(self, job, part, func, args, kwds):
        try:
            data = pickle._dump((job, part, func, args, kwds), False)
        except Exception as exc:
            found = self._cache.get(job)
            if found is not None:
                found._set(part, False, exc)
            return
        _k_put(self._tasks, data, None)

    def _send(self, tasks, set_length=None, fixed=False):
        """Sends tasks to the workers: at once where it makes no difference, since nobody can change them
        meanwhile and to make them runs nothing of the program."""
        if self._task_handler is None:
            if fixed:
                self._send_now(tasks, set_length)
                return
            self._batches = queue.SimpleQueue()
            self._task_handler = threading.Thread(target=self._handle_tasks, name=self._task_handler_name,
                                                  daemon=True)
            self._task_handler._serves = True
            self._task_handler.start()
        self._batches.put((tasks, set_length))

    def _send_now(self, tasks, set_length):
        count = 0
        for task in tasks:
            if self._state == TERMINATE:
                return
            self._submit(*task)
            count = task[1] + 1
        if set_length is not None:
            set_length(count)

    def _handle_tasks(self):
        while True:
            batch = self._batches.get()
            if batch is None or self._state == TERMINATE:
                return
            self._send_now(*batch)

    def _end_tasks(self):
        if self._task_handler is not None:
            self._batches.put(None)

    def _are_fixed(self, *parts):
        return _is_fixed(parts)

    def _tell_of_change(self):
        """Tells the thread that takes results."""
        _k_put(self._results, pickle._dump(_CHANGED, False), None)

    def _handle_workers(self):
        """Starts others for workers that end, until it hears that none are needed."""
        while True:
            numbers = [worker._popen._number for worker in self._pool]
            ready = _k_wait_any(numbers, [self._unwatched], None, None, "request")
            if ready == len(numbers) or self._state == TERMINATE:
                return
            self._replace_ended()

    def _end_watch(self):
        _k_put(self._unwatched, pickle._dump(None, False), None)
        self._watcher.join()

    def _handle_results(self):
        while True:
            result = pickle.loads(_k_receive(self._results, None, None, "request"))
            if result == _CHANGED:
                if self._state == TERMINATE:
                    return
            else:
                self._take(*result)
            if self._state == CLOSE and not self._cache:
                self._end_watch()
                self._end_tasks()
                for _ in self._pool:
                    _k_put(self._tasks, pickle._dump(None, False), None)
                return

    def _take(self, job, part, well, value, text):
        found = self._cache.get(job)
        if found is None:
            return
        if text is not None:
            value.__cause__ = RemoteTraceback(f'\n"""\n{text}"""')
        found._set(part, well, value)

    def _replace_ended(self):
        for worker in list(self._pool):
            if worker.exitcode is not None:
                worker.join()
                self._pool.remove(worker)
        while len(self._pool) < self._processes:
            if not (self._state == RUN or self._state == CLOSE and self._cache):
                return
            self._add_worker()

    def close(self):
        if self._state == RUN:
            self._state = CLOSE
            self._tell_of_change()

    def terminate(self):
        if self._state == TERMINATE:
            return
        self._state = TERMINATE
        self._end_workers()

    def _end(self):
        """Before the process ends."""
        _mp_process._pools.remove(self)
        self.terminate()

    def _end_workers(self):
        if self in _mp_process._pools:
            _mp_process._pools.remove(self)
        self._end_watch()
        self._end_tasks()
        self._tell_of_change()
        for worker in self._pool:
            if worker.exitcode is None:
                worker.terminate()
        self._join_tasks()
        if threading.current_thread() is not self._handler:
            self._handler.join()
        for worker in self._pool:
            worker.join()

    def _join_tasks(self):
        if self._task_handler not in (None, threading.current_thread()):
            self._task_handler.join()

    def join(self):
        if self._state == RUN:
            raise ValueError("Pool is still running")
        if self._state not in (CLOSE, TERMINATE):
            raise ValueError("In unknown state")
        self._join_tasks()
        self._handler.join()
        for worker in self._pool:
            worker.join()
        if self in _mp_process._pools:
            _mp_process._pools.remove(self)

    # -- what programs ask for

    def apply(self, func, args=(), kwds={}):
        return self._apply(func, args, kwds, None, None, True).get()

    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        fixed = self._are_fixed(func, args, *kwds.values())
        return self._apply(func, args, kwds, callback, error_callback, fixed)

    def _apply(self, func, args, kwds, callback, error_callback, fixed):
        self._check_running()
        result = ApplyResult(self, callback, error_callback)
        self._send([(result._job, 0, func, args, kwds)], None, fixed)
        return result

    def map(self, func, iterable, chunksize=None):
        rows = list(iterable)
        return self._map(func, rows, mapstar, chunksize, None, None, True).get()

    def starmap(self, func, iterable, chunksize=None):
        return self._map(func, list(iterable), starmapstar, chunksize, None, None, True).get()

    def map_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        rows = list(iterable)
        fixed = self._are_fixed(func, *rows)
        return self._map(func, rows, mapstar, chunksize, callback, error_callback, fixed)

    def starmap_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        rows = list(iterable)
        fixed = self._are_fixed(func, *rows)
        return self._map(func, rows, starmapstar, chunksize, callback, error_callback, fixed)

    def _map(self, func, rows, mapper, chunksize, callback, error_callback, fixed):
        self._check_running()
        if chunksize is None:
            chunksize, extra = divmod(len(rows), len(self._pool) * 4)
            if extra:
                chunksize += 1
        result = MapResult(self, chunksize, len(rows), callback, error_callback)
        chunks = _chunks(rows, chunksize) if chunksize else []
        self._send(_tasks(result._job, mapper, func, chunks), None, fixed)
        return result

    def imap(self, func, iterable, chunksize=1):
        return self._imap(func, iterable, chunksize, IMapIterator)

    def imap_unordered(self, func, iterable, chunksize=1):
        return self._imap(func, iterable, chunksize, IMapUnorderedIterator)

    def _imap(self, func, iterable, chunksize, kind):
        self._check_running()
        if chunksize < 1:
            raise ValueError(f"Chunksize must be 1+, not {chunksize:n}")
        result = kind(self)
        if chunksize == 1:
            tasks = _tasks(result._job, func, None, iterable)
        else:
            tasks = _tasks(result._job, mapstar, func, _chunks(iterable, chunksize))
        known = type(iterable) in (range, list, tuple, str)
        fixed = known and self._are_fixed(func, *iterable)
        self._send(tasks, result._set_length, fixed)
        return result if chunksize == 1 else _flat(result)


def _tasks(job, func, mapped, items):
    """A task for each of the items; an error on the way is a task that raises it."""
    part = 0
    try:
        for item in items:
            args = (item,) if mapped is None else (mapped, item)
            yield job, part, func, args, {}
            part += 1
    except Exception as exc:
        yield job, part, _raise, (exc,), {}


def _chunks(items, size):
    """Lists of so many items, of fewer at the end."""
    chunk = []
    for item in items:
        chunk.append(item)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _flat(chunks):
    for chunk in chunks:
        yield from chunk


class ApplyResult:
    def __init__(self, pool, callback, error_callback):
        global _jobs
        self._pool = pool
        self._event = threading.Event()
        self._job = _jobs
        _jobs += 1
        self._callback = callback
        self._error_callback = error_callback
        self._success = None
        self._value = None
        pool._cache[self._job] = self

    def ready(self):
        return self._event.is_set()

    def successful(self):
        if not self.ready():
            raise ValueError(f"{self!r} not ready")
        return self._success

    def wait(self, timeout=None):
        self._event.wait(timeout)

    def get(self, timeout=None):
        self.wait(timeout)
        if not self.ready():
            raise multiprocessing.TimeoutError
        if self._success:
            return self._value
        raise self._value

    def _end(self):
        callback = self._callback if self._success else self._error_callback
        if callback:
            callback(self._value)
        self._event.set()
        self._pool._cache.pop(self._job, None)

    def _set(self, part, well, value):
        self._success = well
        self._value = value
        self._end()


AsyncResult = ApplyResult


class MapResult(ApplyResult):
    def __init__(self, pool, chunksize, length, callback, error_callback):
        ApplyResult.__init__(self, pool, callback, error_callback)
        self._success = True
        self._value = [None] * length
        self._chunksize = chunksize
        if chunksize <= 0:
            self._left = 0
            self._event.set()
            del pool._cache[self._job]
        else:
            self._left = -(-length // chunksize)

    def _set(self, part, well, value):
        self._left -= 1
        if well and self._success:
            start = part * self._chunksize
            self._value[start:start + self._chunksize] = value
        elif not well and self._success:
            self._success = False
            self._value = value
        if self._left == 0:
            self._end()


class IMapIterator:
    def __init__(self, pool):
        global _jobs
        self._pool = pool
        self._cond = threading.Condition(threading.Lock())
        self._job = _jobs
        _jobs += 1
        self._items = []
        self._index = 0
        self._length = None
        # What came before its turn, by position.
        self._unsorted = {}
        pool._cache[self._job] = self

    def __iter__(self):
        return self

    def next(self, timeout=None):
        with self._cond:
            if not self._items:
                if self._index == self._length:
                    raise StopIteration
                threading._condition_wait(self._cond, timeout, "item", self)
                if not self._items:
                    if self._index == self._length:
                        raise StopIteration
                    raise multiprocessing.TimeoutError
            well, value = self._items.pop(0)
        if well:
            return value
        raise value

    def __next__(self):
        return self.next()

    def _set(self, part, well, value):
        with self._cond:
            self._unsorted[part] = (well, value)
            if part != self._index:
                return
            while self._index in self._unsorted:
                self._items.append(self._unsorted.pop(self._index))
                self._index += 1
            self._told()

    def _told(self):
        self._cond.notify()
        if self._index == self._length:
            self._pool._cache.pop(self._job, None)

    def _set_length(self, length):
        with self._cond:
            self._length = length
            if self._index == length:
                self._told()


class IMapUnorderedIterator(IMapIterator):
    def _set(self, part, well, value):
        with self._cond:
            self._items.append((well, value))
            self._index += 1
            self._told()


class ThreadPool(Pool):
    def __init__(self, processes=None, initializer=None, initargs=()):
        Pool.__init__(self, processes, initializer, initargs)

    def _begin(self):
        self._tasks = queue.SimpleQueue()
        self._results = queue.SimpleQueue()
        for _ in range(self._processes):
            worker = threading.Thread(target=self._thread_work, daemon=True)
            threading._count -= 1
            worker.name = f"Thread-{threading._count + 1} (worker)"
            threading._count += 1
            self._pool.append(worker)
            worker.start()
        threading._count += 1
        self._start_handler()

    def _thread_work(self):
        if self._initializer is not None:
            self._initializer(*self._initargs)
        while True:
            task = self._tasks.get()
            if task is None:
                return
            _, _, func, args, _ = task
            if func is mapstar or func is starmapstar:
                func = args[0]
            _thread_pass(func)
            job, part, well, value, _ = _attempt(task)
            _thread_pass(func)
            self._results.put((job, part, well, value, None))

    def _submit(self, job, part, func, args, kwds):
        self._tasks.put((job, part, func, args, kwds))

    def _tell_of_change(self):
        self._results.put(None)

    def _handle_results(self):
        while True:
            result = self._results.get()
            if result is not None:
                self._take(*result)
            elif self._state == TERMINATE:
                return
            if self._state == CLOSE and not self._cache:
                self._end_tasks()
                for _ in self._pool:
                    self._tasks.put(None)
                return

    def _are_fixed(self, *parts):
        return True

    def _end_workers(self):
        self._end_tasks()
        self._tell_of_change()
        for _ in self._pool:
            self._tasks.put(None)



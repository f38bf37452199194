# ---- A pool, with the threads that the lab's pools have. ----
#
# Tasks lie in one channel that all workers take from; whoever asks for one puts it there, or a thread where
# that could be told. One thread of the parent takes what they give; another one starts new workers for those
# that ended. What workers run, and what waits for results, is CPython's.

import multiprocessing.pool

POOL = multiprocessing.pool
CHANGED, ENDED = "changed", "ended"  # In place of a result: that something changed, or a worker ended.


class Channel(QUEUES.Queue):
    """A queue whose items nobody waits for at the end of a process."""

    waits_at_end = False


class Submits:
    """What CPython's pool hands its tasks to. They are put at once where it makes no difference, as in the
    lab: nobody can change them meanwhile, and to make them runs nothing of the program."""

    def __init__(self, pool):
        self._pool, self._batches, self.thread = pool, None, None

    def put(self, batch):
        if self.thread is None:
            if self._pool.puts_at_once:
                self.put_now(*batch)
                return
            self._batches = queue.SimpleQueue()
            self.thread = threading.Thread(target=self._handle, name=self._pool.task_handler_name, daemon=True)
            self.thread.start()
        self._batches.put(batch)

    def put_now(self, tasks, set_length):
        count = 0
        for task in tasks:
            if self._pool._state == POOL.TERMINATE:
                return
            count = task[1] + 1
            try:
                self._pool._inqueue.put(task)
            except Exception as error:
                self._pool._cache[task[0]]._set(task[1], (False, error))
        if set_length:
            set_length(count)

    def _handle(self):
        while (batch := self._batches.get()) is not None and self._pool._state != POOL.TERMINATE:
            self.put_now(*batch)

    def end(self):
        if self.thread is not None:
            self._batches.put(None)

    def join(self):
        if self.thread not in (None, threading.current_thread()):
            self.thread.join()


class Pool(POOL.Pool):
    def __init__(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None,
                 context=None):
        self._pool, self._state, self._at_end = [], POOL.INIT, None
        processes = 2 if processes is None else processes
        if processes < 1:
            raise ValueError("Number of processes must be at least 1")
        if maxtasksperchild is not None:
            if not isinstance(maxtasksperchild, int) or maxtasksperchild <= 0:
                raise ValueError("maxtasksperchild must be a positive int or None")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._processes, self._maxtasksperchild = processes, maxtasksperchild
        self._initializer, self._initargs = initializer, initargs
        self._ctx = context or multiprocessing.get_context()
        self._change_notifier, self._cache = None, {}
        self._taskqueue = Submits(self)
        self._begin()
        self._state = POOL.RUN

    def _begin(self):
        self._inqueue, self._outqueue = Channel(ctx=self._ctx), Channel(ctx=self._ctx)
        self._repopulate_pool()
        self._at_end = multiprocessing.util.Finalize(None, self.terminate, exitpriority=15)
        self._unwatched = Channel(ctx=self._ctx)
        self._watcher = threading.Thread(target=self._watch, daemon=True)
        self._watcher.start()
        self._start_handler()

    def _start_handler(self):
        # What is named after CPython's thread of tasks is named as there.
        self.task_handler_name = f"Thread-{threading._counter()} (_handle_tasks)"
        self._handler = threading.Thread(target=self._handle, daemon=True)
        self._handler.start()

    def _repopulate_pool(self):
        while len(self._pool) < self._processes:
            self._add_worker()

    def _add_worker(self):
        worker = self._ctx.Process(target=work, args=(
            self._inqueue, self._outqueue, self._initializer, self._initargs,
            self._maxtasksperchild, self._wrap_exception))
        worker.name = worker.name.replace("Process", "PoolWorker")
        worker.daemon = True
        worker.start()
        self._pool.append(worker)

    def _watch(self):
        """Starts others for workers that end, until it hears that none are needed."""
        while True:
            workers = [worker._popen for worker in self._pool]
            ask(me(), lambda: any(map(is_dead, workers)) or readable(self._unwatched._reader))
            if not any(map(is_dead, workers)) or self._state == POOL.TERMINATE:
                return
            self._replace_ended()

    def _end_watch(self):
        self._unwatched.put(None)
        self._watcher.join()

    def _handle(self):
        while True:
            result = self._outqueue.get()
            if result != CHANGED:
                self._take(*result)
            elif self._state == POOL.TERMINATE:
                return
            if self._state == POOL.CLOSE and not self._cache:
                self._end_watch()
                self._taskqueue.end()
                for _ in self._pool:
                    self._inqueue.put(None)
                return

    def _take(self, job, part, value):
        if job in self._cache:
            self._cache[job]._set(part, value)

    def _replace_ended(self):
        for worker in list(self._pool):
            if worker.exitcode is not None:
                worker.join()
                self._pool.remove(worker)
        while len(self._pool) < self._processes:
            if not (self._state == POOL.RUN or self._state == POOL.CLOSE and self._cache):
                return
            self._add_worker()

    puts_at_once = True

    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        with self._at_once(func, tuple(args), *kwds.values()):
            return super().apply_async(func, args, kwds, callback, error_callback)

    def apply(self, func, args=(), kwds={}):
        return super().apply_async(func, args, kwds).get()

    def map_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        rows = list(iterable)
        with self._at_once(func, *rows):
            return super().map_async(func, rows, chunksize, callback, error_callback)

    def starmap_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        rows = list(iterable)
        with self._at_once(func, *rows):
            return super().starmap_async(func, rows, chunksize, callback, error_callback)

    def imap(self, func, iterable, chunksize=1):
        with self._at_once(*self._given(func, iterable)):
            return super().imap(func, iterable, chunksize)

    def imap_unordered(self, func, iterable, chunksize=1):
        with self._at_once(*self._given(func, iterable)):
            return super().imap_unordered(func, iterable, chunksize)

    @contextlib.contextmanager
    def _at_once(self, *parts):
        self.puts_at_once = self._are_fixed(*parts)
        try:
            yield
        finally:
            self.puts_at_once = True

    def _given(self, func, iterable):
        """What its tasks hold; something that is not fixed where to ask for them runs the program."""
        known = type(iterable) in (range, list, tuple, str)
        return (func, *iterable) if known else (object(),)

    def _are_fixed(self, *parts):
        return is_fixed(parts)

    def close(self):
        if self._state == POOL.RUN:
            self._state = POOL.CLOSE
            self._outqueue.put(CHANGED)

    def terminate(self):
        if self._state != POOL.TERMINATE:
            self._state = POOL.TERMINATE
            self._end_workers()

    def _end_workers(self):
        self._at_end.cancel()
        self._end_watch()
        self._taskqueue.end()
        self._outqueue.put(CHANGED)
        for worker in self._pool:
            if worker.exitcode is None:
                worker.terminate()
        self._taskqueue.join()
        if threading.current_thread() is not self._handler:
            self._handler.join()
        for worker in self._pool:
            worker.join()

    def join(self):
        if self._state == POOL.RUN:
            raise ValueError("Pool is still running")
        if self._state not in (POOL.CLOSE, POOL.TERMINATE):
            raise ValueError("In unknown state")
        self._taskqueue.join()
        self._handler.join()
        for worker in self._pool:
            worker.join()
        if self._at_end is not None:
            self._at_end.cancel()


def work(tasks, results, *args):
    """A worker: it gives what came of a task, or says why it cannot be sent."""
    POOL.worker(types.SimpleNamespace(get=tasks.get), types.SimpleNamespace(put=results.put), *args)


class ThreadPool(Pool):
    _wrap_exception = False

    def __init__(self, processes=None, initializer=None, initargs=()):
        Pool.__init__(self, processes, initializer, initargs)

    def _begin(self):
        self._inqueue, self._outqueue = queue.SimpleQueue(), queue.SimpleQueue()
        for _ in range(self._processes):
            worker = threading.Thread(target=self._work, daemon=True)
            worker.name = worker.name.replace("_work", "worker")
            self._pool.append(worker)
            worker.start()
        threading._counter()
        self._start_handler()

    def _work(self):
        POOL.worker(self._inqueue, self._outqueue, self._initializer, self._initargs)

    def _are_fixed(self, *parts):
        return all(type(part) is not object for part in parts)

    def _end_watch(self):
        pass

    def _end_workers(self):
        self._taskqueue.end()
        self._outqueue.put(CHANGED)
        for _ in self._pool:
            self._inqueue.put(None)


def put_pool_gates():
    named(POOL, Pool=Pool, ThreadPool=ThreadPool, work=work)
    named(QUEUES, Channel=Channel)


more_gates.append(put_pool_gates)

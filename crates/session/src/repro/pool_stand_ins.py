# ---- A pool, with the threads that the lab's pools have. ----
#
# Tasks lie in one channel that all workers take from; whoever asks for one puts it there. One thread of the
# parent takes what they give, and starts new workers for those that ended; another one tells it
# that one did. What workers run, and what waits for results, is CPython's.

import multiprocessing.pool

POOL = multiprocessing.pool
CHANGED, ENDED = "changed", "ended"  # In place of a result: the pool's state, or that a worker ended.


class Channel(QUEUES.Queue):
    """A queue whose items nobody waits for at the end of a process."""

    waits_at_end = False


class Submits:
    """What CPython's pool hands its tasks to: they are put at once."""

    def __init__(self, pool):
        self._pool = pool

    def put(self, batch):
        tasks, set_length = batch
        count = 0
        for task in tasks:
            count = task[1] + 1
            try:
                self._pool._inqueue.put(task)
            except Exception as error:
                self._pool._cache[task[0]]._set(task[1], (False, error))
        if set_length:
            set_length(count)


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
        self._answers = Channel(ctx=self._ctx)
        self._watcher = threading.Thread(target=self._watch, daemon=True)
        self._watcher.start()
        # CPython's pool has one more thread: what is named after them is named as there.
        threading._counter()
        self._start_handler()

    def _start_handler(self):
        self._handler = threading.Thread(target=self._handle, daemon=True)
        self._handler.start()

    def _repopulate_pool(self):
        for _ in range(self._processes - len(self._pool)):
            worker = self._ctx.Process(target=work, args=(
                self._inqueue, self._outqueue, self._initializer, self._initargs,
                self._maxtasksperchild, self._wrap_exception))
            worker.name = worker.name.replace("Process", "PoolWorker")
            worker.daemon = True
            worker.start()
            self._pool.append(worker)

    def _watch(self):
        """Says when a worker ended, after all that it gave, and hears whether to go on."""
        goes_on = True
        while goes_on:
            workers = [worker._popen for worker in self._pool]
            ask(me(), lambda: any(map(is_dead, workers)) or readable(self._answers._reader))
            if any(map(is_dead, workers)):
                self._outqueue.put(ENDED)
            goes_on = self._answers.get()

    def _end_watch(self):
        self._answers.put(False)
        self._watcher.join()

    def _handle(self):
        while True:
            result = self._outqueue.get()
            if result == ENDED:
                self._replace_ended()
                self._answers.put(True)
            elif result != CHANGED:
                self._take(*result)
            elif self._state == POOL.TERMINATE:
                return
            if self._state == POOL.CLOSE and not self._cache:
                self._end_watch()
                for _ in self._pool:
                    self._inqueue.put(None)
                return

    def _take(self, job, part, value):
        if job in self._cache:
            self._cache[job]._set(part, value)

    def _replace_ended(self):
        for worker in list(self._pool):
            if worker.exitcode is not None and self._state != POOL.TERMINATE:
                worker.join()
                self._pool.remove(worker)
        if self._state == POOL.RUN or self._state == POOL.CLOSE and self._cache:
            self._repopulate_pool()

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
        self._outqueue.put(CHANGED)
        for worker in self._pool:
            if worker.exitcode is None:
                worker.terminate()
        if threading.current_thread() is not self._handler:
            self._handler.join()
        for worker in self._pool:
            worker.join()

    def join(self):
        if self._state == POOL.RUN:
            raise ValueError("Pool is still running")
        if self._state not in (POOL.CLOSE, POOL.TERMINATE):
            raise ValueError("In unknown state")
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
        threading._counter()
        self._start_handler()

    def _work(self):
        POOL.worker(self._inqueue, self._outqueue, self._initializer, self._initargs)

    def _end_watch(self):
        pass

    def _end_workers(self):
        self._outqueue.put(CHANGED)
        for _ in self._pool:
            self._inqueue.put(None)


def put_pool_gates():
    named(POOL, Pool=Pool, ThreadPool=ThreadPool, work=work)
    named(QUEUES, Channel=Channel)


more_gates.append(put_pool_gates)

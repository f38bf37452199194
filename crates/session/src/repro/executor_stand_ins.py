# ---- A ProcessPoolExecutor, with the threads that the lab's have. ----
#
# One thread of the parent takes results and sends calls on; another one tells it that a process ended.

import concurrent.futures.process

PROCESS = concurrent.futures.process
open_pools = []
shut_pools = False


class Executor(PROCESS.ProcessPoolExecutor):
    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *,
                 max_tasks_per_child=None):
        max_workers = 2 if max_workers is None else max_workers
        if max_workers <= 0:
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
                raise ValueError("max_tasks_per_child is incompatible with the 'fork' multiprocessing"
                                 " start method; supply a different mp_context.")
        self._max_workers, self._most = max_workers, max_tasks_per_child
        self._mp_context = mp_context or multiprocessing.get_context()
        self._initializer, self._initargs = initializer, initargs
        self._workers, self._handler = [], None
        self._pending, self._waiting = {}, []  # Futures by number; calls that are not sent yet.
        self._sent = self._count = 0
        self._broken = self._shutdown = False
        self._shutdown_lock = threading.Lock()

    def submit(self, fn, /, *args, **kwargs):
        with self._shutdown_lock:
            if self._broken:
                raise PROCESS.BrokenProcessPool(self._broken)
            if self._shutdown:
                raise RuntimeError("cannot schedule new futures after shutdown")
            if shut_pools:
                raise RuntimeError("cannot schedule new futures after interpreter shutdown")
            self._begin()
            future = concurrent.futures.Future()
            call, self._count = self._count, self._count + 1
            try:
                data = bytes(PICKLER.dumps((call, fn, args, kwargs)))
            except BaseException as error:
                text = "".join(traceback.format_exception(error))
                error.__traceback__ = None
                error.__cause__ = PROCESS._RemoteTraceback(f'\n"""\n{text}"""')
                future.set_exception(error)
                return future
            self._pending[call] = future
            self._waiting.append((call, data))
            self._fill()
            return future

    def _fill(self):
        """Sends calls on, as many as CPython's queue of calls and its processes hold."""
        while self._waiting and self._sent < 2 * self._max_workers + PROCESS.EXTRA_QUEUED_CALLS:
            call, data = self._waiting.pop(0)
            if self._pending[call].set_running_or_notify_cancel():
                self._sent += 1
                self._calls.put(data)
            else:
                del self._pending[call]

    def _begin(self):
        if self._handler is None:
            self._calls = Channel(ctx=self._mp_context)
            self._results = Channel(ctx=self._mp_context)
            open_pools.append(self)
            if self._mp_context.get_start_method() == "fork":
                while len(self._workers) < self._max_workers:
                    self._add_process()
            else:
                self._add_process()
            self._answers = Channel(ctx=self._mp_context)
            # CPython has one thread for both: what is named after it is named as there.
            self._watcher = threading.Thread(target=self._watch, name="Watcher", daemon=True)
            self._watcher.start()
            self._handler = threading.Thread(target=self._handle, daemon=True)
            self._handler.start()
        elif len(self._workers) < self._max_workers and len(self._pending) >= len(self._workers):
            self._add_process()
            self._answers.put(True)

    def _add_process(self):
        process = self._mp_context.Process(target=do_calls, args=(
            self._calls, self._results, self._initializer, self._initargs, self._most))
        process.start()
        self._workers.append(process)

    def _watch(self):
        """Says when a process ended, after all that it gave. Goes on when it hears that it may."""
        goes_on = True
        while goes_on:
            workers = [process._popen for process in self._workers]
            ask(me(), lambda: any(map(is_dead, workers)) or readable(self._answers._reader))
            if any(map(is_dead, workers)):
                self._results.put(ENDED)
            goes_on = self._answers.get()

    def _end_watch(self):
        self._answers.put(False)
        self._watcher.join()

    def _handle(self):
        while True:
            if self._shutdown and not self._pending:
                self._end_watch()
                for _ in self._workers:
                    self._calls.put(None)
                for process in self._workers:
                    process.join()
                return
            try:
                result = self._results.get()
            except BaseException as error:
                self._end_watch()
                self._break("".join(traceback.format_exception(error)))
                return
            if result == ENDED:
                if self._lost_one():
                    self._end_watch()
                    return
                self._answers.put(True)
            elif result != CHANGED:
                self._take(*result)

    def _take(self, call, value, error):
        future = self._pending.pop(call)
        self._sent -= 1
        self._fill()
        if error is None:
            future.set_result(value)
        else:
            future.set_exception(error)

    def _lost_one(self):
        """Looks for processes that ended. Whether one did that should not have."""
        for process in list(self._workers):
            if process.exitcode is None:
                continue
            process.join()
            self._workers.remove(process)
            if process.exitcode == 0 and self._most is not None:
                self._add_process()
                continue
            self._break()
            return True
        return False

    def _break(self, cause=None):
        self._broken = "A child process terminated abruptly, the process pool is not usable anymore"
        self._shutdown = True
        pending, self._pending = self._pending, {}
        for future in pending.values():
            if not future.cancelled():
                broken = PROCESS.BrokenProcessPool(
                    "A process in the process pool was terminated abruptly while the future was"
                    " running or pending.")
                if cause is not None:
                    broken.__cause__ = PROCESS._RemoteTraceback(f"\n'''\n{cause}'''")
                future.set_exception(broken)
        for process in self._workers:
            process.terminate()
        for process in self._workers:
            process.join()

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._shutdown_lock:
            self._shutdown = True
            if cancel_futures:
                for call, _ in self._waiting:
                    self._pending.pop(call).cancel()
                self._waiting.clear()
            if self in open_pools:
                open_pools.remove(self)
            if self._handler is not None:
                self._results.put(CHANGED)
        if wait and self._handler is not None:
            self._handler.join()


def do_calls(calls, results, initializer, initargs, most):
    """A process of the pool."""
    if initializer is not None:
        try:
            initializer(*initargs)
        except BaseException:
            concurrent.futures._base.LOGGER.critical("Exception in initializer:", exc_info=True)
            return
    done = 0
    while most is None or done < most:
        data = calls.get()
        if data is None:
            return
        call, fn, args, kwargs = PICKLER.loads(data)
        try:
            result = call, fn(*args, **kwargs), None
        except BaseException as error:
            result = call, None, PROCESS._ExceptionWithTraceback(error, error.__traceback__)
        try:
            results.put(result)
        except BaseException as error:
            results.put((call, None, PROCESS._ExceptionWithTraceback(error, error.__traceback__)))
        done += 1


def end_pools():
    global shut_pools
    shut_pools = True
    for pool in list(open_pools):
        pool.shutdown()


def put_executor_gates():
    named(PROCESS, ProcessPoolExecutor=Executor, do_calls=do_calls)
    Executor.__name__ = "ProcessPoolExecutor"
    threading._register_atexit(end_pools)
    os.register_at_fork(after_in_child=open_pools.clear)


more_gates.append(put_executor_gates)

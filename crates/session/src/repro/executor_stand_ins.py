# ---- A ProcessPoolExecutor, with the threads that the lab's have. ----
#
# One thread of the parent takes results, pickles calls and sends them on; another one tells it that a process ended.

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
        # Futures and their calls by number; numbers of those that are not sent yet.
        self._pending, self._waiting = {}, []
        self._idle = self._count = 0
        self._broken = self._shutdown = self._told = self._cancels = False
        self._shutdown_lock = threading.Lock()

    def submit(self, fn, /, *args, **kwargs):
        with self._shutdown_lock:
            if self._broken:
                raise PROCESS.BrokenProcessPool(self._broken)
            if self._shutdown:
                raise RuntimeError("cannot schedule new futures after shutdown")
            if shut_pools:
                raise RuntimeError("cannot schedule new futures after interpreter shutdown")
            future = concurrent.futures.Future()
            self._pending[self._count] = future, (fn, args, kwargs)
            self._waiting.append(self._count)
            self._count += 1
            self._begin()
            return future

    def _fill(self):
        """Sends calls on, as many as the queue of calls holds."""
        while self._waiting and self._room._semlock._get_value() > 0:
            call = self._waiting.pop(0)
            future, given = self._pending[call]
            if not future.set_running_or_notify_cancel():
                del self._pending[call]
                continue
            self._room.acquire()
            try:
                data = bytes(PICKLER.dumps((call, *given)))
            except BaseException as error:
                self._room.release()
                text = "".join(traceback.format_exception(error))
                error.__traceback__ = None
                error.__cause__ = PROCESS._RemoteTraceback(f'\n"""\n{text}"""')
                del self._pending[call]
                future.set_exception(error)
                if self._shutdown:
                    self._tell_of_change()
            else:
                self._calls.put(data)

    def _begin(self):
        if self._handler is None:
            self._calls = Channel(ctx=self._mp_context)
            most = self._max_workers + PROCESS.EXTRA_QUEUED_CALLS
            self._room = self._mp_context.BoundedSemaphore(most)
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
        else:
            self._tell_of_change()
            if self._mp_context.get_start_method() == "fork":
                return
            if self._idle > 0:
                self._idle -= 1
            elif len(self._workers) < self._max_workers:
                self._add_process()
                self._answers.put(True)

    def _tell_of_change(self):
        if not self._told:
            self._told = True
            self._results.put(CHANGED)

    def _add_process(self):
        process = self._mp_context.Process(target=do_calls, args=(
            self._calls, self._room, self._results, self._initializer, self._initargs, self._most))
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
            self._fill()
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
            elif result == CHANGED:
                self._told = False
            else:
                self._take(*result)
            if self._shutdown and self._is_over():
                return

    def _is_over(self):
        """Once it is shut down: whether nothing is left to do. Ends the processes then."""
        if self._cancels:
            self._cancels = False
            for call in list(self._pending):
                if self._pending[call][0].cancel():
                    del self._pending[call]
            self._waiting.clear()
        self._fill()
        if self._pending:
            return False
        self._end_watch()
        for _ in self._workers:
            self._calls.put(None)
        for process in self._workers:
            process.join()
        return True

    def _take(self, call, value, error):
        future, _ = self._pending.pop(call)
        if error is None:
            future.set_result(value)
        else:
            future.set_exception(error)
        self._idle += 1

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
        for future, _ in pending.values():
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
            self._cancels, self._shutdown = cancel_futures, True
            if self in open_pools:
                open_pools.remove(self)
            if self._handler is not None:
                self._tell_of_change()
        if wait and self._handler is not None:
            self._handler.join()


def do_calls(calls, room, results, initializer, initargs, most):
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
        room.release()
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

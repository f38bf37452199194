"""Between event loops and threads."""

from asyncio.exceptions import CancelledError
from asyncio.events import get_running_loop, isfuture, _set_result_if_waiting
from asyncio.tasks import ensure_future

__all__ = ['to_thread']


async def to_thread(func, /, *args, **kwargs):
    loop = get_running_loop()
    contextvars = _imported("contextvars")
    if contextvars is None:
        def call():
            return func(*args, **kwargs)
    else:
        context = contextvars.copy_context()

        def call():
            return context.run(func, *args, **kwargs)
    return await loop.run_in_executor(None, call)


class _Job:
    """What a thread of the pool does, and how it came out."""

    def __init__(self, call):
        self._call = call
        self._done = False
        self._result = None
        self._exception = None
        self._callbacks = []
        self._cancelled = False
        self._started = False

    def run(self):
        if self._cancelled:
            return
        self._started = True
        try:
            self._result = self._call()
        except BaseException as exc:
            self._exception = exc
        self._call = None
        self._done = True
        for callback in self._callbacks:
            callback(self)

    def add_done_callback(self, callback):
        if self._done:
            callback(self)
        else:
            self._callbacks.append(callback)

    def cancel(self):
        if self._started:
            return False
        self._cancelled = True
        return True

    def cancelled(self):
        return self._cancelled

    def done(self):
        return self._done or self._cancelled

    def exception(self, timeout=None):
        return self._exception

    def result(self, timeout=None):
        if self._exception is not None:
            raise self._exception
        return self._result


class _Pool:
    """The threads of `to_thread`: started when needed, at most `MOST`."""

    MOST = 32

    def __init__(self):
        import threading
        self._threading = threading
        self._jobs = []
        self._threads = []
        self._idle = 0
        self._lock = threading.Condition(threading.Lock())
        self._closed = False

    def submit(self, func, /, *args):
        def call():
            return func(*args)
        job = _Job(call)
        with self._lock:
            if self._closed:
                raise RuntimeError("cannot schedule new futures after shutdown")
            self._jobs.append(job)
            if self._idle > 0:
                self._idle -= 1
                self._lock.notify()
            elif len(self._threads) < self.MOST:
                name = f"asyncio_{len(self._threads)}"
                thread = self._threading.Thread(target=self._work, name=name)
                self._threads.append(thread)
                thread.start()
        return job

    def _work(self):
        while True:
            with self._lock:
                while not self._jobs:
                    if self._closed:
                        return
                    self._idle += 1
                    self._lock.wait()
                job = self._jobs.pop(0)
            job.run()
            job = None
            # Whoever waits for it may give the next job to another thread before this one is idle.
            _time_sleep(0)

    def shutdown(self, wait=True):
        with self._lock:
            self._closed = True
            self._lock.notify_all()
        if wait:
            for thread in self._threads:
                thread.join()


def _default_executor():
    return _Pool()


def _wrap(job, loop):
    """A future of the loop's for a job of a thread's."""
    if isfuture(job):
        return job
    future = loop.create_future()

    def copy():
        if future.done():
            return
        if job.cancelled():
            future.cancel()
        elif job.exception() is not None:
            future.set_exception(job.exception())
        else:
            future.set_result(job.result())

    def on_job_done(job):
        if not loop.is_closed():
            loop.call_soon_threadsafe(copy)

    def on_future_done(future):
        if future.cancelled():
            job.cancel()

    future.add_done_callback(on_future_done)
    job.add_done_callback(on_job_done)
    return future


def _run_threadsafe(coro, loop):
    """A thread's future for a coroutine that the loop runs."""
    import concurrent.futures
    outer = concurrent.futures.Future()

    def on_task_done(task):
        if task.cancelled():
            outer.cancel()
            outer.set_running_or_notify_cancel()
            return
        exc = task.exception()
        if exc is not None:
            outer.set_exception(exc)
        else:
            outer.set_result(task.result())

    def begin():
        try:
            task = ensure_future(coro, loop=loop)
            task.add_done_callback(on_task_done)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            outer.set_exception(exc)
            raise

    loop.call_soon_threadsafe(begin)
    return outer

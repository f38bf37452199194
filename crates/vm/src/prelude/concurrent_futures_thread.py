"""Pools of threads."""

import os
import threading
from _queue import Empty, SimpleQueue
from concurrent.futures import _base

_pools = 0
_shut = False
# The threads of all pools and what they take their work from, until the interpreter ends.
_running = []


class BrokenThreadPool(_base.BrokenExecutor):
    pass


class _Work:
    def __init__(self, future, fn, args, kwargs):
        self.future = future
        self.fn = fn
        self.args = args
        self.kwargs = kwargs

    def run(self):
        if not self.future.set_running_or_notify_cancel():
            return
        _thread_pass(self.fn)
        try:
            result = self.fn(*self.args, **self.kwargs)
        except BaseException as exc:
            _thread_pass(self.fn)
            self.future.set_exception(exc)
            self = None
        else:
            _thread_pass(self.fn)
            self.future.set_result(result)


def _work(pool, queue, initializer, initargs):
    if initializer is not None:
        try:
            initializer(*initargs)
        except BaseException as exc:
            _base._log_exception("Exception in initializer:", exc)
            pool._initializer_failed()
            return
    while True:
        try:
            work = queue.get_nowait()
        except Empty:
            pool._idle_semaphore.release()
            work = queue.get()
        if work is not None:
            work.run()
            work = None
            continue
        if _shut or pool._shutdown:
            pool._shutdown = True
            # For the next thread.
            queue.put(None)
            return


def _end_all():
    global _shut
    _shut = True
    for _, queue in _running:
        queue.put(None)
    for thread, _ in list(_running):
        thread.join()


threading._register_atexit(_end_all)
threading._at_fork.append(_running.clear)


class ThreadPoolExecutor(_base.Executor):
    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        global _pools
        if max_workers is None:
            max_workers = min(32, os.cpu_count() + 4)
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers = max_workers
        self._work_queue = SimpleQueue()
        self._idle_semaphore = threading.Semaphore(0)
        self._threads = set()
        self._broken = False
        self._shutdown = False
        self._shutdown_lock = threading.Lock()
        if not thread_name_prefix:
            thread_name_prefix = f"ThreadPoolExecutor-{_pools}"
            _pools += 1
        self._thread_name_prefix = thread_name_prefix
        self._initializer = initializer
        self._initargs = initargs

    def submit(self, fn, /, *args, **kwargs):
        with self._shutdown_lock:
            if self._broken:
                raise BrokenThreadPool(self._broken)
            if self._shutdown:
                raise RuntimeError("cannot schedule new futures after shutdown")
            if _shut:
                raise RuntimeError("cannot schedule new futures after interpreter shutdown")
            future = _base.Future()
            self._work_queue.put(_Work(future, fn, args, kwargs))
            self._adjust_thread_count()
            return future

    def _adjust_thread_count(self):
        if self._idle_semaphore.acquire(timeout=0):
            return
        count = len(self._threads)
        if count >= self._max_workers:
            return
        thread = threading.Thread(
            name=f"{self._thread_name_prefix or self}_{count}", target=_work,
            args=(self, self._work_queue, self._initializer, self._initargs))
        thread.start()
        self._threads.add(thread)
        _running.append((thread, self._work_queue))

    def _initializer_failed(self):
        with self._shutdown_lock:
            self._broken = ("A thread initializer failed, the thread pool is not usable anymore")
            while True:
                try:
                    work = self._work_queue.get_nowait()
                except Empty:
                    break
                if work is not None:
                    work.future.set_exception(BrokenThreadPool(self._broken))

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._shutdown_lock:
            self._shutdown = True
            while cancel_futures:
                try:
                    work = self._work_queue.get_nowait()
                except Empty:
                    break
                if work is not None:
                    work.future.cancel()
            self._work_queue.put(None)
        if wait:
            for thread in list(self._threads):
                thread.join()

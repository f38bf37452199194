"""Tasks: making them, waiting for them, gathering what they give."""

import time as _clock
from asyncio.exceptions import CancelledError, TimeoutError
from asyncio.events import (Future, Task, isfuture, iscoroutine, get_event_loop, get_running_loop,
                            _policy_loop)

__all__ = ['FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED', 'wait', 'wait_for', 'sleep',
           'as_completed', 'gather', 'shield', 'ensure_future', 'run_coroutine_threadsafe',
           'create_task', 'current_task', 'all_tasks', 'wrap_future', 'eager_task_factory',
           'create_eager_task_factory']

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'


async def sleep(delay, result=None):
    if delay <= 0:
        await _loop_pause()
        return result
    if delay != delay:
        raise ValueError("Invalid delay: NaN (not a number)")
    future, timer = _loop_sleep(delay, result)
    try:
        return await future
    finally:
        timer.cancel()


def create_task(coro, *, name=None, context=None):
    return get_running_loop().create_task(coro, name=name, context=context)


def create_eager_task_factory(custom_task_constructor):
    def factory(loop, coro, *, name=None, context=None):
        return custom_task_constructor(coro, loop=loop, name=name, context=context,
                                       eager_start=True)
    return factory


eager_task_factory = create_eager_task_factory(Task)


def current_task(loop=None):
    if loop is None:
        loop = get_running_loop()
    core = getattr(loop, "_core", None)
    return None if core is None else _loop_current_task(core)


def all_tasks(loop=None):
    if loop is None:
        loop = get_running_loop()
    return set(_loop_tasks(loop._core))


def ensure_future(coro_or_future, *, loop=None):
    if isfuture(coro_or_future):
        if loop is not None and loop is not coro_or_future.get_loop():
            raise ValueError("The future belongs to a different loop than "
                             "the one specified as the loop argument")
        return coro_or_future
    coro = coro_or_future
    if not _is_coroutine(coro):
        if not hasattr(type(coro), "__await__"):
            raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")

        async def _wrap_awaitable(awaitable):
            return await awaitable

        coro = _wrap_awaitable(coro)
    if loop is None:
        loop = get_event_loop()
    return loop.create_task(coro)


class _GatheringFuture(Future):
    pass


def gather(*coros_or_futures, return_exceptions=False):
    if not coros_or_futures:
        loop = get_event_loop()
        outer = loop.create_future()
        outer.set_result([])
        return outer
    known = {}
    children = []
    loop = None
    for given in coros_or_futures:
        hash(given)
        child = known.get(id(given))
        if child is None:
            child = ensure_future(given, loop=loop)
            if loop is None:
                loop = child.get_loop()
            if child is not given:
                _future_quiet(child)
            known[id(given)] = child
        children.append(child)
    return _loop_gather(loop._core, _GatheringFuture, children, bool(return_exceptions))


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")
    fs = set(fs)
    if not fs:
        raise ValueError("Set of Tasks/Futures is empty.")
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return_when value: {return_when}")
    for f in fs:
        if iscoroutine(f):
            raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    return await _wait(fs, timeout, return_when, get_running_loop())


async def _wait(fs, timeout, return_when, loop):
    waiter = _loop_future(loop._core, "future", fs)
    timer = None
    if timeout is not None:
        timer = loop.call_later(timeout, _release_waiter, waiter)
    left = len(fs)

    def _on_completion(f):
        nonlocal left
        left -= 1
        # Who only waits for the others has not looked at what this one raised.
        if (left <= 0 or return_when == FIRST_COMPLETED
                or (return_when == FIRST_EXCEPTION and not f.cancelled()
                    and f.exception() is not None)):
            if timer is not None:
                timer.cancel()
            if not waiter.done():
                waiter.set_result(None)

    for f in fs:
        f.add_done_callback(_on_completion)
    try:
        await waiter
    finally:
        if timer is not None:
            timer.cancel()
        for f in fs:
            f.remove_done_callback(_on_completion)
    done = set()
    pending = set()
    for f in fs:
        if f.done():
            done.add(f)
        else:
            pending.add(f)
    return done, pending


def _release_waiter(waiter, *args):
    if not waiter.done():
        waiter.set_result(None)


async def wait_for(fut, timeout):
    if timeout is not None and timeout <= 0:
        fut = ensure_future(fut)
        if fut.done():
            return fut.result()
        await _cancel_and_wait(fut)
        try:
            return fut.result()
        except CancelledError as exc:
            raise TimeoutError from exc
    timeouts = _imported("asyncio.timeouts")
    async with timeouts.timeout(timeout):
        return await fut


async def _cancel_and_wait(fut):
    loop = get_running_loop()
    waiter = _loop_future(loop._core, "future", fut)

    def _done(f):
        _release_waiter(waiter)

    fut.add_done_callback(_done)
    try:
        fut.cancel()
        await waiter
    finally:
        fut.remove_done_callback(_done)


def shield(arg):
    inner = ensure_future(arg)
    if inner.done():
        return inner
    loop = inner.get_loop()
    outer = _loop_future(loop._core, "future", inner)

    def _inner_done_callback(inner):
        if outer.cancelled():
            if not inner.cancelled():
                inner.exception()
            return
        if inner.cancelled():
            outer.cancel()
            return
        exc = inner.exception()
        if exc is not None:
            outer.set_exception(exc)
        else:
            outer.set_result(inner.result())

    def _outer_done_callback(outer):
        if not inner.done():
            inner.remove_done_callback(_inner_done_callback)

    inner.add_done_callback(_inner_done_callback)
    outer.add_done_callback(_outer_done_callback)
    return outer


class _AsCompletedIterator:
    """Gives awaitables, or futures where it is iterated asynchronously, as they are done."""

    def __init__(self, aws, timeout):
        self._done = _imported("asyncio.queues").Queue()
        self._timer = None
        loop = get_event_loop()
        todo = set()
        for aw in set(aws):
            todo.add(ensure_future(aw, loop=loop))
        for f in todo:
            f.add_done_callback(self._handle_completion)
        self._todo = todo
        self._left = len(todo)
        if todo and timeout is not None:
            self._timer = loop.call_later(timeout, self._handle_timeout)

    def _handle_completion(self, f):
        if f not in self._todo:
            return
        self._todo.remove(f)
        self._done.put_nowait(f)
        if not self._todo and self._timer is not None:
            self._timer.cancel()

    def _handle_timeout(self):
        for f in self._todo:
            f.remove_done_callback(self._handle_completion)
            self._done.put_nowait(None)
        self._todo.clear()

    def __iter__(self):
        return self

    def __next__(self):
        if not self._left:
            raise StopIteration
        self._left -= 1
        return self._wait_for_one(True)

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self._left:
            raise StopAsyncIteration
        self._left -= 1
        return await self._wait_for_one(False)

    async def _wait_for_one(self, resolve):
        f = await self._done.get()
        if f is None:
            raise TimeoutError
        return f.result() if resolve else f


def as_completed(fs, *, timeout=None):
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expects an iterable of awaitables, not {type(fs).__name__}")
    return _AsCompletedIterator(fs, timeout)


def run_coroutine_threadsafe(coro, loop):
    if not iscoroutine(coro):
        raise TypeError("A coroutine object is required")
    return _imported("asyncio.threads")._run_threadsafe(coro, loop)


def wrap_future(future, *, loop=None):
    if isfuture(future):
        return future
    return _imported("asyncio.threads")._chain_future(future, loop or get_event_loop())

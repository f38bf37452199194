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


def _default_executor():
    from concurrent.futures.thread import ThreadPoolExecutor
    return ThreadPoolExecutor(thread_name_prefix="asyncio")


def _chain_future(job, loop, task=None):
    """A future of the loop's for a job of a thread's; where a task is given, the job is what others see
    of it."""
    if task is not None:
        def _call_set_state(task):
            if task.cancelled():
                job.cancel()
            if not job.set_running_or_notify_cancel():
                return
            exc = task.exception()
            if exc is not None:
                job.set_exception(exc)
            else:
                job.set_result(task.result())

        def pass_cancel(job):
            if job.cancelled():
                loop.call_soon_threadsafe(task.cancel)

        job.add_done_callback(pass_cancel)
        task.add_done_callback(_call_set_state)
        return job
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
            # CPython wakes the loop through a socket, and lets go of the GIL for that: the next job
            # may be there before this thread is idle.
            _time_sleep(0)

    def _call_check_cancel(future):
        if future.cancelled():
            job.cancel()

    future.add_done_callback(_call_check_cancel)
    job.add_done_callback(on_job_done)
    return future


def _run_threadsafe(coro, loop):
    """A thread's future for a coroutine that the loop runs."""
    import concurrent.futures
    outer = concurrent.futures.Future()

    def begin():
        try:
            _chain_future(outer, loop, ensure_future(coro, loop=loop))
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            if outer.set_running_or_notify_cancel():
                outer.set_exception(exc)
            raise

    loop.call_soon_threadsafe(begin)
    return outer

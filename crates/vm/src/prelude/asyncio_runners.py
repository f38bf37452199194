"""Running a coroutine from outside, with a loop of its own."""

from asyncio.exceptions import CancelledError
from asyncio.events import new_event_loop, set_event_loop
from asyncio.tasks import gather

__all__ = ['Runner', 'run']


class Runner:
    def __init__(self, *, debug=None, loop_factory=None):
        self._state = "created"
        self._debug = debug
        self._loop_factory = loop_factory
        self._loop = None
        self._is_current = False
        self._context = None
        self._exited = None

    def __enter__(self):
        self._begin()
        return self

    def __exit__(self, exc_type, exc, tb):
        self.close()

    def close(self):
        if self._state != "initialized":
            return
        loop = self._loop
        try:
            _cancel_all_tasks(loop)
            if self._exited is not None:
                # What is done about a task's end, which the exit came before, is done now.
                self._exited.exception()
            # A factory of the program's hears of these too.
            shown = loop.get_task_factory() is not None
            loop._complete(loop.shutdown_asyncgens(), shown)
            loop._complete(loop.shutdown_default_executor(), shown)
        finally:
            if self._is_current:
                set_event_loop(None)
            loop.close()
            self._loop = None
            self._state = "closed"

    def get_loop(self):
        self._begin()
        return self._loop

    def run(self, coro, *, context=None):
        if not _is_coroutine(coro):
            raise ValueError(f"a coroutine was expected, got {coro!r}")
        if _loop_running() is not None:
            raise RuntimeError("Runner.run() cannot be called from a running event loop")
        self._begin()
        task = self._loop.create_task(coro, context=self._context if context is None else context)
        try:
            return self._loop.run_until_complete(task)
        except (SystemExit, KeyboardInterrupt):
            if task.done() and not task.cancelled():
                self._exited = task
            raise

    def _begin(self):
        if self._state == "closed":
            raise RuntimeError("Runner is closed")
        if self._state == "initialized":
            return
        if self._loop_factory is None:
            self._loop = new_event_loop()
            if not self._is_current:
                set_event_loop(self._loop)
                self._is_current = True
        else:
            self._loop = self._loop_factory()
        if self._debug is not None:
            self._loop.set_debug(self._debug)
        contextvars = _imported("contextvars")
        if contextvars is not None:
            # What one run sets, the next one finds.
            self._context = contextvars.copy_context()
        self._state = "initialized"


def run(main, *, debug=None, loop_factory=None):
    if _loop_running() is not None:
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    with Runner(debug=debug, loop_factory=loop_factory) as runner:
        return runner.run(main)


def _cancel_all_tasks(loop):
    left = _loop_tasks(loop._core)
    if not left:
        return
    for task in left:
        task.cancel()
    loop.run_until_complete(gather(*left, return_exceptions=True))
    for task in left:
        if not task.cancelled() and task.exception() is not None:
            loop.call_exception_handler({
                "message": "unhandled exception during asyncio.run() shutdown",
                "exception": task.exception(), "task": task})

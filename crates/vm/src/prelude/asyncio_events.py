"""Event loops as programs see them, and which one is the current one."""

import sys
import time as _clock
from asyncio.exceptions import CancelledError, InvalidStateError

__all__ = ['AbstractEventLoop', 'BaseEventLoop', 'SelectorEventLoop', 'EventLoop', 'Handle',
           'TimerHandle', 'Future', 'Task', 'isfuture', 'iscoroutine', 'iscoroutinefunction',
           'get_event_loop', 'set_event_loop', 'new_event_loop', 'get_running_loop',
           '_get_running_loop', '_set_running_loop', 'get_event_loop_policy',
           'set_event_loop_policy', 'AbstractEventLoopPolicy', 'DefaultEventLoopPolicy']

Future = _T_Future
Task = _T_Task
Handle = _T_Handle
TimerHandle = _T_TimerHandle


def isfuture(obj):
    if isinstance(obj, Future):
        return True
    cls = type(obj)
    return hasattr(cls, "_asyncio_future_blocking") and obj._asyncio_future_blocking is not None


def iscoroutine(obj):
    return _is_coroutine(obj)


def iscoroutinefunction(func):
    while isinstance(func, _T_Method):
        func = func.__func__
    return _is_coroutine_function(func)


class AbstractEventLoop:
    pass


class BaseEventLoop(AbstractEventLoop):
    __module__ = "asyncio.base_events"

    def __init__(self):
        self._core = _loop_new(self)
        self._exception_handler = None
        self._default_executor = None
        self._task_factory = None
        self._signal_handlers = set()
        self._executor_shut_down = False
        logging = _imported("logging")
        if logging is not None and logging.getLogger("asyncio").isEnabledFor(logging.DEBUG):
            # Said where CPython says it.
            logger = logging.getLogger("asyncio")
            logger.handle(logger.makeRecord("asyncio", logging.DEBUG, "selector_events.py", 64,
                                            "Using selector: %s", ("EpollSelector",), None, "__init__"))

    def __repr__(self):
        state = _loop_state(self._core)
        return "<%s running=%s closed=%s debug=%s>" % (
            type(self).__name__, state == "running", state == "closed", self.get_debug())

    # -- running

    def is_running(self):
        return _loop_state(self._core) == "running"

    def is_closed(self):
        return _loop_state(self._core) == "closed"

    def _check_closed(self):
        if _loop_state(self._core) == "closed":
            raise RuntimeError("Event loop is closed")

    def _check_running(self):
        if _loop_state(self._core) == "running":
            raise RuntimeError("This event loop is already running")
        if _loop_running() is not None:
            raise RuntimeError("Cannot run the event loop while another loop is running")

    def run_forever(self):
        self._check_closed()
        self._check_running()
        _loop_run(self._core)

    def run_until_complete(self, future):
        return self._complete(future, True)

    def _complete(self, future, shown):
        self._check_closed()
        self._check_running()
        ours = not isfuture(future)
        if ours and not shown and _is_coroutine(future):
            future = _loop_task(self._core, future, None, None, False)
        else:
            future = _imported("asyncio.tasks").ensure_future(future, loop=self)
        if ours:
            # Nobody else knows it: that it is lost is no mistake of the program's.
            _future_quiet(future)
        _loop_stop_when_done(future)
        try:
            _loop_run(self._core)
        except BaseException:
            if ours and future.done() and not future.cancelled():
                future.exception()
            raise
        finally:
            _loop_go_on_when_done(future)
        if not future.done():
            raise RuntimeError("Event loop stopped before Future completed.")
        return future.result()

    def stop(self):
        _loop_stop(self._core)

    def close(self):
        if self.is_running():
            raise RuntimeError("Cannot close a running event loop")
        if self.is_closed():
            return
        executor = self._default_executor
        self._default_executor = None
        self._executor_shut_down = True
        _loop_close(self._core)
        if executor is not None:
            executor.shutdown(wait=False)

    async def shutdown_asyncgens(self):
        for gen in _loop_asyncgens():
            try:
                await gen.aclose()
            except BaseException as exc:
                self.call_exception_handler({
                    "message": f"an error occurred during closing of asynchronous generator {gen!r}",
                    "exception": exc, "asyncgen": gen})

    async def shutdown_default_executor(self, timeout=None):
        self._executor_shut_down = True
        executor = self._default_executor
        if executor is None:
            return
        done = self.create_future()

        def shut_down():
            try:
                executor.shutdown(wait=True)
                self.call_soon_threadsafe(_set_result_if_waiting, done, None)
            except BaseException as exc:
                self.call_soon_threadsafe(done.set_exception, exc)

        import threading
        thread = threading.Thread(target=shut_down)
        thread.start()
        await done
        thread.join()

    # -- calls

    def time(self):
        return _loop_time(self._core)

    def call_soon(self, callback, *args, context=None):
        self._check_closed()
        if self.get_debug():
            self._check_callback(callback, "call_soon")
        return _loop_call_soon(self._core, callback, args, context)

    def call_soon_threadsafe(self, callback, *args, context=None):
        self._check_closed()
        if self.get_debug():
            self._check_callback(callback, "call_soon_threadsafe")
        handle = _loop_call_soon(self._core, callback, args, context)
        _loop_wake(self._core)
        return handle

    def call_later(self, delay, callback, *args, context=None):
        if delay is None:
            raise TypeError("delay must not be None")
        return self.call_at(_loop_wait_time(self._core) + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        if when is None:
            raise TypeError("when cannot be None")
        self._check_closed()
        if self.get_debug():
            self._check_callback(callback, "call_at")
        return _loop_call_at(self._core, when, callback, args, context)

    def _check_callback(self, callback, method):
        if _is_coroutine(callback) or iscoroutinefunction(callback):
            raise TypeError(f"coroutines cannot be used with {method}()")
        if not callable(callback):
            raise TypeError(f"a callable object was expected by {method}(), got {callback!r}")

    # -- futures and tasks

    def create_future(self):
        return _loop_future(self._core, None, None)

    def create_task(self, coro, *, name=None, context=None):
        self._check_closed()
        if self._task_factory is not None:
            if context is None:
                task = self._task_factory(self, coro)
            else:
                task = self._task_factory(self, coro, context=context)
            task.set_name(name)
            return task
        if name is not None and not isinstance(name, str):
            name = str(name)
        return _loop_task(self._core, coro, name, context, True)

    def set_task_factory(self, factory):
        if factory is not None and not callable(factory):
            raise TypeError("task factory must be a callable or None")
        self._task_factory = factory

    def get_task_factory(self):
        return self._task_factory

    # -- threads

    def run_in_executor(self, executor, func, *args):
        self._check_closed()
        if self.get_debug():
            self._check_callback(func, "run_in_executor")
        threads = _imported("asyncio.threads")
        if executor is None:
            if self._executor_shut_down:
                raise RuntimeError("Executor shutdown has been called")
            executor = self._default_executor
            if executor is None:
                executor = threads._default_executor()
                self._default_executor = executor
        return threads._chain_future(executor.submit(func, *args), self)

    def set_default_executor(self, executor):
        threads = _imported("concurrent.futures.thread")
        if threads is None or not isinstance(executor, threads.ThreadPoolExecutor):
            raise TypeError("executor must be ThreadPoolExecutor instance")
        self._default_executor = executor

    # -- errors and debugging

    def get_debug(self):
        return _loop_debug(self._core, None)

    def set_debug(self, enabled):
        _loop_debug(self._core, bool(enabled))

    @property
    def slow_callback_duration(self):
        return _loop_slow(self._core, None)

    @slow_callback_duration.setter
    def slow_callback_duration(self, seconds):
        _loop_slow(self._core, seconds)

    def get_exception_handler(self):
        return self._exception_handler

    def set_exception_handler(self, handler):
        if handler is not None and not callable(handler):
            raise TypeError(f"A callable object or None is expected, got {handler!r}")
        self._exception_handler = handler

    def default_exception_handler(self, context):
        message = context.get("message")
        if not message:
            message = "Unhandled exception in event loop"
        lines = [message]
        for key in sorted(context):
            if key == "source_traceback":
                lines.append("source_traceback: Object created at (most recent call last):")
                lines.append(_rows_text([tuple(row) for row in context[key]]))
            elif key != "message" and key != "exception":
                lines.append(f"{key}: {context[key]!r}")
        _log("error", "\n".join(lines), context.get("exception"))

    def call_exception_handler(self, context):
        handler = self._exception_handler
        try:
            if handler is None:
                self.default_exception_handler(context)
            else:
                handler(self, context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            if handler is None:
                _log("error", "Exception in default exception handler", exc)
                return
            self.default_exception_handler({"message": "Unhandled error in exception handler",
                                            "exception": exc, "context": context})

    def add_signal_handler(self, sig, callback, *args):
        if iscoroutine(callback) or iscoroutinefunction(callback):
            raise TypeError("coroutines cannot be used with add_signal_handler()")
        signal = self._signals(sig)

        def _handle(signum, frame):
            # CPython's loop first reads that there was a signal, in a turn of its own.
            if not self.is_closed():
                self.call_soon_threadsafe(self.call_soon, callback, *args)

        try:
            signal.signal(sig, _handle)
        except OSError:
            raise RuntimeError(f"sig {sig} cannot be caught") from None
        self._signal_handlers.add(sig)

    def remove_signal_handler(self, sig):
        signal = self._signals(sig)
        if sig not in self._signal_handlers:
            return False
        self._signal_handlers.remove(sig)
        signal.signal(sig, signal.default_int_handler if sig == signal.SIGINT else signal.SIG_DFL)
        return True

    def _signals(self, sig):
        """The module of signals, if there is such a signal."""
        signal = _imported("signal")
        if signal is None:
            raise RuntimeError(f"sig {sig} cannot be caught")
        if not isinstance(sig, int):
            raise TypeError(f"sig must be an int, not {sig!r}")
        if sig not in signal.valid_signals():
            raise ValueError(f"invalid signal number {sig}")
        self._check_closed()
        return signal


class _UnixSelectorEventLoop(BaseEventLoop):
    __module__ = "asyncio.unix_events"


SelectorEventLoop = _UnixSelectorEventLoop
EventLoop = _UnixSelectorEventLoop


def _set_result_if_waiting(future, result):
    if not future.done():
        future.set_result(result)


# -- the current loop


class AbstractEventLoopPolicy:
    pass


class _UnixDefaultEventLoopPolicy(AbstractEventLoopPolicy):
    __module__ = "asyncio.unix_events"

    def get_event_loop(self):
        return _policy_loop()

    def set_event_loop(self, loop):
        set_event_loop(loop)

    def new_event_loop(self):
        return SelectorEventLoop()


DefaultEventLoopPolicy = _UnixDefaultEventLoopPolicy

_policy = None
# Whether the main thread's loop has been set by the program or by `run`, be it to None.
_was_set = False


def get_event_loop_policy():
    global _policy
    if _policy is None:
        _policy = DefaultEventLoopPolicy()
    return _policy


def set_event_loop_policy(policy):
    global _policy
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        raise TypeError("policy must be an instance of AbstractEventLoopPolicy or None, "
                        f"not '{type(policy).__name__}'")
    _policy = policy


def get_running_loop():
    loop = _loop_running()
    if loop is None:
        raise RuntimeError("no running event loop")
    return loop


def _get_running_loop():
    return _loop_running()


def _set_running_loop(loop):
    pass


def new_event_loop():
    if _policy is not None and type(_policy) is not DefaultEventLoopPolicy:
        return _policy.new_event_loop()
    return SelectorEventLoop()


def set_event_loop(loop):
    global _was_set
    if loop is not None and not isinstance(loop, AbstractEventLoop):
        raise TypeError("loop must be an instance of AbstractEventLoop or None, not "
                        f"'{type(loop).__name__}'")
    if _thread_is_main():
        _was_set = True
    _loop_set_current(None if loop is None else loop._core)


def get_event_loop():
    loop = _loop_running()
    if loop is not None:
        return loop
    return _policy_loop()


def _policy_loop():
    """The thread's current loop; the main thread is given one at its first wish."""
    loop = _loop_current()
    if loop is not None:
        return loop
    if _thread_is_main() and not _was_set:
        _warn("There is no current event loop", DeprecationWarning)
        set_event_loop(new_event_loop())
        return _loop_current()
    name = _thread_own_name()
    raise RuntimeError(f"There is no current event loop in thread {name!r}.")


def _loop_for_futures():
    return get_event_loop()


def _asyncgen_lost(gen):
    """An async generator that nobody holds any more is closed by a task of the loop's."""
    loop = _loop_running()
    if loop is not None:
        closing = _close_lost_gen(gen)
        closing.send(None)
        loop.call_soon(loop.create_task, closing)


async def _close_lost_gen(gen):
    """As `gen.aclose()`, which a task's cancellation before its first step is thrown into, too."""
    thrown = GeneratorExit()
    try:
        await _loop_pause()
    except CancelledError as exc:
        thrown = exc
    try:
        await _gen_athrow(gen, thrown)
    except (StopAsyncIteration, GeneratorExit):
        return
    raise RuntimeError("async generator ignored GeneratorExit")


# -- what natives call


def _callback_failed(loop, message, exception, handle):
    # It is being handled while somebody is told of it.
    try:
        raise exception
    except BaseException:
        context = {"message": message, "exception": exception, "handle": handle}
        loop.call_exception_handler(_with_source(context, handle))


def _slow_turn(loop, what, seconds):
    _log("warning", f"Executing {what!r} took {seconds:.3f} seconds", None)


def _log(level, text, exception):
    """Through the library's logger where the program has one, else as it would be shown."""
    logging = _imported("logging")
    if logging is not None:
        getattr(logging.getLogger("asyncio"), level)(text, exc_info=exception)
    elif exception is None:
        sys.stderr.write(text + "\n")
    else:
        sys.stderr.write(text + "\n" + _format_exception(exception))


def _timer(timers, number):
    """Lets the timers of a number ring, one after the other: what a thread of its own does."""
    while True:
        _timer_ring(timers, number)


_aio_setup((InvalidStateError, _callback_failed, _slow_turn, None, _timer))

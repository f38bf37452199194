"""Threads and what keeps them apart. Between two waits this code runs as one step."""

import _run
import _thread

Lock = _thread.lock
_RLock = _thread.RLock
local = _thread._local
TIMEOUT_MAX = _thread.TIMEOUT_MAX
get_ident = _thread.get_ident
get_native_id = _thread.get_native_id
stack_size = _thread.stack_size
ThreadError = _thread.error

__all__ = ['get_ident', 'active_count', 'Condition', 'current_thread', 'enumerate', 'main_thread',
           'TIMEOUT_MAX', 'Event', 'Lock', 'RLock', 'Semaphore', 'BoundedSemaphore', 'Thread',
           'Barrier', 'BrokenBarrierError', 'Timer', 'ThreadError', 'settrace', 'setprofile',
           'local', 'stack_size', 'excepthook', 'ExceptHookArgs', 'gettrace', 'getprofile',
           'get_native_id']

_count = 0
_dummies = 0
_main = None


def _warn_old(old, new):
    _warn(old + " is deprecated, " + new, DeprecationWarning)


class ExceptHookArgs:
    """What `excepthook` is given."""

    def __init__(self, fields):
        self.exc_type, self.exc_value, self.exc_traceback, self.thread = fields

    def __iter__(self):
        return iter((self.exc_type, self.exc_value, self.exc_traceback, self.thread))

    def __len__(self):
        return 4

    def __getitem__(self, at):
        return (self.exc_type, self.exc_value, self.exc_traceback, self.thread)[at]

    def __repr__(self):
        return ("_thread._ExceptHookArgs(exc_type=%r, exc_value=%r, exc_traceback=%r, thread=%r)"
                % (self.exc_type, self.exc_value, self.exc_traceback, self.thread))


ExceptHookArgs.__name__ = "_ExceptHookArgs"
ExceptHookArgs.__qualname__ = "_ExceptHookArgs"
ExceptHookArgs.__module__ = "_thread"


def RLock(*args, **kwargs):
    if args or kwargs:
        _warn("Passing arguments to RLock is deprecated and will be removed in 3.15",
              DeprecationWarning)
    return _RLock(*args, **kwargs)


def excepthook(args):
    """Prints what a thread died of."""
    if not isinstance(args, ExceptHookArgs):
        raise TypeError("_thread.excepthook argument type must be ExceptHookArgs")
    if args.exc_type is SystemExit:
        return
    import sys
    name = get_ident() if args.thread is None else args.thread.name
    if sys.stderr is not None:
        sys.stderr.write("Exception in thread %s:\n%s" % (name, _format_exception(args.exc_value)))


__excepthook__ = excepthook


class Thread:
    _initialized = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        global _count
        if group is not None:
            raise AssertionError("group argument must be None for now")
        if kwargs is None:
            kwargs = {}
        if name:
            name = str(name)
        else:
            _count += 1
            name = "Thread-%d" % _count
            if target is not None and hasattr(target, "__name__"):
                name = "%s (%s)" % (name, target.__name__)
        self._target = target
        self._name = name
        self._args = args
        self._kwargs = kwargs
        if daemon is None:
            self._daemonic = current_thread().daemon
        else:
            self._daemonic = daemon
        self._ident = None
        self._native_id = None
        self._handle = _thread_handle()
        self._started = False
        if excepthook is None:
            raise RuntimeError("threading.excepthook is None")
        self._initialized = True

    def __repr__(self):
        if not self._initialized:
            raise AssertionError("Thread.__init__() was not called")
        status = "initial"
        if self._started:
            status = "started"
        if self._started and not _thread_alive(self._handle):
            status = "stopped"
        if self._daemonic:
            status += " daemon"
        if self._ident is not None:
            status += " %s" % self._ident
        return "<%s(%s, %s)>" % (self.__class__.__name__, self._name, status)

    def start(self):
        if not self._initialized:
            raise RuntimeError("thread.__init__() not called")
        if self._started:
            raise RuntimeError("threads can only be started once")
        handle = _thread_start(self._bootstrap, (), self._name, self._daemonic, self)
        self._handle = handle
        self._ident = _thread_ident(handle)
        self._native_id = _thread_native_id(handle)
        self._started = True

    def run(self):
        try:
            if self._target is not None:
                _call_target(self._target, self._args, self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def _bootstrap(self):
        error = None
        try:
            self.run()
        except BaseException as exc:
            if not isinstance(exc, SystemExit):
                error = _exception_only(exc).rstrip("\n")
                _note_raise(exc, error)
            _invoke_excepthook(self, exc)
        _thread_end(error)

    def join(self, timeout=None):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if not self._started:
            raise RuntimeError("cannot join thread before it is started")
        if self is current_thread():
            raise RuntimeError("cannot join current thread")
        if timeout is not None:
            timeout = max(timeout, 0)
        _thread_join(self._handle, timeout)

    @property
    def name(self):
        if not self._initialized:
            raise AssertionError("Thread.__init__() not called")
        return self._name

    @name.setter
    def name(self, name):
        if not self._initialized:
            raise AssertionError("Thread.__init__() not called")
        self._name = str(name)
        if self._started:
            _thread_rename(self._handle, self._name)

    @property
    def ident(self):
        if not self._initialized:
            raise AssertionError("Thread.__init__() not called")
        return self._ident

    @property
    def native_id(self):
        if not self._initialized:
            raise AssertionError("Thread.__init__() not called")
        return self._native_id

    def is_alive(self):
        if not self._initialized:
            raise AssertionError("Thread.__init__() not called")
        return self._started and _thread_alive(self._handle)

    @property
    def daemon(self):
        if not self._initialized:
            raise AssertionError("Thread.__init__() not called")
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if self._started:
            raise RuntimeError("cannot set daemon status of active thread")
        self._daemonic = daemonic

    def isDaemon(self):
        _warn_old("isDaemon()", "get the daemon attribute instead")
        return self.daemon

    def setDaemon(self, daemonic):
        _warn_old("setDaemon()", "set the daemon attribute instead")
        self.daemon = daemonic

    def getName(self):
        _warn_old("getName()", "get the name attribute instead")
        return self.name

    def setName(self, name):
        _warn_old("setName()", "set the name attribute instead")
        self.name = name


def _call_target(target, args, kwargs):
    """CPython's words for arguments that are none."""
    try:
        iter(args)
    except TypeError:
        raise TypeError("%s argument after * must be an iterable, not %s"
                        % (_callable_name(target), type(args).__name__)) from None
    target(*args, **kwargs)
    _thread_pass(target)


def _callable_name(function):
    name = getattr(function, "__qualname__", None)
    if name is None:
        return repr(function)
    module = getattr(function, "__module__", None)
    if module is None or module == "builtins":
        return name + "()"
    return "%s.%s()" % (module, name)


def _invoke_excepthook(thread, exc):
    import sys
    args = ExceptHookArgs((type(exc), exc, exc.__traceback__, thread))
    try:
        (__excepthook__ if excepthook is None else excepthook)(args)
    except BaseException as second:
        second.__suppress_context__ = True
        sys.stderr.write("Exception in threading.excepthook:\n")
        _run._show(second)


class Timer(Thread):
    """Runs a function after so many seconds, unless cancelled."""

    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval = interval
        self.function = function
        self.args = args if args is not None else []
        self.kwargs = kwargs if kwargs is not None else {}
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _MainThread(Thread):
    def __init__(self):
        global _main
        _main = self
        super().__init__(name="MainThread", daemon=False)
        self._adopt()

    def _adopt(self):
        self._handle = _thread_bind(self, self._name)
        self._ident = _thread_ident(None)
        self._native_id = _thread_native_id(None)
        self._started = True


class _DummyThread(Thread):
    """A thread that `_thread.start_new_thread` made, as seen from here."""

    def __init__(self):
        global _dummies
        _dummies += 1
        super().__init__(name="Dummy-%d" % _dummies, daemon=True)
        self._handle = _thread_bind(self, self._name)
        self._ident = _thread_ident(None)
        self._native_id = _thread_native_id(None)
        self._started = True

    def join(self, timeout=None):
        raise AssertionError("cannot join a dummy thread")


def current_thread():
    thread = _thread_object()
    if thread is None:
        if _main is not None and not _main._started:
            return _main
        thread = _DummyThread()
    return thread


def currentThread():
    _warn_old("currentThread()", "use current_thread() instead")
    return current_thread()


def active_count():
    return len(enumerate())


def activeCount():
    _warn_old("activeCount()", "use active_count() instead")
    return active_count()


def enumerate():
    return [thread for thread in _thread_objects() if thread is not None]


def main_thread():
    return _main


def settrace(func):
    if func is not None:
        _sys_unsupported("threading.settrace: programs cannot trace themselves here")


def setprofile(func):
    if func is not None:
        _sys_unsupported("threading.setprofile: programs cannot profile themselves here")


def gettrace():
    return None


def getprofile():
    return None


_at_exit = []
# What a child of a fork calls first: it has none of the other threads.
_at_fork = []


def _register_atexit(func, *args, **kwargs):
    _at_exit.append((func, args, kwargs))


def _shutdown():
    """The end of the main thread: waits for all threads that are not daemons."""
    while _at_exit:
        func, args, kwargs = _at_exit.pop()
        func(*args, **kwargs)
    # Others may join the main thread.
    _thread_done()
    while True:
        handle = _thread_unfinished()
        if handle is None:
            return
        _thread_join(handle, None)


def _after_fork():
    """In the child of a fork the thread that forked is the main thread, and alone."""
    global _main
    thread = current_thread()
    _main = thread
    for forget in _at_fork:
        forget()


def _end(timeout):
    """The moment when a wait that may have to go on ends; None for ever."""
    return None if timeout is None else _moment(0.0 + timeout)


def _left(end, woken=True):
    """Seconds until the end of a wait that has to go on; none if it was waited for."""
    if end is None:
        return None
    return 0 if woken is False else _moment_left(end)


_MainThread()

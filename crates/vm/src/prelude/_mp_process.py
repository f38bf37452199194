"""Processes: the objects, how they start, and the end of one."""

import atexit
import threading

_EXITS = {-1: "-SIGHUP", -2: "-SIGINT", -3: "-SIGQUIT", -6: "-SIGABRT", -9: "-SIGKILL",
          -11: "-SIGSEGV", -13: "-SIGPIPE", -14: "-SIGALRM", -15: "-SIGTERM"}
# What os.getpid() gives for process number 0.
_BASE = _k_first_pid()

_children = []
_counter = 0
# Of queues that this process has put into: they are joined when it ends.
_feeders = []
# Pools and managers of this process that are not over: they end before it does.
_pools = []
# Where the names are that were chosen for shared blocks of bytes: a channel of one message, numbers by name.
# It is made before there is another process, in programs that may have such blocks.
_names = None
_importing_main = False
# The module's logger once it has been asked for, and whether it writes to stderr.
_logger = None
_logs_to_stderr = False
# The number that stands for a started process in waits, and what it stands for.
_sentinels = {}


def _get_logger():
    global _logger
    if _logger is None:
        import _run
        _logger = _run._import_module("logging").getLogger("multiprocessing")
        _logger.propagate = 0
        # What is told at the end is told before logging ends.
        atexit.unregister(_exit_function)
        atexit.register(_exit_function)
    return _logger


def _log_to_stderr(level):
    global _logs_to_stderr
    logger = _get_logger()
    logging = _imported("logging")
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("[%(levelname)s/%(processName)s] %(message)s"))
    logger.addHandler(handler)
    if level:
        logger.setLevel(level)
    _logs_to_stderr = True
    return logger


def _debug(message, *args):
    if _logger is not None:
        _logger.debug(message, *args)


def _info(message, *args):
    if _logger is not None:
        _logger.info(message, *args)


class BaseProcess:
    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}, *, daemon=None):
        global _counter
        if group is not None:
            raise AssertionError("group argument must be None for now")
        _counter += 1
        self._identity = _current._identity + (_counter,)
        self._config = {"daemon": _current._config["daemon"]}
        self._parent_pid = _getpid()
        self._parent_name = _current.name
        self._popen = None
        self._closed = False
        self._target = target
        self._args = tuple(args)
        self._kwargs = dict(kwargs)
        numbers = ":".join([str(n) for n in self._identity])
        self._name = name or type(self).__name__ + "-" + numbers
        if daemon is not None:
            self.daemon = daemon

    def _check_closed(self):
        if self._closed:
            raise ValueError("process object is closed")

    def run(self):
        if self._target:
            self._target(*self._args, **self._kwargs)

    def start(self):
        self._check_closed()
        if self._popen is not None:
            raise AssertionError("cannot start a process twice")
        if self._parent_pid != _getpid():
            raise AssertionError("can only start a process object created by current process")
        if _current._config["daemon"]:
            raise AssertionError("daemonic processes are not allowed to have children")
        _cleanup()
        self._popen = self._Popen(self)
        del self._target, self._args, self._kwargs
        _children.append(self)

    def terminate(self):
        self._check_closed()
        signal = _imported("signal")
        if signal is not None and signal.getsignal(15) != signal.SIG_DFL:
            _sys_unsupported("terminate() where SIGTERM has a handler, which a child has too: one is "
                             "ended at once here; tell it to end by an Event")
        self._popen.terminate()

    def kill(self):
        self._check_closed()
        self._popen.kill()

    def join(self, timeout=None):
        self._check_closed()
        if self._parent_pid != _getpid():
            raise AssertionError("can only join a child process")
        if self._popen is None:
            raise AssertionError("can only join a started process")
        if self._popen.wait(timeout) is not None:
            _forget(self)

    def is_alive(self):
        self._check_closed()
        if self is _current:
            return True
        if self._parent_pid != _getpid():
            raise AssertionError("can only test a child process")
        if self._popen is None:
            return False
        if self._popen.poll() is None:
            return True
        _forget(self)
        return False

    def close(self):
        if self._popen is not None:
            if self._popen.poll() is None:
                raise ValueError("Cannot close a process while it is still running. "
                                 "You should first call join() or terminate().")
            _sentinels.pop(self._popen.sentinel, None)
            self._popen = None
            _forget(self)
        self._closed = True

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        if not isinstance(name, str):
            raise AssertionError("name must be a string")
        self._name = name

    @property
    def daemon(self):
        return self._config["daemon"]

    @daemon.setter
    def daemon(self, daemonic):
        if self._popen is not None:
            raise AssertionError("process has already started")
        self._config["daemon"] = daemonic

    @property
    def authkey(self):
        return b"heddle"

    @property
    def exitcode(self):
        self._check_closed()
        if self is _current or self._popen is None:
            return None
        return self._popen.poll()

    @property
    def ident(self):
        self._check_closed()
        if self is _current:
            return _getpid()
        return self._popen and self._popen.pid

    @property
    def pid(self):
        return self.ident

    @property
    def sentinel(self):
        self._check_closed()
        if self._popen is None:
            raise ValueError("process not started")
        return self._popen.sentinel

    def __repr__(self):
        exitcode = None
        if self is _current:
            status = "started"
        elif self._closed:
            status = "closed"
        elif self._parent_pid != _getpid():
            status = "unknown"
        elif self._popen is None:
            status = "initial"
        else:
            exitcode = self._popen.poll()
            status = "started" if exitcode is None else "stopped"
        parts = [type(self).__name__, "name=%r" % self._name]
        if self._popen is not None:
            parts.append("pid=%s" % self._popen.pid)
        parts.append("parent=%s" % self._parent_pid)
        parts.append(status)
        if exitcode is not None:
            parts.append("exitcode=%s" % _EXITS.get(exitcode, exitcode))
        if self.daemon:
            parts.append("daemon")
        return "<%s>" % " ".join(parts)

    def _bootstrap(self):
        """Runs in the child. Gives the exit status."""
        global _current, _parent, _counter
        _parent = _ParentProcess(self._parent_name, self._parent_pid)
        _current = self
        _counter = 0
        _children.clear()
        _feeders.clear()
        _pools.clear()
        _sentinels.clear()
        _k_named(self._name)
        if getattr(self, "_start_method", None) is not None:
            # A process of a context is one whose default that context is.
            _imported("multiprocessing")._method = self._start_method
        threading._after_fork()
        error = None
        try:
            _info("child process calling self.run()")
            self.run()
            status = 0
        except SystemExit as exc:
            status = _status_of(exc)
        except BaseException as exc:
            import sys
            status = 1
            error = _exception_only(exc).rstrip("\n")
            _note_raise(exc, error)
            sys.stderr.write("Process %s:\n%s" % (self._name, _format_exception(exc)))
        threading._shutdown()
        _info("process exiting with exitcode %d", status)
        atexit._run_exitfuncs()
        _thread_end(error)
        return status




def _status_of(exc):
    args = exc.args
    code = None if not args else args[0]
    if code is None:
        return 0
    if isinstance(code, int):
        return code
    import sys
    sys.stderr.write(str(code) + "\n")
    return 1


def _forget(process):
    if process in _children:
        _children.remove(process)


def _cleanup():
    for process in list(_children):
        if process._popen is not None and process._popen.poll() is not None:
            _forget(process)


class _Child:
    """A started process, as its parent sees it."""

    def __init__(self, process, number):
        self._process = process
        self._number = number
        self._status = None
        self.pid = _BASE + number
        self.sentinel = 4 + 2 * number
        _sentinels[self.sentinel] = self

    def poll(self):
        return self.wait(0)

    def wait(self, timeout=None):
        if self._status is None:
            if timeout is not None:
                timeout = max(timeout, 0)
            self._status = _k_wait(self._number, timeout, self._process)
        return self._status

    def _signal(self, number):
        if self._status is None:
            _k_signal(self._number, number)

    def terminate(self):
        self._signal(15)

    def kill(self):
        self._signal(9)


def _find_names():
    global _names
    if _names is None and _can_import("multiprocessing.shared_memory"):
        import pickle
        _names = _k_channel()
        _k_put(_names, pickle._dump({}, False), None)
    return _names


def _fork(process):
    _find_names()
    number = _k_fork()
    if number == 0:
        # What the parent registered is not the child's.
        atexit._clear()
        atexit.register(_exit_function)
        _k_exit(process._bootstrap())
    return _Child(process, number)


_NOT_GUARDED = """
        An attempt has been made to start a new process before the
        current process has finished its bootstrapping phase.

        This probably means that you are not using fork to start your
        child processes and you have forgotten to use the proper idiom
        in the main module:

            if __name__ == '__main__':
                freeze_support()
                ...

        The "freeze_support()" line can be omitted if the program
        is not going to be frozen to produce an executable.

        To fix this issue, refer to the "Safe importing of main module"
        section in https://docs.python.org/3/library/multiprocessing.html
        """


def _spawn(process):
    import pickle
    if _importing_main:
        raise RuntimeError(_NOT_GUARDED)
    method = _imported("multiprocessing")._settled()
    level = None if _logger is None else _logger.getEffectiveLevel()
    given = pickle._dump(process, True)
    boot = pickle._dump((method, _find_names(), _logs_to_stderr, level, given), True)
    return _Child(process, _k_spawn(boot, given))


def _run_spawned(boot):
    """The main thread of a spawned process."""
    global _importing_main, _names
    import pickle
    method, _names, logs_to_stderr, level, boot = pickle.loads(boot)
    _imported("multiprocessing")._method = method
    if logs_to_stderr:
        _log_to_stderr(None)
    if level is not None:
        _get_logger().setLevel(level)
    _importing_main = True
    try:
        import __main__
    finally:
        _importing_main = False
    process = pickle.loads(boot)
    return process._bootstrap()


class _MainProcess(BaseProcess):
    def __init__(self):
        self._identity = ()
        self._name = "MainProcess"
        self._parent_pid = None
        self._popen = None
        self._closed = False
        self._config = {"daemon": False}

    def close(self):
        pass


class _ParentProcess(BaseProcess):
    """The parent, as its child sees it."""

    def __init__(self, name, pid):
        self._identity = ()
        self._name = name
        self._pid = pid
        self._parent_pid = None
        self._popen = None
        self._closed = False
        self._config = {"daemon": False}

    def is_alive(self):
        return _k_wait(self._pid - _BASE, 0, self) is None

    @property
    def ident(self):
        return self._pid

    def join(self, timeout=None):
        _k_wait(self._pid - _BASE, timeout, self)

    def __repr__(self):
        return "<_ParentProcess name=%r parent=None unknown>" % self._name


_current = _MainProcess()
_parent = None


def current_process():
    return _current


def parent_process():
    return _parent


def active_children():
    _cleanup()
    return list(_children)


def _offer_no_more():
    queues = _imported("_mp_queues")
    if queues is not None:
        queues._offer_no_more()


def _exit_function():
    """At the end of a process: daemons are cut, other children joined, queues emptied."""
    _info("process shutting down")
    _debug('running all "atexit" finalizers with priority >= 0')
    for feeder in _feeders:
        if not feeder._queue._closed:
            _debug("telling queue thread to quit")
            feeder.close()
    while _pools:
        _pools[-1]._end()
    _offer_no_more()
    children = active_children()
    for process in children:
        if process.daemon:
            _info("calling terminate() for daemon %s", process.name)
            process._popen.terminate()
    for process in children:
        _info("calling join() for process %s", process.name)
        process.join()
    _debug('running the remaining "atexit" finalizers')
    _offer_no_more()
    for feeder in list(_feeders):
        feeder._queue._join_feeder()


for _class in (BaseProcess, _MainProcess, _ParentProcess):
    _class._home = __name__
    _class.__module__ = "multiprocessing.process"

atexit.register(_exit_function)

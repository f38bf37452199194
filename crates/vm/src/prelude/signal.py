"""Signals that a program sends itself: none comes from outside."""

from enum import IntEnum


class Signals(IntEnum):
    SIGHUP = 1
    SIGINT = 2
    SIGQUIT = 3
    SIGILL = 4
    SIGTRAP = 5
    SIGABRT = 6
    SIGBUS = 7
    SIGFPE = 8
    SIGKILL = 9
    SIGUSR1 = 10
    SIGSEGV = 11
    SIGUSR2 = 12
    SIGPIPE = 13
    SIGALRM = 14
    SIGTERM = 15
    SIGCHLD = 17
    SIGCONT = 18
    SIGSTOP = 19
    SIGTSTP = 20


class Handlers(IntEnum):
    SIG_DFL = 0
    SIG_IGN = 1


for _signal in list(Signals) + list(Handlers):
    globals()[_signal.name] = _signal


def default_int_handler(signum, frame):
    raise KeyboardInterrupt


_handlers = {SIGINT: default_int_handler}


def getsignal(signalnum):
    return _handlers.get(_number(signalnum), SIG_DFL)


def _number(signalnum):
    if not 1 <= signalnum <= 64:
        raise ValueError("signal number out of range")
    return signalnum


def signal(signalnum, handler):
    _number(signalnum)
    if handler not in (SIG_DFL, SIG_IGN) and not callable(handler):
        raise TypeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
    threading = _imported("threading")
    if threading is not None and threading.current_thread() is not threading.main_thread():
        raise ValueError("signal only works in main thread of the main interpreter")
    if signalnum in (SIGKILL, SIGSTOP):
        raise OSError(22, "Invalid argument")
    processes = _imported("_mp_process")
    if (signalnum == SIGTERM and handler != SIG_DFL and processes is not None
            and processes.parent_process() is not None):
        _sys_unsupported("a handler of SIGTERM in a child process: terminate() ends one at once here; "
                         "tell it to end by an Event")
    old = getsignal(signalnum)
    _handlers[signalnum] = handler
    return old


def raise_signal(signalnum):
    signalnum = _index(signalnum)
    handler = getsignal(signalnum)
    if callable(handler):
        handler(int(signalnum), _running_frame(0))
    elif handler == SIG_DFL and signalnum not in (SIGCHLD, SIGCONT):
        _k_signal(_getpid() - _k_first_pid(), int(signalnum))


def strsignal(signalnum):
    names = {1: "Hangup", 2: "Interrupt", 3: "Quit", 6: "Aborted", 9: "Killed",
             10: "User defined signal 1", 11: "Segmentation fault", 12: "User defined signal 2",
             13: "Broken pipe", 14: "Alarm clock", 15: "Terminated", 17: "Child exited"}
    return names.get(_number(signalnum))


def valid_signals():
    return set(range(1, 65)) - {32, 33}


def _no_signals(*args, **kwargs):
    _sys_unsupported("no signal comes from outside here: take threading.Timer for alarms")


alarm = _no_signals
pause = _no_signals
setitimer = _no_signals
sigwait = _no_signals

"""Numbers of signals. Handlers are not run: no signal comes from outside."""

SIGHUP = 1
SIGINT = 2
SIGQUIT = 3
SIGABRT = 6
SIGKILL = 9
SIGUSR1 = 10
SIGSEGV = 11
SIGUSR2 = 12
SIGPIPE = 13
SIGALRM = 14
SIGTERM = 15
SIGCHLD = 17
SIG_DFL = 0
SIG_IGN = 1


def default_int_handler(signum, frame):
    raise KeyboardInterrupt


_handlers = {SIGINT: default_int_handler}


def getsignal(signalnum):
    return _handlers.get(signalnum, SIG_DFL)


def signal(signalnum, handler):
    if handler not in (SIG_DFL, SIG_IGN) and not callable(handler):
        raise TypeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
    if signalnum == SIGKILL:
        raise OSError(22, "Invalid argument")
    old = getsignal(signalnum)
    _handlers[signalnum] = handler
    return old


def alarm(seconds):
    raise NotImplementedError("signal.alarm() is not supported")


def pause():
    raise NotImplementedError("signal.pause() is not supported")

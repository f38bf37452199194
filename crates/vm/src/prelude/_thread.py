"""Locks and bare threads, below `threading`."""

error = RuntimeError
LockType = _T_lock
lock = _T_lock
RLock = _T_RLock
_local = _T__local
TIMEOUT_MAX = 9223372036.0


def allocate_lock():
    return LockType()


allocate = allocate_lock


def get_ident():
    return _thread_ident(None)


def get_native_id():
    return _thread_native_id(None)


def _count():
    return _thread_count()


def start_new_thread(*given):
    if len(given) < 2:
        raise TypeError(f"start_new_thread expected at least 2 arguments, got {len(given)}")
    if len(given) > 3:
        raise TypeError(f"start_new_thread expected at most 3 arguments, got {len(given)}")
    function, args, *more = given
    kwargs = more[0] if more else None
    if not callable(function):
        raise TypeError("first arg must be callable")
    if not isinstance(args, tuple):
        raise TypeError("2nd arg must be a tuple")
    if kwargs is not None and not isinstance(kwargs, dict):
        raise TypeError("optional 3rd arg must be a dictionary")

    def run():
        error = None
        try:
            if kwargs is None:
                function(*args)
            else:
                function(*args, **kwargs)
        except SystemExit:
            pass
        except BaseException as exc:
            error = _exception_only(exc).rstrip("\n")
            _note_raise(exc, error)
            _ignored(None, exc, f"Exception ignored in thread started by {function!r}")
        _thread_end(error)

    handle = _thread_start(run, (), "Dummy", True, None)
    return _thread_ident(handle)


start_new = start_new_thread


def exit():
    raise SystemExit


def interrupt_main(signum=2):
    _sys_unsupported("_thread.interrupt_main: no signal comes from another thread here")


def stack_size(size=0):
    size = _index(size)
    if size and size < 32768:
        raise ValueError("size not valid: " + str(size) + " bytes")
    return 0

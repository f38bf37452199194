"""Functions to call when the interpreter ends."""

_functions = []


def register(*given, **kwargs):
    if not given:
        raise TypeError("register() takes at least 1 argument (0 given)")
    func, *args = given
    if not callable(func):
        raise TypeError("the first argument must be callable")
    _functions.append((func, args, kwargs))
    return func


def unregister(func):
    for entry in list(_functions):
        if entry[0] == func:
            _functions.remove(entry)


def _clear():
    _functions.clear()


def _ncallbacks():
    return len(_functions)


def _run_exitfuncs():
    """Last registered, first called. What one raises is printed and the rest still run."""
    import sys
    while _functions:
        func, args, kwargs = _functions.pop()
        try:
            func(*args, **kwargs)
        except BaseException as exc:
            if isinstance(exc, SystemExit):
                continue
            _ignored(None, exc, f"Exception ignored in atexit callback {func!r}")

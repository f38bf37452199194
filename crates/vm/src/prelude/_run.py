"""What the main thread of every process runs: the program, then the end of the interpreter.

This module only defines things: it is part of every program."""


def _run_main():
    """Runs the person's module, or what a spawned process was given. Gives the exit status."""
    boot = _k_boot()
    error = None
    try:
        if boot is None:
            _thread_begin()
            for message, file, line, text in _syntax_warnings():
                _write_warning(message, "SyntaxWarning", file, line, text)
            import __main__
            status = 0
        else:
            status = _import_module("multiprocessing")._run_spawned(boot)
    except SystemExit as exc:
        status = _exit_status(exc)
    except BaseException as exc:
        error = _exception_only(exc).rstrip("\n")
        _note_raise(exc, error)
        status = _report(exc)
    _finish()
    _finalize_all()
    _thread_end(error)
    return status


def _exit_status(exc):
    """The status that a SystemExit asks for; a message goes to stderr."""
    args = exc.args
    if not args:
        return 0
    code = args[0] if len(args) == 1 else args
    if code is None:
        return 0
    if isinstance(code, int):
        return code & 255
    import sys
    sys.stderr.write(str(code) + "\n")
    return 1


def _report(exc):
    import sys
    try:
        _show(exc)
    except SystemExit as other:
        return _exit_status(other)
    except BaseException as other:
        sys.stderr.write("Error in sys.excepthook:\n" + _format_exception(other))
        sys.stderr.write("\nOriginal exception was:\n" + _format_exception(exc))
    if isinstance(exc, KeyboardInterrupt):
        return -2
    return 1


def _show(exc):
    """What `sys.excepthook` does, or the program's own one."""
    import sys
    hook = getattr(sys, "excepthook", None)
    if hook is None:
        sys.stderr.write(_format_exception(exc))
    else:
        hook(type(exc), exc, exc.__traceback__)


def _finish():
    """Threads that are not daemons are joined, then what was registered with atexit runs."""
    threading = _imported("threading")
    if threading is not None:
        try:
            threading._shutdown()
        except BaseException as exc:
            _ignored(None, exc, "Exception ignored on threading shutdown")
    atexit = _imported("atexit")
    if atexit is not None:
        atexit._run_exitfuncs()
    logging = _imported("logging")
    if logging is not None:
        logging._finish()


def _import_module(name):
    """A module of the prelude that the program was compiled with."""
    if _imported(name) is None:
        _run_module(name)
    return _imported(name)

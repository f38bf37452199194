# Generators and coroutines: throwing, closing, and what is told when one is lost.

_warned = []

# Not empty once the process ends: CPython does not find its program's lines any more then.
_ending = []


def _gen_throw(gen, typ, *more):
    return gen.throw(_thrown("throw", typ, *more))


def _thrown(method, typ, *more):
    """The exception to throw for what `throw` was given."""
    if not more:
        return typ() if isinstance(typ, type) else typ
    _warn(f"the (type, exc, tb) signature of {method}() is deprecated, use the single-arg signature "
          "instead.", DeprecationWarning)
    val, tb = more[0], more[1] if len(more) > 1 else None
    if tb is not None and not isinstance(tb, _T_traceback):
        raise TypeError("throw() third argument must be a traceback object")
    if isinstance(typ, BaseException):
        if val is not None:
            raise TypeError("instance exception may not have a separate value")
        exc = typ
    elif not (isinstance(typ, type) and issubclass(typ, BaseException)):
        raise TypeError("exceptions must be classes or instances deriving from BaseException, not "
                        f"{type(typ).__name__}")
    elif isinstance(val, typ):
        exc = val
    elif val is None:
        exc = typ()
    else:
        exc = typ(*val) if isinstance(val, tuple) else typ(val)
    return exc if tb is None else exc.with_traceback(tb)


def _gen_close(gen):
    """Leaves a generator that is suspended where leaving it runs code."""
    exit = GeneratorExit()
    exit.__context__ = _sys_exception()
    try:
        gen.throw(exit)
    except StopIteration as stop:
        return stop.value
    except GeneratorExit:
        return None
    raise RuntimeError(type(gen).__name__ + " ignored GeneratorExit")


def _close_then_raise(it, exc):
    """What a generator that ends does with the iterator it delegates to."""
    close = getattr(it, "close", None)
    if close is not None:
        close()
    _throw_here(exc)


def _agen_throw(gen, typ, *more):
    return gen.athrow(_thrown("athrow", typ, *more))


async def _agen_close(gen):
    state = _gen_state(gen)
    if state == "created":
        _gen_end(gen)
        return None
    if state == "ended":
        return None
    try:
        await _gen_athrow(gen, GeneratorExit())
    except (StopAsyncIteration, GeneratorExit):
        return None
    raise RuntimeError("async generator ignored GeneratorExit")


async def _step_await(step):
    return await step


def _step_driver(step):
    """The coroutine that awaits a step which the program, or a task, drives."""
    driver = _step_parts(step)[2]
    if driver is None:
        driver = _step_drive_by(step, _step_await(step))
    elif _gen_state(driver) == "ended":
        what = "__anext__()/asend()" if _step_parts(step)[1] == "asend" else "aclose()/athrow()"
        raise RuntimeError("cannot reuse already awaited " + what)
    return driver


def _step_send(step, value=None):
    return _step_driver(step).send(value)


def _step_throw(step, typ, val=None, tb=None):
    driver = _step_driver(step)
    if _gen_state(driver) != "created":
        return driver.throw(typ) if val is None else driver.throw(typ, val)
    gen = _step_end(step)
    _gen_end(driver)
    thrown = val if isinstance(val, BaseException) else typ if val is None else typ(val)
    return _gen_athrow(gen, thrown() if isinstance(thrown, type) else thrown).send(None)


def _loop_task_of_step(core, step, name, context, shown):
    return _loop_task(core, _step_driver(step), name, context, shown)


async def _step_leave(gen):
    await _gen_athrow(gen, GeneratorExit())


def _step_close(step):
    gen = _step_end(step)
    if gen is not None:
        try:
            _step_leave(gen).send(None)
        except (StopIteration, StopAsyncIteration, GeneratorExit):
            return
        raise RuntimeError("coroutine ignored GeneratorExit")


def aiter(async_iterable, /):
    found = getattr(type(async_iterable), "__aiter__", None)
    if found is None:
        raise TypeError(f"'{type(async_iterable).__name__}' object is not an async iterable")
    return found(async_iterable)


def anext(async_iterator, default=_warned, /):
    found = getattr(type(async_iterator), "__anext__", None)
    if found is None:
        raise TypeError(f"'{type(async_iterator).__name__}' object is not an async iterator")
    step = found(async_iterator)
    if default is _warned:
        return step
    return _anext_or(step, default)


async def _anext_or(step, default):
    try:
        return await step
    except StopAsyncIteration:
        return default


def _finalize(rows):
    """Tells of objects that met their end; each row says what, of which object, and where, and keeps
    what is let go of later."""
    while rows:
        what, thing, file, line, text, *later = rows.pop(0)
        try:
            if what == "never":
                _never_awaited(thing, file, line, text)
            elif what == "close":
                _close_lost(thing)
            elif what == "del":
                _delete(thing)
            elif what == "weak":
                _weakly_gone(thing)
            else:
                _lost_future(thing, what)
        except BaseException as exc:
            _ignored(thing, exc)


def _finalize_then_throw(rows, exc):
    """What an instruction that failed let go of is told of before the exception goes on."""
    _finalize(rows)
    _throw_here(exc)


def _delete(thing):
    method = type(thing).__del__
    handle = _weak_new(thing)
    try:
        method(thing)
    except BaseException as exc:
        _ignored(method, exc)
    _weakly_gone(handle)


def _ignored(thing, exc, message=None):
    """An exception that nobody can catch goes to `sys.unraisablehook`."""
    import sys
    hook = sys.unraisablehook
    if hook is not sys.__unraisablehook__:
        try:
            hook(sys.UnraisableHookArgs((type(exc), exc, exc.__traceback__, message, thing)))
            return
        except BaseException as other:
            thing, exc, message = hook, other, "Exception ignored in sys.unraisablehook"
    _tell_ignored(thing, exc, message)


def _tell_ignored(thing, exc, message):
    import sys
    head = message or "Exception ignored in"
    if thing is not None:
        head += ": " + repr(thing)
    else:
        head += ":"
    sys.stderr.write(head + "\n" + _ignored_report(exc))


def _rows_text(rows):
    """The lines of a traceback, where no carets are drawn."""
    lines = []
    last = None
    count = 0
    for file, line, name, text in rows + [(None, 0, None, None)]:
        if (file, line, name) == last:
            count += 1
            if count > 3:
                continue
        else:
            if count > 3:
                lines.append(f"  [Previous line repeated {count - 3} more time{'s'[:count - 4]}]")
            last = file, line, name
            count = 1
        if file is not None:
            lines.append(f'  File "{file}", line {line}, in {name}')
            if text:
                lines.append("    " + text)
    return "\n".join(lines)


def _ignored_report(exc):
    """No chain, no carets, no notes; at the end of the interpreter no source lines."""
    text = ""
    rows = [(file, line, name, source and not _ending and source.strip())
            for file, line, name, source, _ in _frame_rows(exc.__traceback__)]
    if rows:
        text += "Traceback (most recent call last):\n" + _rows_text(rows) + "\n"
    kind = type(exc)
    name = kind.__qualname__
    if kind.__module__ not in ("builtins", "__main__"):
        name = kind.__module__ + "." + name
    try:
        message = str(exc)
    except Exception:
        message = "<exception str() failed>"
    return text + name + ": " + message + "\n"


def _weakly_gone(handle):
    weakref = _imported("weakref")
    if weakref is not None and not _ending:
        weakref._gone(handle)


def _finalize_all():
    """The end of the interpreter: garbage is collected, then whatever is left meets its end."""
    _ending.append(True)
    _finalize(_finalize_rest(False))
    _finalize(_finalize_rest(True))


def _never_awaited(coro, file, line, text):
    parts = _step_parts(coro)
    if parts is None:
        _gen_end(coro)
        what = f"coroutine '{coro.__qualname__}'"
    else:
        _step_end(coro)
        what = f"coroutine method '{parts[1]}' of '{parts[0].__qualname__}'"
    message = what + " was never awaited"
    rows = _made_at(coro)
    if rows:
        message += "\nCoroutine created at (most recent call last)\n" + _rows_text(rows)
    warnings = _imported("warnings")
    if warnings is not None and hasattr(warnings, "_hidden_warning"):
        warnings._hidden_warning(message, RuntimeWarning, file, line, text, True)
        return
    _show_warning(message, "RuntimeWarning", file, line, text)


def _with_source(context, thing):
    """What an exception handler hears, with where the thing was made in debug mode."""
    rows = _made_at(thing)
    if rows is not None:
        traceback = _imported("traceback")
        context["source_traceback"] = rows if traceback is None else traceback.StackSummary.from_list(rows)
    return context


def _warn(message, category):
    """A warning about the line of the person's that runs."""
    file, line, text = _where()
    warnings = _imported("warnings")
    if warnings is None:
        _show_warning(message, category.__name__, file, line, text)
    else:
        warnings._hidden_warning(message, category, file, line, text, False)


def _show_warning(message, category, file, line, text):
    """Writes a warning as CPython's default filters do: once for each place."""
    key = (file, line, message)
    if key not in _warned:
        _warned.append(key)
        _write_warning(message, category, file, line, text)


def _write_warning(message, category, file, line, text):
    import sys
    if file is None:
        sys.stderr.write("<sys>:0: " + category + ": " + message + "\n")
        return
    out = file + ":" + str(line) + ": " + category + ": " + message + "\n"
    if text:
        out += "  " + text + "\n"
    if category == "RuntimeWarning":
        out += "RuntimeWarning: Enable tracemalloc to get the object allocation traceback\n"
    sys.stderr.write(out)


def _close_lost(gen):
    if isinstance(gen, _T_AsyncGenerator):
        events = _imported("asyncio.events")
        if events is not None:
            events._asyncgen_lost(gen)
        return
    try:
        gen.close()
    except BaseException as exc:
        _ignored(gen, exc)


def _lost_future(future, what):
    kind = type(future).__name__
    if what == "pending":
        context = {"task": future, "message": "Task was destroyed but it is pending!"}
    else:
        _note_lost(future)
        context = {"message": kind + " exception was never retrieved",
                   "exception": future._exception, "future": future}
    future.get_loop().call_exception_handler(_with_source(context, future))
    if what == "pending":
        _task_gone(future)


def _future_new(cls, *, loop=None):
    return cls(loop=_imported("asyncio.events")._loop_for_futures())


def _future_set_exception(future, exception):
    future.set_exception(exception())


def _future_cancel(future, msg=None):
    """`cancel` where something that it waits for has a `cancel` of its own."""
    if future.done():
        return False
    if isinstance(future, _T_Task):
        _task_mark(future, msg, False)
        waiter = _task_parts(future)
        if waiter is not None and waiter.cancel(msg=msg):
            return True
        _task_mark(future, msg, True)
        return True
    done = False
    for child in future._children:
        if child.cancel(msg=msg):
            done = True
    return done


def _task_new(cls, coro, *, loop=None, name=None, context=None, eager_start=False):
    if loop is None:
        loop = _imported("asyncio.events")._loop_for_futures()
    if name is not None:
        name = str(name)
    task = cls(coro, loop=loop, name=name, context=context)
    if eager_start and loop.is_running():
        _task_start(task)
    return task


def _task_start(task):
    """The first step of an eager task, where it is made."""
    place = _task_enter(task)
    try:
        value = task.get_coro().send(None)
    except StopIteration as stop:
        _task_leave(task, place, "returned", stop.value)
    except BaseException as exc:
        _task_leave(task, place, "raised", exc)
        if isinstance(exc, (SystemExit, KeyboardInterrupt)):
            raise
    else:
        _task_leave(task, place, "yielded", value)


def _task_place(task, limit):
    """The person's frames of a task, and its exception if that says where they are."""
    exc = task._exception
    if exc is not None:
        frames = _frames_of(exc.__traceback__)
        return frames[:limit], exc
    if task.done():
        return [], None
    coro = task.get_coro()
    if _gen_state(coro) == "running":
        frames = _frames_of(_person_stack())
        # Its coroutine's own frame is the last that counts.
        while frames and frames[-1].f_code.co_name != coro.__name__:
            frames.pop()
    else:
        frames = _frames_of(_coroutine_place(coro))
    return (frames if limit is None else frames[-limit:]), None


def _frames_of(tb):
    frames = []
    while tb is not None:
        frames.append(tb.tb_frame)
        tb = tb.tb_next
    return frames


def _task_get_stack(task, *, limit=None):
    return _task_place(task, limit)[0]


def _task_print_stack(task, *, limit=None, file=None):
    import sys
    frames, exc = _task_place(task, limit)
    # Frames of the library's are not shown.
    shown = frames or not task.done()
    what = "No stack" if not shown else "Stack" if exc is None else "Traceback"
    head = f"{what} for {task!r}" + (" (most recent call last):" if shown else "")
    print(head, file=file)
    out = ""
    for frame in frames:
        code = frame.f_code
        out += f'  File "{code.co_filename}", line {frame.f_lineno}, in {code.co_name}\n'
        text = _source_line(code.co_filename, frame.f_lineno).strip()
        if text:
            out += f"    {text}\n"
    # As in CPython, only the frames go to stderr where no file is given.
    (sys.stderr if file is None else file).write(out)
    if exc is not None:
        print(_exception_only(exc), end="", file=file)


def _task_set_name(task, value):
    task.set_name(str(value))


def _aiter(iterable):
    f = _special(iterable, "__aiter__")
    if f is None:
        raise TypeError(f"'{type(iterable).__name__}' object is not an async iterable")
    return f()


def _anext(iterator, *default):
    f = getattr(iterator, "__anext__", None)
    if f is None:
        raise TypeError(f"'{type(iterator).__name__}' object is not an async iterator")
    if default:
        return _anext_or(f, default[0])
    return f()


async def _anext_or(step, default):
    try:
        return await step()
    except StopAsyncIteration:
        return default

# ---- The program, between the gates. ----


def where():
    """At which instructions those stand who may run: frames are held no longer than needed."""
    frames = sys._current_frames()
    tops = [frames.get(task.ident) for task in (tasks if free else [last]) if not task.over]
    return [top and (id(top), top.f_lasti) for top in tops]


def put_gates():
    threading._allocate_lock = threading.Lock = Lock
    threading.RLock = threading._PyRLock
    threading.Thread.start, threading.Thread.join = start, join
    threading.Thread.is_alive = is_alive
    queue.SimpleQueue = SimpleQueue
    Lock.__name__, Lock.__qualname__, Lock.__module__ = "lock", "lock", "_thread"
    if "asyncio" in PROGRAM:
        global asyncio
        import asyncio
        real.call_soon = asyncio.BaseEventLoop.call_soon_threadsafe
        asyncio.BaseEventLoop.call_soon_threadsafe = call_soon_threadsafe
        real.call_at = asyncio.BaseEventLoop.call_at
        if ANY_TIME:
            asyncio.BaseEventLoop.call_at = call_at
    selectors.DefaultSelector.select = select
    # By its name it is pickled for a process that is spawned.
    sleep.__module__, time.sleep = "time", sleep
    os.cpu_count = os.process_cpu_count = lambda: 2
    time.monotonic = time.perf_counter = threading._time = queue.time = lambda: now
    time.monotonic_ns = time.perf_counter_ns = lambda: int(now * 1e6) * 1000
    time.time = lambda: EPOCH / 1e6 + now
    time.time_ns = lambda: (EPOCH + int(now * 1e6)) * 1000
    sys.stdin, sys.stdout, sys.stderr = io.StringIO(given()), Out("stdout"), Out("stderr")


def given():
    """What the program reads: the comments under `#@input`, as in the lab."""
    lines = iter(PROGRAM.splitlines())
    if not any(line.rstrip() == "#@input" for line in lines):
        return ""
    block = itertools.takewhile(lambda line: line[:1] == "#", lines)
    texts = [line[1:].removeprefix(" ") for line in block]
    if texts[-1:] == [""]:
        del texts[-1]
    return "".join(text + "\n" for text in texts)


def join_threads(main):
    """What the interpreter does first when the main thread is through."""
    reached(main, LEAVE)
    for call in reversed(threading._threading_atexits):
        call()
    threading._threading_atexits.clear()
    main.done = True
    for thread in threading.enumerate():
        task = thread.__dict__.get("_task")
        if task not in (None, main) and not thread.daemon:
            wait(main, lambda: task.over)


def prepare():
    """Finds the places in the program, and gives its code."""
    code = compile(PROGRAM, NAME, "exec", dont_inherit=True)
    linecache.cache[NAME] = len(PROGRAM), None, PROGRAM.splitlines(True), NAME
    wanted, passed = ({turn[at][0] for turn in TURNS if isinstance(turn[at], tuple)
                       and len(turn[at][0]) > 2} for at in (2, -1))
    missing = wanted | passed
    sys.monitoring.use_tool_id(TOOL, "gates")
    sys.monitoring.register_callback(TOOL, EVENTS.INSTRUCTION, on_instruction)
    sys.monitoring.register_callback(TOOL, EVENTS.PY_RETURN, on_return)
    sys.monitoring.register_callback(TOOL, EVENTS.PY_START, on_start)
    sys.monitoring.set_local_events(TOOL, BOOTSTRAP, EVENTS.INSTRUCTION | EVENTS.PY_RETURN)
    find_places(code, wanted | passed, missing)
    unknown.update(missing)
    missing &= wanted
    if missing:
        give_up(f"this Python has no {min(missing)[0]} where line {min(missing)[1]} should have it")
    sys.argv = [NAME]
    put_gates()
    return code


def module(name):
    """The module that the program is."""
    program = types.ModuleType(name)
    program.__file__ = NAME
    sys.modules.setdefault("__gates__", sys.modules["__main__"])
    sys.modules[name] = sys.modules["__main__"] = sys.modules["__mp_main__"] = program
    return program


def main_task():
    """The main thread, as the gates see it."""
    main = Task("MainThread")
    main.ident = _thread.get_ident()
    by_ident[main.ident] = main
    threading.main_thread()._task = main
    return main


def ended(call):
    """Runs what the main thread is there for. Gives the exit status."""
    try:
        call()
    except SystemExit as end:
        if end.code is None or isinstance(end.code, int):
            return end.code or 0
        print(end.code, file=sys.stderr)
        return 1
    except BaseException as error:
        inner = error.__traceback__.tb_next.tb_next
        sys.excepthook(type(error), error.with_traceback(inner), inner)
        return 1
    return 0

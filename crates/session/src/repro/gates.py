# ---- The gates: who goes on is decided by TURNS, not by the operating system. ----
#
# One thread runs at a time. It goes on until it stands before its turn's place, waits, or ends;
# then whoever is next in TURNS goes on. `sys.monitoring` tells when it comes there. Locks, joins, sleeps
# and the event loop's select tell the gates when they must wait, and the clock stands where TURNS
# says. After the last turn whoever moved last goes on, as long as it can.

import _thread
import collections
import dis
import io
import itertools
import linecache
import os
import queue
import selectors
import sys
import threading
import time
import types

PATIENCE = 20.0
OPCODES = {
    "read": "LOAD_GLOBAL LOAD_NAME LOAD_DEREF LOAD_ATTR LOAD_SUPER_ATTR"
            " LOAD_FROM_DICT_OR_GLOBALS LOAD_FROM_DICT_OR_DEREF",
    "write": "STORE_GLOBAL STORE_NAME STORE_DEREF STORE_ATTR",
    "delete": "DELETE_GLOBAL DELETE_NAME DELETE_DEREF DELETE_ATTR",
    "call": "CALL CALL_KW CALL_FUNCTION_EX WITH_EXCEPT_START",
    "enter": "BEFORE_WITH",
    "get item": "BINARY_SUBSCR BINARY_SLICE",
    "set item": "STORE_SUBSCR STORE_SLICE",
    "del item": "DELETE_SUBSCR",
    "in": "CONTAINS_OP",
    "change": "BINARY_OP",
    "loop": "GET_ITER",
    "next": "FOR_ITER",
    "unpack": "UNPACK_SEQUENCE UNPACK_EX",
}
KINDS = {opcode: kind for kind, names in OPCODES.items() for opcode in names.split()}

now = 0.0  # What all clocks say, in seconds.
at = -1  # The turn under way.
misfit = None  # Since when the order could not be forced.
free = False  # The gates are open: a thread waits for something that they do not know.
over = False  # The program is over.
moves = 0  # Grows while something moves.
written = []  # To stdout.
tasks = []  # Threads in the order in which they were started.
by_ident = {}
last = None  # Who runs.
LEAVE = "leave",  # A thread has run what it was started for.
LAST = "end",  # It is about to be over.
real = types.SimpleNamespace(
    allocate=_thread.allocate_lock, start=threading.Thread.start, join=threading.Thread.join,
    is_alive=threading.Thread.is_alive, sleep=time.sleep, monotonic=time.monotonic,
    select=selectors.DefaultSelector.select, stdout=sys.stdout, stderr=sys.stderr)


class Task:
    """A thread as the gates see it."""

    def __init__(self, name):
        self.name = name
        self.go = real.allocate()
        self.go.acquire()
        self.stop = None
        self.wait = None  # What it waits for: a test, and when its patience ends.
        self.counts = {}
        self.written = {"stdout": 0, "stderr": 0}
        self.ident = None
        self.native = False
        self.done = False  # Those who join it go on.
        self.over = False
        tasks.append(self)

    def can(self):
        return not self.over and (self.wait is None or self.wait[0]())

    def line(self):
        frame = sys._current_frames().get(self.ident)
        while frame is not None and frame.f_code.co_filename != NAME:
            frame = frame.f_back
        return frame.f_lineno if frame is not None else None


def me():
    """The thread that runs, if the gates decide about it."""
    task = by_ident.get(_thread.get_ident())
    return None if task is None or task.native or free or over else task


def say(text):
    real.stdout.flush()
    real.stderr.write("gates: " + text + "\n")
    real.stderr.flush()


def give_up(why):
    """From here on nobody knows the order; the program goes on all the same."""
    global misfit, at
    if misfit is None:
        misfit = real.monotonic()
        say("the order could not be forced: " + why)
    at = len(TURNS)


def choose():
    """Whose turn is next; None if nobody can ever move again."""
    global at, now
    while at + 1 < len(TURNS):
        at += 1
        number, micros, stop, idle = TURNS[at]
        now = micros / 1e6
        task = tasks[number] if number < len(tasks) else None
        if task is not None and not task.over and (task.can() or task.wait[1] is not None):
            task.stop = stop
            return task
        if not idle:
            name = task.name if task else f"thread {number}"
            does = "waits" if task and not task.over else "is not there"
            give_up(f"{name} {does} where turn {at + 1} is its")
    for task in tasks:
        task.stop = None
    for task in [last] + tasks:
        if task.can():
            return task
    waiting = [task for task in tasks if not task.over and task.wait[1] is not None]
    if not waiting:
        return None
    task = min(waiting, key=lambda task: task.wait[1])
    now = max(now, task.wait[1])
    return task


def hand_over(task):
    """Lets whoever is next go on, and waits for the next turn of this one."""
    global last, moves
    moves += 1
    following = choose()
    if following is None:
        if all(task.over for task in tasks):
            return
        deadlock()
    last = following
    if following is task:
        return
    following.go.release()
    if not task.over:
        task.go.acquire()


def compare(end):
    """Says if something else came of it than in the lab."""
    if misfit is not None or not END:
        return
    if end != END:
        say("the order could not be forced: in the lab it " +
            ("ends in a deadlock" if END == "deadlock" else "has an end"))
    elif OUTPUT is not None and "".join(written) != OUTPUT:
        say("the order could not be forced: in the lab it writes something else")


def deadlock():
    compare("deadlock")
    say("deadlock: nobody can ever move again")
    for task in tasks:
        if not task.over:
            say(f"  {task.name} waits in line {task.line()}")
    real.stdout.flush()
    os._exit(3)


def wait(task, ready, until=None):
    """Waits. True once it is ready, False when patience ends."""
    while not ready():
        if until is not None and until <= now:
            return False
        if free:
            real.sleep(0.001)
            continue
        task.wait = ready, until
        hand_over(task)
        task.wait = None
        if until is not None and not free:
            return ready()
    return True


def pause(task):
    """Lets others go on, if it is their turn."""
    task.wait = lambda: True, None
    hand_over(task)
    task.wait = None


def told(place):
    return f"line {place[1]}" if len(place) > 2 else "an output" if len(place) > 1 else "its end"


def reached(task, place):
    """The thread stands before a place that some turn ends at."""
    global moves
    moves += 1
    count = task.counts[place] = task.counts.get(place, 0) + 1
    while not free and task.stop is not None and task.stop[0] == place:
        if count > task.stop[1]:
            give_up(f"{task.name} is past {told(place)} already")
        if task.stop is None or count != task.stop[1]:
            return
        hand_over(task)


# ---- What tells the gates: instructions, and what waits. ----

TOOL = 3
EVENTS = sys.monitoring.events
BOOTSTRAP = threading.Thread._bootstrap_inner.__code__
RUN, DELETE = ([step.offset for step in dis.get_instructions(BOOTSTRAP) if step.argval == name]
               for name in ("run", "_delete"))
places = {BOOTSTRAP: {}}  # For each code, at which offsets there are places.


def find_places(code, lines, missing):
    wanted = {}
    for step in dis.get_instructions(code):
        where = step.positions
        place = KINDS.get(step.opname), where.lineno, where.col_offset, where.end_col_offset
        if place in lines:
            wanted[step.offset] = place
            missing.discard(place)
    if wanted:
        places[code] = wanted
        sys.monitoring.set_local_events(TOOL, code, EVENTS.INSTRUCTION)
    for inner in code.co_consts:
        if isinstance(inner, types.CodeType):
            find_places(inner, lines, missing)


def on_instruction(code, offset):
    place = places[code].get(offset)
    if place is not None:
        task = me()
        if task is not None:
            reached(task, place)
    elif code is BOOTSTRAP and offset in RUN:
        begin()
    elif code is BOOTSTRAP and offset in DELETE:
        task = me()
        if task is not None:
            reached(task, LEAVE)
    else:
        return sys.monitoring.DISABLE


def begin():
    """A thread is about to run its `run`."""
    task = threading.current_thread().__dict__.get("_task")
    if task is not None:
        task.ident = _thread.get_ident()
        by_ident[task.ident] = task
        if not free:
            task.go.acquire()


def on_return(code, offset, value):
    """A thread is over."""
    task = by_ident.get(_thread.get_ident())
    if task is not None:
        if not free and not over:
            reached(task, LAST)
        by_ident.pop(task.ident, None)
        if task.stop is not None and not free:
            give_up(f"{task.name} is over before {told(task.stop[0])}")
        task.done = task.over = True
        if not free and not over:
            hand_over(task)


class Lock:
    def __init__(self):
        self._lock = real.allocate()

    def acquire(self, blocking=True, timeout=-1):
        task = me()
        if task is None or not blocking or (timeout < 0 and timeout != -1):
            return self._lock.acquire(blocking, timeout)
        until = None if timeout == -1 else now + timeout
        while not self._lock.acquire(False):
            if not wait(task, lambda: not self._lock.locked(), until):
                return False
        return True

    def release(self):
        self._lock.release()

    def locked(self):
        return self._lock.locked()

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *error):
        self._lock.release()

    def __repr__(self):
        return repr(self._lock)

    def _at_fork_reinit(self):
        self._lock = real.allocate()


def start(self):
    parent = me()
    if parent is None or not self._initialized or self._started.is_set():
        return real.start(self)
    self._task = Task(self.name)
    parent.native = True
    try:
        real.start(self)
    finally:
        parent.native = False


def join(self, timeout=None):
    task, other = me(), self.__dict__.get("_task")
    if task is None or other is None or other is task:
        return real.join(self, timeout)
    until = None if timeout is None else now + max(timeout, 0)
    if wait(task, lambda: other.done, until) and other.over:
        real.join(self)


def is_alive(self):
    task = self.__dict__.get("_task")
    return real.is_alive(self) and not (task is not None and task.done)


def sleep(seconds):
    task = me()
    if task is None or not isinstance(seconds, (int, float)) or not seconds >= 0:
        return real.sleep(seconds)
    if seconds == 0:
        pause(task)
    else:
        wait(task, lambda: False, now + seconds)


def select(self, timeout=None):
    task = me()
    events = real.select(self, timeout if task is None else 0)
    if task is None or events or (timeout is not None and timeout <= 0):
        return events
    found = []

    def ready():
        found[:] = real.select(self, 0)
        return bool(found)

    wait(task, ready, None if timeout is None else now + timeout)
    return found


def call_soon_threadsafe(self, callback, *args, context=None):
    handle = real.call_soon(self, callback, *args, context=context)
    task = me()
    # A thread that ends a job lets go of the GIL to wake the loop, before it is idle again.
    if task is not None and getattr(callback, "__name__", "") == "_set_state":
        pause(task)
    return handle


class SimpleQueue:
    """`queue.SimpleQueue`, which is written in C and would wait unseen."""

    def __init__(self):
        self._items = collections.deque()

    def put(self, item, block=True, timeout=None):
        self._items.append(item)

    def get(self, block=True, timeout=None):
        if timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        task = me()
        if block and task is not None:
            wait(task, lambda: self._items, None if timeout is None else now + timeout)
        while block and timeout is None and not self._items:
            real.sleep(0.001)
        try:
            return self._items.popleft()
        except IndexError:
            raise queue.Empty from None

    def put_nowait(self, item):
        self._items.append(item)

    def get_nowait(self):
        return self.get(False)

    def empty(self):
        return not self._items

    def qsize(self):
        return len(self._items)


class Out:
    """A stream each of whose writes may be where a turn ends."""

    def __init__(self, name):
        self._name, self._stream = name, getattr(sys, name)

    def write(self, text):
        task = me()
        if task is not None and text:
            place = self._name, task.written[self._name]
            while not free and task.stop is not None and task.stop[0] == place:
                hand_over(task)
            task.written[self._name] += len(text)
        if self._name == "stdout":
            written.append(text)
        return self._stream.write(text)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def __getattr__(self, name):
        return getattr(self._stream, name)


def watch():
    """Opens the gates if whoever runs does not move: it waits for what they do not know."""
    global free
    seen, since = None, real.monotonic()
    while not over:
        real.sleep(0.2)
        if misfit is not None and real.monotonic() - misfit > 3 * PATIENCE:
            say("it does not end without its order")
            os._exit(1)
        state = at, moves, where() if real.monotonic() - since > PATIENCE / 2 else None
        if state[:2] != (seen or state)[:2] or (state[2] and state[2] != (seen[2] or state[2])):
            seen, since = state, real.monotonic()
        elif seen is None or state[2] is not None:
            seen = state
        if real.monotonic() - since < PATIENCE:
            continue
        if free:
            say("nobody moves any more")
            os._exit(3)
        give_up(f"{last.name} does not move on from line {last.line()}")
        free, since = True, real.monotonic()
        for task in tasks:
            if task is not last and not task.over:
                task.go.release()


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
        import asyncio
        real.call_soon = asyncio.BaseEventLoop.call_soon_threadsafe
        asyncio.BaseEventLoop.call_soon_threadsafe = call_soon_threadsafe
    selectors.DefaultSelector.select = select
    time.sleep = sleep
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


def shut_down(main):
    """What the interpreter does when the main thread is through."""
    reached(main, LEAVE)
    for call in reversed(threading._threading_atexits):
        call()
    threading._threading_atexits.clear()
    main.done = True
    for thread in threading.enumerate():
        task = thread.__dict__.get("_task")
        if task not in (None, main) and not thread.daemon:
            wait(main, lambda: task.over)
    reached(main, LAST)


def run():
    global over, last
    code = compile(PROGRAM, NAME, "exec", dont_inherit=True)
    linecache.cache[NAME] = len(PROGRAM), None, PROGRAM.splitlines(True), NAME
    wanted = {stop[0] for _, _, stop, _ in TURNS if stop is not None and len(stop[0]) > 2}
    missing = set(wanted)
    sys.monitoring.use_tool_id(TOOL, "gates")
    sys.monitoring.register_callback(TOOL, EVENTS.INSTRUCTION, on_instruction)
    sys.monitoring.register_callback(TOOL, EVENTS.PY_RETURN, on_return)
    sys.monitoring.set_local_events(TOOL, BOOTSTRAP, EVENTS.INSTRUCTION | EVENTS.PY_RETURN)
    find_places(code, wanted, missing)
    if missing:
        give_up(f"this Python has no {min(missing)[0]} where line {min(missing)[1]} should have it")
    program = types.ModuleType("__main__")
    program.__file__ = NAME
    sys.modules["__gates__"], sys.modules["__main__"] = sys.modules["__main__"], program
    sys.argv = [NAME]
    put_gates()
    main = last = Task("MainThread")
    main.ident = _thread.get_ident()
    by_ident[main.ident] = main
    threading.main_thread()._task = main
    choose()
    _thread.start_new_thread(watch, ())
    status = 0
    try:
        exec(code, program.__dict__)
    except SystemExit as end:
        status = end.code
        if status is not None and not isinstance(status, int):
            print(status, file=sys.stderr)
            status = 1
    except BaseException as error:
        inner = error.__traceback__.tb_next
        sys.excepthook(type(error), error.with_traceback(inner), inner)
        status = 1
    shut_down(main)
    over = True
    compare("over")
    sys.stdout.flush()
    sys.exit(status)


run()

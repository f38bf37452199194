# ---- The gates: who goes on is decided by TURNS, not by the operating system. ----
#
# One thread runs at a time. It goes on until it stands before its turn's place, waits, or ends;
# then whoever is next in TURNS goes on. `sys.monitoring` tells when it comes there. Locks, joins, sleeps
# and the event loop's select tell the gates when they must wait, and the clock stands where TURNS
# says. After the last turn whoever moved last goes on, as long as it can.

import _thread
import collections
import dis
import inspect
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
    "raise": "RAISE_VARARGS",
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
timers = []  # Of event loops, where they ring at their turns: in the order in which they were set.
by_ident = {}
last = None  # Who runs.
asyncio = None  # The module, if the program uses it.
LEAVE = "leave",  # A thread has run what it was started for.
LAST = "end",  # It is about to be over.
LOOK = "look",  # Its event loop looks which timers rang.
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
        self.after = True  # Past what place it waits at its turn's end; False if it does not.
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


class Timer:
    """A timer of a loop that waits for its turn."""

    def __init__(self, loop, handle):
        self.loop = loop
        self.handle = handle
        timers.append(self)

    def is_over(self):
        return self.handle is None or self.handle.cancelled()

    def ring(self):
        if not self.is_over():
            self.loop.__dict__.setdefault("_rung", []).append(self.handle)
        self.handle = None


def me():
    """The thread that runs, if the gates decide about it."""
    task = by_ident.get(_thread.get_ident())
    return None if task is None or task.native or free or over else task


def say(text):
    real.stdout.flush()
    real.stderr.write("gates: " + text + "\n")
    real.stderr.flush()


def compare(end):
    """Says if something else came of it than in the lab."""
    if misfit is not None or not END:
        return
    if end != END:
        say("the order could not be forced: in the lab it " +
            ("ends in a deadlock" if END == "deadlock" else "has an end"))
    elif OUTPUT is not None and "".join(written) != OUTPUT:
        say("the order could not be forced: in the lab it writes something else")


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
    if place == LOOK:
        return "a look at its timers"
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
GENERATORS = inspect.CO_GENERATOR | inspect.CO_COROUTINE | inspect.CO_ASYNC_GENERATOR
EVENTS = sys.monitoring.events
BOOTSTRAP = threading.Thread._bootstrap_inner.__code__
RUN, DELETE = ([step.offset for step in dis.get_instructions(BOOTSTRAP) if step.argval == name]
               for name in ("run", "_delete"))
places = {BOOTSTRAP: {}}  # For each code, at which offsets there are places.
unknown = set()  # Places that this Python does not have.
starts = {}  # For each code, the place before its first instruction.
finishes = {}  # And the one before it returns.


def find_places(code, lines, missing):
    wanted = {}
    for step in dis.get_instructions(code):
        where = step.positions
        place = KINDS.get(step.opname), where.lineno, where.col_offset, where.end_col_offset
        if place in lines:
            wanted[step.offset] = place
            missing.discard(place)
    begin = "begin", code.co_firstlineno, 0, 0
    events = 0
    is_function = not code.co_flags & GENERATORS and (
        code.co_name[0] != "<" or code.co_name == "<lambda>")
    if is_function and begin in lines:
        starts[code] = begin
        missing.discard(begin)
        events = EVENTS.PY_START
    finish = "return", code.co_firstlineno, 0, 0
    if is_function and finish in lines:
        finishes[code] = finish
        missing.discard(finish)
        events |= EVENTS.PY_RETURN
    if wanted:
        places[code] = wanted
        events |= EVENTS.INSTRUCTION
    if events:
        sys.monitoring.set_local_events(TOOL, code, events)
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


def on_start(code, offset):
    task = me()
    if task is not None and code in starts:
        reached(task, starts[code])


def begin():
    """A thread is about to run its `run`."""
    task = threading.current_thread().__dict__.get("_task")
    if task is not None:
        task.ident = _thread.get_ident()
        by_ident[task.ident] = task
        if not free:
            task.go.acquire()


def on_return(code, offset, value):
    """A thread is over, or a function returns."""
    if code is not BOOTSTRAP:
        task = me()
        if task is not None and code in finishes:
            reached(task, finishes[code])
        return
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
        length = self._stream.write(text)
        if self._name == "stdout":
            wrote(text)
        return length

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def __getattr__(self, name):
        return getattr(self._stream, name)

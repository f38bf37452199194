"""Explores a program with frontrun, which runs it on CPython once for every schedule.

    python _frontrun.py SECONDS PROGRAM [NUMBERS...]

Prints what it came to as one line of JSON.
"""

import json
import sys
import threading
import time

import frontrun


class State:
    """What the threads of a program share."""


def inc(n, m):
    def setup():
        state = State()
        state.n = 0
        return state

    def work(state):
        for _ in range(m):
            v = state.n
            v = v + 1
            state.n = v

    return setup, [work] * n


def inc_lock(n, m):
    def setup():
        state = State()
        state.n, state.lock = 0, threading.Lock()
        return state

    def work(state):
        for _ in range(m):
            with state.lock:
                state.n += 1

    return setup, [work] * n


def philosophers(n, ordered):
    def setup():
        state = State()
        state.forks = [threading.Lock() for _ in range(n)]
        return state

    def eats(i):
        first, second = (i, (i + 1) % n)
        if ordered:
            first, second = sorted((first, second))

        def eat(state):
            with state.forks[first]:
                with state.forks[second]:
                    pass

        return eat

    return setup, [eats(i) for i in range(n)]


def printers(lines):
    def setup():
        state = State()
        state.written = ""
        state.lock = threading.Lock()
        return state

    def writes(name):
        def write(state):
            for _ in range(lines):
                with state.lock:
                    state.written += name

        return write

    return setup, [writes("a"), writes("b")]


def readers(n):
    def setup():
        state = State()
        state.x, state.seen = 0, [0] * n
        return state

    def write(state):
        state.x = 1

    def reads(i):
        def read(state):
            state.seen[i] = state.x

        return read

    return setup, [write, *(reads(i) for i in range(n))]


def lastzero(n):
    def setup():
        state = State()
        state.cells, state.found = [0] * (n + 1), None
        return state

    def look(state):
        i = n
        while state.cells[i] != 0:
            i -= 1
        state.found = i

    def lifts(i):
        def lift(state):
            state.cells[i] = state.cells[i - 1] + 1

        return lift

    return setup, [look, *(lifts(i) for i in range(1, n + 1))]


def indexer(n):
    def setup():
        state = State()
        state.table = [0] * 128
        state.locks = [threading.Lock() for _ in state.table]
        return state

    def puts(who):
        def put(state):
            for m in range(1, 5):
                w = m * 11 + who
                h = w * 7 % 128
                while True:
                    with state.locks[h]:
                        free = state.table[h] == 0
                        if free:
                            state.table[h] = w
                    if free:
                        break
                    h = (h + 1) % 128

        return put

    return setup, [puts(i) for i in range(n)]


def filesystem(n):
    def setup():
        state = State()
        state.files, state.busy = [0] * 32, [False] * 26
        state.of_file = [threading.Lock() for _ in state.files]
        state.of_block = [threading.Lock() for _ in state.busy]
        return state

    def gives(who):
        def give(state):
            with state.of_file[who]:
                if state.files[who] == 0:
                    b = who * 2 % 26
                    while True:
                        with state.of_block[b]:
                            free = not state.busy[b]
                            if free:
                                state.busy[b] = True
                                state.files[who] = b + 1
                        if free:
                            break
                        b = (b + 1) % 26

        return give

    return setup, [gives(i) for i in range(n)]


PROGRAMS = {
    "inc": inc,
    "inc_lock": inc_lock,
    "phil_once": lambda n: philosophers(n, False),
    "phil_ordered": lambda n: philosophers(n, True),
    "printers": printers,
    "readers": readers,
    "lastzero": lastzero,
    "indexer": indexer,
    "filesystem": filesystem,
}


def main():
    seconds, program, *numbers = sys.argv[1:]
    if program not in PROGRAMS:
        print(json.dumps({"finished": False, "note": "not written for it", "ms": 0}))
        return
    setup, workers = PROGRAMS[program](*map(int, numbers))
    executions = 0

    def counted():
        nonlocal executions
        executions += 1
        return setup()

    begin, used = time.perf_counter(), time.process_time()
    note = ""
    try:
        frontrun.explore(
            counted,
            workers,
            lambda state: True,
            preemption_bound=None,
            stop_on_first=False,
            detect_io=False,
            total_timeout=float(seconds),
        )
    except Exception as error:
        note = f"{type(error).__name__}: {error}".splitlines()[0][:100]
    took = time.perf_counter() - begin
    finished = not note and took < float(seconds)
    print(
        json.dumps({
            "ms": (time.process_time() - used) * 1e3,
            "executions": executions,
            "finished": finished,
            "note": note,
        })
    )


main()

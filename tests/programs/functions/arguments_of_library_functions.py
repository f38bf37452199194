# Calls of the library that do not fit, and values that it does not take, each in CPython's words.
import argparse
import array
import atexit
import collections
import contextlib
import enum
import gc
import heapq
import io
import itertools
import multiprocessing
import random
import re
import signal
import struct
import threading
import time
import typing
import uuid

for wrong in (
        lambda: random.choice(), lambda: random.choice([1], [2]), lambda: random.shuffle(),
        lambda: random.shuffle([1], 2), lambda: random.setstate((1, 2, 3)), lambda: random.setstate(3),
        lambda: time.time(1), lambda: time.monotonic(1), lambda: time.perf_counter_ns(1, 2),
        lambda: enum.Enum("A"), lambda: contextlib.ExitStack(1), lambda: itertools.chain.from_iterable(),
        lambda: typing.TypeVar(), lambda: typing.get_type_hints(3), lambda: typing.Literal[()],
        lambda: io.StringIO("ab").read("x"), lambda: io.BytesIO("a"), lambda: io.StringIO().foo,
        lambda: struct.unpack("<h", "ab"), lambda: argparse.ArgumentParser().add_argument(),
        lambda: gc.collect(5), lambda: gc.get_threshold(), lambda: signal.raise_signal("a"),
        lambda: atexit.register(), lambda: re.compile("a", 3000), lambda: re.escape(3),
        lambda: re.compile("(a)(?P<n>b)").groupindex, lambda: re.escape(b"a.b"),
        lambda: uuid.UUID("{12345678-1234-5678-1234-567812345678}").fields,
        lambda: enum.Enum("E", [("a", 1), ("a", 2)]), lambda: (n for n in ()).close(1),
        lambda: threading.excepthook(3), lambda: multiprocessing.Pipe()[0].send_bytes("a")):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)
random.seed(5)
print(random.choice("abc"), random.choice(range(10)), random.choice(collections.deque([1, 2, 3])))
rows = [1, 2, 3, 4, 5]
random.shuffle(rows)
random.shuffle(more := array.array("i", [1, 2, 3]))
print(rows, more)


def twice():
    try:
        @enum.verify(enum.NAMED_FLAGS)
        class Wrong(enum.Flag):
            A = 1
            B = 6
    except ValueError as e:
        print(e)


twice()

#= stdout
#| TypeError Random.choice() missing 1 required positional argument: 'seq'
#| TypeError Random.choice() takes 2 positional arguments but 3 were given
#| TypeError Random.shuffle() missing 1 required positional argument: 'x'
#| TypeError Random.shuffle() takes 2 positional arguments but 3 were given
#| ValueError state with version 1 passed to Random.setstate() of version 3
#| TypeError 'int' object is not subscriptable
#| TypeError time.time() takes no arguments (1 given)
#| TypeError time.monotonic() takes no arguments (1 given)
#| TypeError time.perf_counter_ns() takes no arguments (2 given)
#| TypeError <enum 'Enum'> has no members; specify `names=()` if you meant to create a new, empty, enum
#| TypeError _BaseExitStack.__init__() takes 1 positional argument but 2 were given
#| TypeError chain.from_iterable() takes exactly one argument (0 given)
#| TypeError typevar() missing required argument 'name' (pos 1)
#| TypeError 3 is not a module, class, method, or function.
#| typing.Literal[()]
#| TypeError argument should be integer or None, not 'str'
#| TypeError a bytes-like object is required, not 'str'
#| AttributeError '_io.StringIO' object has no attribute 'foo'
#| TypeError a bytes-like object is required, not 'str'
#| TypeError _ActionsContainer._get_positional_kwargs() missing 1 required positional argument: 'dest'
#| ValueError invalid generation
#| (2000, 10, 10)
#| TypeError 'str' object cannot be interpreted as an integer
#| TypeError register() takes at least 1 argument (0 given)
#| ValueError ASCII and UNICODE flags are incompatible
#| TypeError decoding to str: need a bytes-like object, int found
#| {'n': 2}
#| b'a\\.b'
#| (305419896, 4660, 22136, 18, 52, 95073701484152)
#| TypeError 'a' already defined as 1
#| TypeError generator.close() takes no arguments (1 given)
#| TypeError _thread.excepthook argument type must be ExceptHookArgs
#| TypeError memoryview: a bytes-like object is required, not 'str'
#| c 4 3
#| [5, 4, 2, 1, 3] array('i', [2, 1, 3])
#| invalid Flag 'Wrong': alias B is missing combined values of 0x6 [use enum.show_flag_values(value) for details]
#= status 0

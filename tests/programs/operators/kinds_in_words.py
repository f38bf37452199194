"""What messages call the kinds that CPython has in C."""
import asyncio
import collections
import contextvars
import datetime
import itertools
import queue
import threading


class Own:
    pass


async def task():
    return asyncio.current_task()


own = Own()
for value in (collections.deque(), collections.Counter(), collections.OrderedDict(), collections.defaultdict(int),
              datetime.date(2020, 1, 1), datetime.timedelta(1), datetime.time(1), datetime.timezone.utc,
              threading.Lock(), threading.RLock(), threading.Event(), queue.Queue(), queue.SimpleQueue(),
              asyncio.run(task()), itertools.count(), contextvars.ContextVar("v"), asyncio.Queue(),
              {}.keys(), 1j, own, [], None, print, range(1), b""):
    for ask in (lambda: value < 5, lambda: value + own, lambda: own >= value, lambda: value * own):
        try:
            print(ask())
        except TypeError as error:
            print(error)

#= stdout
#| '<' not supported between instances of 'collections.deque' and 'int'
#| can only concatenate deque (not "Own") to deque
#| '>=' not supported between instances of 'Own' and 'collections.deque'
#| can't multiply sequence by non-int of type 'Own'
#| '<' not supported between instances of 'Counter' and 'int'
#| unsupported operand type(s) for +: 'Counter' and 'Own'
#| '>=' not supported between instances of 'Own' and 'Counter'
#| unsupported operand type(s) for *: 'Counter' and 'Own'
#| '<' not supported between instances of 'collections.OrderedDict' and 'int'
#| unsupported operand type(s) for +: 'collections.OrderedDict' and 'Own'
#| '>=' not supported between instances of 'Own' and 'collections.OrderedDict'
#| unsupported operand type(s) for *: 'collections.OrderedDict' and 'Own'
#| '<' not supported between instances of 'collections.defaultdict' and 'int'
#| unsupported operand type(s) for +: 'collections.defaultdict' and 'Own'
#| '>=' not supported between instances of 'Own' and 'collections.defaultdict'
#| unsupported operand type(s) for *: 'collections.defaultdict' and 'Own'
#| '<' not supported between instances of 'datetime.date' and 'int'
#| unsupported operand type(s) for +: 'datetime.date' and 'Own'
#| '>=' not supported between instances of 'Own' and 'datetime.date'
#| unsupported operand type(s) for *: 'datetime.date' and 'Own'
#| '<' not supported between instances of 'datetime.timedelta' and 'int'
#| unsupported operand type(s) for +: 'datetime.timedelta' and 'Own'
#| '>=' not supported between instances of 'Own' and 'datetime.timedelta'
#| unsupported operand type(s) for *: 'datetime.timedelta' and 'Own'
#| '<' not supported between instances of 'datetime.time' and 'int'
#| unsupported operand type(s) for +: 'datetime.time' and 'Own'
#| '>=' not supported between instances of 'Own' and 'datetime.time'
#| unsupported operand type(s) for *: 'datetime.time' and 'Own'
#| '<' not supported between instances of 'datetime.timezone' and 'int'
#| unsupported operand type(s) for +: 'datetime.timezone' and 'Own'
#| '>=' not supported between instances of 'Own' and 'datetime.timezone'
#| unsupported operand type(s) for *: 'datetime.timezone' and 'Own'
#| '<' not supported between instances of '_thread.lock' and 'int'
#| unsupported operand type(s) for +: '_thread.lock' and 'Own'
#| '>=' not supported between instances of 'Own' and '_thread.lock'
#| unsupported operand type(s) for *: '_thread.lock' and 'Own'
#| '<' not supported between instances of '_thread.RLock' and 'int'
#| unsupported operand type(s) for +: '_thread.RLock' and 'Own'
#| '>=' not supported between instances of 'Own' and '_thread.RLock'
#| unsupported operand type(s) for *: '_thread.RLock' and 'Own'
#| '<' not supported between instances of 'Event' and 'int'
#| unsupported operand type(s) for +: 'Event' and 'Own'
#| '>=' not supported between instances of 'Own' and 'Event'
#| unsupported operand type(s) for *: 'Event' and 'Own'
#| '<' not supported between instances of 'Queue' and 'int'
#| unsupported operand type(s) for +: 'Queue' and 'Own'
#| '>=' not supported between instances of 'Own' and 'Queue'
#| unsupported operand type(s) for *: 'Queue' and 'Own'
#| '<' not supported between instances of '_queue.SimpleQueue' and 'int'
#| unsupported operand type(s) for +: '_queue.SimpleQueue' and 'Own'
#| '>=' not supported between instances of 'Own' and '_queue.SimpleQueue'
#| unsupported operand type(s) for *: '_queue.SimpleQueue' and 'Own'
#| '<' not supported between instances of '_asyncio.Task' and 'int'
#| unsupported operand type(s) for +: '_asyncio.Task' and 'Own'
#| '>=' not supported between instances of 'Own' and '_asyncio.Task'
#| unsupported operand type(s) for *: '_asyncio.Task' and 'Own'
#| '<' not supported between instances of 'itertools.count' and 'int'
#| unsupported operand type(s) for +: 'itertools.count' and 'Own'
#| '>=' not supported between instances of 'Own' and 'itertools.count'
#| unsupported operand type(s) for *: 'itertools.count' and 'Own'
#| '<' not supported between instances of '_contextvars.ContextVar' and 'int'
#| unsupported operand type(s) for +: '_contextvars.ContextVar' and 'Own'
#| '>=' not supported between instances of 'Own' and '_contextvars.ContextVar'
#| unsupported operand type(s) for *: '_contextvars.ContextVar' and 'Own'
#| '<' not supported between instances of 'Queue' and 'int'
#| unsupported operand type(s) for +: 'Queue' and 'Own'
#| '>=' not supported between instances of 'Own' and 'Queue'
#| unsupported operand type(s) for *: 'Queue' and 'Own'
#| '<' not supported between instances of 'dict_keys' and 'int'
#| unsupported operand type(s) for +: 'dict_keys' and 'Own'
#| '>=' not supported between instances of 'Own' and 'dict_keys'
#| unsupported operand type(s) for *: 'dict_keys' and 'Own'
#| '<' not supported between instances of 'complex' and 'int'
#| unsupported operand type(s) for +: 'complex' and 'Own'
#| '>=' not supported between instances of 'Own' and 'complex'
#| unsupported operand type(s) for *: 'complex' and 'Own'
#| '<' not supported between instances of 'Own' and 'int'
#| unsupported operand type(s) for +: 'Own' and 'Own'
#| '>=' not supported between instances of 'Own' and 'Own'
#| unsupported operand type(s) for *: 'Own' and 'Own'
#| '<' not supported between instances of 'list' and 'int'
#| can only concatenate list (not "Own") to list
#| '>=' not supported between instances of 'Own' and 'list'
#| can't multiply sequence by non-int of type 'Own'
#| '<' not supported between instances of 'NoneType' and 'int'
#| unsupported operand type(s) for +: 'NoneType' and 'Own'
#| '>=' not supported between instances of 'Own' and 'NoneType'
#| unsupported operand type(s) for *: 'NoneType' and 'Own'
#| '<' not supported between instances of 'builtin_function_or_method' and 'int'
#| unsupported operand type(s) for +: 'builtin_function_or_method' and 'Own'
#| '>=' not supported between instances of 'Own' and 'builtin_function_or_method'
#| unsupported operand type(s) for *: 'builtin_function_or_method' and 'Own'
#| '<' not supported between instances of 'range' and 'int'
#| unsupported operand type(s) for +: 'range' and 'Own'
#| '>=' not supported between instances of 'Own' and 'range'
#| unsupported operand type(s) for *: 'range' and 'Own'
#| '<' not supported between instances of 'bytes' and 'int'
#| can't concat Own to bytes
#| '>=' not supported between instances of 'Own' and 'bytes'
#| can't multiply sequence by non-int of type 'Own'
#= status 0

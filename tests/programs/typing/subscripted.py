"""Classes of the standard library with types in brackets, as hints have them."""
import asyncio
import collections
import collections.abc
import concurrent.futures
import contextlib
import contextvars
import dataclasses
import functools
import itertools
import logging
import queue
import re
import types
import weakref

print(queue.Queue[int], queue.SimpleQueue[int], queue.PriorityQueue[tuple[int, str]], asyncio.Queue[int])
print(asyncio.Task[int], asyncio.Future[int], concurrent.futures.Future[int])
print(collections.deque[int], collections.defaultdict[str, int], collections.Counter[str])
print(collections.ChainMap[str, int], collections.UserDict[str, int], collections.OrderedDict[str, int])
print(contextlib.AbstractContextManager[int], contextlib.ExitStack[int], contextlib.nullcontext[int])
print(re.Pattern[str], re.Match[str], weakref.ref[int], weakref.WeakValueDictionary[str, int])
print(functools.partial[int], functools.cached_property[int], itertools.chain[int])
print(contextvars.ContextVar[int], contextvars.Token[int], contextvars.ContextVar)
print(collections.abc.Callable[[int, str], str], collections.abc.Iterator[int], collections.abc.Awaitable[None])
print(logging.LoggerAdapter[int], logging.StreamHandler[int], dataclasses.Field[int])
print(types.MappingProxyType[str, int], types.GeneratorType[int, None, None], ExceptionGroup[ValueError])
print(queue.Queue[int] | None, asyncio.Task | None)

jobs: queue.Queue[int] = queue.Queue()
seen: "concurrent.futures.Future[list[int]] | None" = None


class JobQueue(queue.Queue[str]):
    def put_twice(self, item: str) -> None:
        self.put(item)
        self.put(item)


twice = JobQueue(maxsize=2)
twice.put_twice("x")
print(twice.full(), JobQueue.__mro__[1], JobQueue.__orig_bases__, JobQueue[int])
print(queue.Queue[int](2).maxsize, collections.deque[int]([1]), collections.defaultdict[str, list](list))
for make in (lambda: int[int], lambda: str[int], lambda: asyncio.Lock[int], lambda: range[int], lambda: map[int]):
    try:
        print(make())
    except TypeError as error:
        print(error)

#= stdout
#| queue.Queue[int] _queue.SimpleQueue[int] queue.PriorityQueue[tuple[int, str]] asyncio.queues.Queue[int]
#| _asyncio.Task[int] _asyncio.Future[int] concurrent.futures._base.Future[int]
#| collections.deque[int] collections.defaultdict[str, int] collections.Counter[str]
#| collections.ChainMap[str, int] collections.UserDict[str, int] collections.OrderedDict[str, int]
#| contextlib.AbstractContextManager[int] contextlib.ExitStack[int] contextlib.nullcontext[int]
#| re.Pattern[str] re.Match[str] weakref.ReferenceType[int] weakref.WeakValueDictionary[str, int]
#| functools.partial[int] functools.cached_property[int] itertools.chain[int]
#| _contextvars.ContextVar[int] _contextvars.Token[int] <class '_contextvars.ContextVar'>
#| collections.abc.Callable[[int, str], str] collections.abc.Iterator[int] collections.abc.Awaitable[None]
#| logging.LoggerAdapter[int] logging.StreamHandler[int] dataclasses.Field[int]
#| mappingproxy[str, int] generator[int, None, None] ExceptionGroup[ValueError]
#| queue.Queue[int] | None _asyncio.Task | None
#| True <class 'queue.Queue'> (queue.Queue[str],) __main__.JobQueue[int]
#| 2 deque([1]) defaultdict(<class 'list'>, {})
#| type 'int' is not subscriptable
#| type 'str' is not subscriptable
#| type 'Lock' is not subscriptable
#| type 'range' is not subscriptable
#| type 'map' is not subscriptable
#= status 0

"""Mistakes of learners, in threads, pools and tasks: one after the other."""
import threading, asyncio, sys, time, multiprocessing as mp, concurrent.futures as cf
def no_args(): return 1
def two(a, b): return a + b
class Counter:
    def __init__(self): self.n = 0
    def inc(self): self.n += 1
    async def ainc(self): self.n += 1
def run(target, *args, **kw):
    t = threading.Thread(target=target, args=args, kwargs=kw); t.start(); t.join()
run(no_args, 1); run(two, 1); run(two, 1, 2, 3); run(two, 1, c=2); run(two, a=1, b="x"); run(Counter.inc); run(Counter().inc, 5); run(Counter().ainc); run(None); run("name"); run(two(1, 2)); run(sys.exit); run(sys.exit, "bye"); run(time.sleep, "1"); run(int, "x"); run(lambda x: x.y, 5); run([].pop); run({}.__getitem__, "k"); run(print, sep=5); run(open, "/nope/x") if 0 else None
def nested():
    def f(): undefined_name
    t = threading.Thread(target=f, name="inner"); t.start(); t.join(); raise RuntimeError("outer")
run(nested)
def chained():
    try: 1 / 0
    except ZeroDivisionError as e: raise ValueError("wrapped") from e
run(chained)
def group(): raise ExceptionGroup("many", [ValueError(1), TypeError(2)])
run(group)
def syntax(): exec("a = = 1")
run(syntax)
def rec(n): return rec(n + 1)
class T(threading.Thread):
    def run(self): return self.missing
T().start(); time.sleep(0.01)
class T2(threading.Thread):
    def __init__(self): super().__init__(); self.start()
    def run(self): print("running in", self.name); self.later
    later = property(lambda self: 1 / 0)
T2().join()
class T3(threading.Thread):
    def start(self): print("own start"); super().start()
    def run(self, x): pass
t = T3(); t.start(); t.join()
class T4(threading.Thread):
    def __init__(self, n): super().__init__(self); self.n = n
try: T4(1)
except AssertionError as e: print(e)
class T5(threading.Thread):
    def __init__(self, name): self._name = name; threading.Thread.__init__(self)
t = T5("abc"); print(t.name.startswith("Thread-"))
class T6(threading.Thread):
    def run(self):
        with self.lock: pass
    lock = None
t = T6(name="T6"); t.start(); t.join()
e = threading.Event()
def waits():
    e.wait(0.01); e.unset()
run(waits)
lock = threading.Lock()
def forget_release(): lock.acquire(); return
run(forget_release); print(lock.locked(), lock.acquire(timeout=0.01))
def with_call():
    with lock.acquire(False): pass
run(with_call)
with cf.ThreadPoolExecutor(2) as ex:
    f = ex.submit(two, 1); print(f.exception()); g = ex.submit(two(1, 2)); print(g.exception()); h = ex.map(two, [1], [2, 3]); print(list(h)); i = ex.map(two, [1]); 
    try: list(i)
    except TypeError as x: print(x)
    print(ex.submit(Counter().ainc).result().__class__.__name__)
    try: ex.submit(no_args).result(timeout="1")
    except TypeError as x: print(x)
    try: ex.submit(no_args)()
    except TypeError as x: print(x)
    try: ex.map(no_args, [1]).result()
    except AttributeError as x: print(x)
    try: ex.apply(no_args)
    except AttributeError as x: print(x)
    try: cf.wait(ex.submit(no_args))
    except TypeError as x: print(x)
    try: ex.submit(no_args).get()
    except AttributeError as x: print(x)
async def main():
    c = Counter(); c.ainc(); asyncio.sleep(0); x = c.ainc(); print(type(x)); x.close()
    try: await c.inc()
    except TypeError as e: print(e)
    try: asyncio.sleep(0) + 1
    except TypeError as e: print(e)
    try: [i for i in c.ainc()]
    except TypeError as e: print(e)
    try: await asyncio.gather([c.ainc(), c.ainc()])
    except TypeError as e: print(e)
    try: await asyncio.create_task(c.ainc)
    except TypeError as e: print(e)
    try: await asyncio.wait_for(5, 1)
    except TypeError as e: print(e)
    try: await asyncio.to_thread(c.inc())
    except TypeError as e: print(e)
    try: time.sleep(0.001).x
    except AttributeError as e: print(e)
    try: await asyncio.Queue().get_nowait()
    except asyncio.QueueEmpty as e: print(repr(e))
    try: async_res = asyncio.run(c.ainc())
    except RuntimeError as e: print(e)
    try: await asyncio.sleep
    except TypeError as e: print(e)
    try:
        async with asyncio.Lock as l: pass
    except TypeError as e: print(e)
    try:
        with asyncio.timeout(1): pass
    except TypeError as e: print(e)
    try:
        async with open: pass
    except TypeError as e: print(e)
    try: return_value = (await asyncio.gather(c.ainc(), c.inc()))
    except TypeError as e: print(e)
    t = asyncio.create_task(c.ainc())
    try: t.result()
    except asyncio.InvalidStateError as e: print(e)
    await t; 
    try: t()
    except TypeError as e: print(e)
    try: t.join()
    except AttributeError as e: print(e)
    try: asyncio.create_task(c.ainc(), nam="x")
    except TypeError as e: print(e)
    try: await asyncio.wait_for(c.ainc())
    except TypeError as e: print(e)
    try: asyncio.get_event_loop().run_until_complete(c.ainc())
    except RuntimeError as e: print(e)
asyncio.run(main())
main()
asyncio.run(main)

#= stdout
#| running in Thread-25
#| own start
#| group argument must be None for now
#| True
#| True False
#| two() missing 1 required positional argument: 'b'
#| 'int' object is not callable
#| [3]
#| two() missing 1 required positional argument: 'b'
#| coroutine
#| '>' not supported between instances of 'str' and 'int'
#| 'Future' object is not callable
#| 'generator' object has no attribute 'result'
#| 'ThreadPoolExecutor' object has no attribute 'apply'
#| 'Future' object is not iterable
#| 'Future' object has no attribute 'get'
#| <class 'coroutine'>
#| object NoneType can't be used in 'await' expression
#| unsupported operand type(s) for +: 'coroutine' and 'int'
#| 'coroutine' object is not iterable
#| unhashable type: 'list'
#| a coroutine was expected, got <bound method Counter.ainc of <__main__.Counter object at 0x…>>
#| object int can't be used in 'await' expression
#| 'NoneType' object is not callable
#| 'NoneType' object has no attribute 'x'
#| QueueEmpty()
#| asyncio.run() cannot be called from a running event loop
#| object function can't be used in 'await' expression
#| 'type' object does not support the asynchronous context manager protocol
#| 'Timeout' object does not support the context manager protocol
#| 'builtin_function_or_method' object does not support the asynchronous context manager protocol
#| An asyncio.Future, a coroutine or an awaitable is required
#| Result is not set.
#| '_asyncio.Task' object is not callable
#| '_asyncio.Task' object has no attribute 'join'
#| create_task() got an unexpected keyword argument 'nam'. Did you mean 'name'?
#| wait_for() missing 1 required positional argument: 'timeout'
#| This event loop is already running
#= stderr
#| Exception in thread Thread-1 (no_args):
#| Traceback (most recent call last):
#| TypeError: no_args() takes 0 positional arguments but 1 was given
#| Exception in thread Thread-2 (two):
#| Traceback (most recent call last):
#| TypeError: two() missing 1 required positional argument: 'b'
#| Exception in thread Thread-3 (two):
#| Traceback (most recent call last):
#| TypeError: two() takes 2 positional arguments but 3 were given
#| Exception in thread Thread-4 (two):
#| Traceback (most recent call last):
#| TypeError: two() got an unexpected keyword argument 'c'
#| Exception in thread Thread-5 (two):
#| Traceback (most recent call last):
#|   File "mistakes_one_by_one.py", line 4, in two
#|     def two(a, b): return a + b
#|                           ~~^~~
#| TypeError: unsupported operand type(s) for +: 'int' and 'str'
#| Exception in thread Thread-6 (inc):
#| Traceback (most recent call last):
#| TypeError: Counter.inc() missing 1 required positional argument: 'self'
#| Exception in thread Thread-7 (inc):
#| Traceback (most recent call last):
#| TypeError: Counter.inc() takes 1 positional argument but 2 were given
#| <lib>/threading.py:992: RuntimeWarning: coroutine 'Counter.ainc' was never awaited
#|   self._target(*self._args, **self._kwargs)
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| Exception in thread Thread-10:
#| Traceback (most recent call last):
#| TypeError: 'str' object is not callable
#| Exception in thread Thread-11:
#| Traceback (most recent call last):
#| TypeError: 'int' object is not callable
#| Exception in thread Thread-14 (sleep):
#| Traceback (most recent call last):
#| TypeError: 'str' object cannot be interpreted as an integer
#| Exception in thread Thread-15 (int):
#| Traceback (most recent call last):
#| ValueError: invalid literal for int() with base 10: 'x'
#| Exception in thread Thread-16 (<lambda>):
#| Traceback (most recent call last):
#|   File "mistakes_one_by_one.py", line 11, in <lambda>
#|     run(no_args, 1); run(two, 1); run(two, 1, 2, 3); run(two, 1, c=2); run(two, a=1, b="x"); run(Counter.inc); run(Counter().inc, 5); run(Counter().ainc); run(None); run("name"); run(two(1, 2)); run(sys.exit); run(sys.exit, "bye"); run(time.sleep, "1"); run(int, "x"); run(lambda x: x.y, 5); run([].pop); run({}.__getitem__, "k"); run(print, sep=5); run(open, "/nope/x") if 0 else None
#|                                                                                                                                                                                                                                                                                            ^^^
#| AttributeError: 'int' object has no attribute 'y'
#| Exception in thread Thread-17 (pop):
#| Traceback (most recent call last):
#| IndexError: pop from empty list
#| Exception in thread Thread-18 (__getitem__):
#| Traceback (most recent call last):
#| KeyError: 'k'
#| Exception in thread Thread-19 (print):
#| Traceback (most recent call last):
#| TypeError: sep must be None or a string, not int
#| Exception in thread inner:
#| Traceback (most recent call last):
#|   File "mistakes_one_by_one.py", line 13, in f
#|     def f(): undefined_name
#|              ^^^^^^^^^^^^^^
#| NameError: name 'undefined_name' is not defined
#| Exception in thread Thread-20 (nested):
#| Traceback (most recent call last):
#|   File "mistakes_one_by_one.py", line 14, in nested
#|     t = threading.Thread(target=f, name="inner"); t.start(); t.join(); raise RuntimeError("outer")
#|                                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^
#| RuntimeError: outer
#| Exception in thread Thread-21 (chained):
#| Traceback (most recent call last):
#|   File "mistakes_one_by_one.py", line 17, in chained
#|     try: 1 / 0
#|          ~~^~~
#| ZeroDivisionError: division by zero
#|
#| The above exception was the direct cause of the following exception:
#|
#| Traceback (most recent call last):
#|   File "mistakes_one_by_one.py", line 18, in chained
#|     except ZeroDivisionError as e: raise ValueError("wrapped") from e
#|                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#| ValueError: wrapped
#| Exception in thread Thread-22 (group):
#|   + Exception Group Traceback (most recent call last):
#|   |   File "mistakes_one_by_one.py", line 20, in group
#|   |     def group(): raise ExceptionGroup("many", [ValueError(1), TypeError(2)])
#|   |                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#|   | ExceptionGroup: many (2 sub-exceptions)
#|   +-+---------------- 1 ----------------
#|     | ValueError: 1
#|     +---------------- 2 ----------------
#|     | TypeError: 2
#|     +------------------------------------
#| Exception in thread Thread-23 (syntax):
#| Traceback (most recent call last):
#|   File "mistakes_one_by_one.py", line 22, in syntax
#|     def syntax(): exec("a = = 1")
#|                   ~~~~^^^^^^^^^^^
#|   File "<string>", line 1
#|     a = = 1
#|         ^
#| SyntaxError: invalid syntax
#| Exception in thread Thread-24:
#| Traceback (most recent call last):
#|   File "mistakes_one_by_one.py", line 26, in run
#|     def run(self): return self.missing
#|                           ^^^^^^^^^^^^
#| AttributeError: 'T' object has no attribute 'missing'
#| Exception in thread Thread-25:
#| Traceback (most recent call last):
#|   File "mistakes_one_by_one.py", line 30, in run
#|     def run(self): print("running in", self.name); self.later
#|                                                    ^^^^^^^^^^
#|   File "mistakes_one_by_one.py", line 31, in <lambda>
#|     later = property(lambda self: 1 / 0)
#|                                   ~~^~~
#| ZeroDivisionError: division by zero
#| Exception in thread Thread-26:
#| Traceback (most recent call last):
#| TypeError: T3.run() missing 1 required positional argument: 'x'
#| Exception in thread T6:
#| Traceback (most recent call last):
#|   File "mistakes_one_by_one.py", line 46, in run
#|     with self.lock: pass
#|          ^^^^^^^^^
#| TypeError: 'NoneType' object does not support the context manager protocol
#| Exception in thread Thread-28 (waits):
#| Traceback (most recent call last):
#|   File "mistakes_one_by_one.py", line 51, in waits
#|     e.wait(0.01); e.unset()
#|                   ^^^^^^^
#| AttributeError: 'Event' object has no attribute 'unset'
#| Exception in thread Thread-30 (with_call):
#| Traceback (most recent call last):
#|   File "mistakes_one_by_one.py", line 57, in with_call
#|     with lock.acquire(False): pass
#|          ~~~~~~~~~~~~^^^^^^^
#| TypeError: 'bool' object does not support the context manager protocol
#| mistakes_one_by_one.py:63: RuntimeWarning: coroutine 'Counter.ainc' was never awaited
#|   print(ex.submit(Counter().ainc).result().__class__.__name__)
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| mistakes_one_by_one.py:77: RuntimeWarning: coroutine 'Counter.ainc' was never awaited
#|   c = Counter(); c.ainc(); asyncio.sleep(0); x = c.ainc(); print(type(x)); x.close()
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| mistakes_one_by_one.py:77: RuntimeWarning: coroutine 'sleep' was never awaited
#|   c = Counter(); c.ainc(); asyncio.sleep(0); x = c.ainc(); print(type(x)); x.close()
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| mistakes_one_by_one.py:80: RuntimeWarning: coroutine 'sleep' was never awaited
#|   try: asyncio.sleep(0) + 1
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| mistakes_one_by_one.py:82: RuntimeWarning: coroutine 'Counter.ainc' was never awaited
#|   try: [i for i in c.ainc()]
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| mistakes_one_by_one.py:85: RuntimeWarning: coroutine 'Counter.ainc' was never awaited
#|   except TypeError as e: print(e)
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| mistakes_one_by_one.py:97: RuntimeWarning: coroutine 'Counter.ainc' was never awaited
#|   except RuntimeError as e: print(e)
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| mistakes_one_by_one.py:119: RuntimeWarning: coroutine 'Counter.ainc' was never awaited
#|   try: asyncio.create_task(c.ainc(), nam="x")
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| mistakes_one_by_one.py:121: RuntimeWarning: coroutine 'Counter.ainc' was never awaited
#|   try: await asyncio.wait_for(c.ainc())
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| mistakes_one_by_one.py:124: RuntimeWarning: coroutine 'Counter.ainc' was never awaited
#|   except RuntimeError as e: print(e)
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| mistakes_one_by_one.py:126: RuntimeWarning: coroutine 'main' was never awaited
#|   main()
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| Traceback (most recent call last):
#|   File "mistakes_one_by_one.py", line 127, in <module>
#|     asyncio.run(main)
#|     ~~~~~~~~~~~^^^^^^
#| ValueError: a coroutine was expected, got <function main at 0x…>
#= status 1

"""with: several managers, parentheses, errors in each part, async with."""
import asyncio
import contextlib


class CM:
    def __init__(self, name, swallow=False, fail=None): self.name, self.swallow, self.fail = name, swallow, fail
    def __enter__(self):
        print("enter", self.name)
        if self.fail == "enter": raise RuntimeError("in enter")
        return self
    def __exit__(self, kind, error, trace):
        print("exit", self.name, kind and kind.__name__, error, trace is not None)
        if self.fail == "exit": raise LookupError("in exit") from error
        return self.swallow


with CM("a") as a, CM("b") as b:
    print(a.name, b.name)
with (CM("c") as c, CM("d"),):
    pass
with CM("e", swallow=True):
    raise ValueError("lost")
with CM("x"), CM("y", swallow=True), CM("z"):
    1 / 0
print("after")
for make in (lambda: CM("f", fail="enter"), lambda: CM("g", fail="exit"), lambda: CM("h")):
    try:
        with make():
            raise KeyError("body")
    except Exception as error:
        print(repr(error), repr(error.__cause__), repr(error.__context__))
try:
    with CM("outer"), CM("inner", fail="enter"):
        print("not reached")
except RuntimeError as error:
    print(error)


def returns():
    with CM("return"):
        return "value"


def loops():
    for i in range(3):
        with CM(i):
            if i == 0: continue
            break
    return i


print(returns(), loops())
data = {}
with CM("target") as data["key"]:
    print(data["key"].name)
with contextlib.nullcontext((1, (2, 3))) as (p, (q, r)):
    print(p, q, r)
class NoExit:
    def __enter__(self): return self
class NoEnter:
    def __exit__(self, *args): pass
for thing in (5, None, NoExit(), NoEnter(), open.__name__):
    try:
        with thing: pass
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)


class ACM(CM):
    async def __aenter__(self): await asyncio.sleep(0); return self.__enter__()
    async def __aexit__(self, *args): await asyncio.sleep(0); return self.__exit__(*args)


async def main():
    async with ACM("async 1") as one, ACM("async 2", swallow=True):
        print(one.name)
        raise OSError("inside")
    async with (ACM("p1"), ACM("p2") as two):
        print(two.name)
    for thing in (5, CM("sync")):
        try:
            async with thing: pass
        except TypeError as error:
            print(error)
    try:
        with ACM("x"): print("sync use works, it derives from CM")
        with asyncio.Lock(): pass
    except TypeError as error:
        print(error)


asyncio.run(main())

#= stdout
#| enter a
#| enter b
#| a b
#| exit b None None False
#| exit a None None False
#| enter c
#| enter d
#| exit d None None False
#| exit c None None False
#| enter e
#| exit e ValueError lost True
#| enter x
#| enter y
#| enter z
#| exit z ZeroDivisionError division by zero True
#| exit y ZeroDivisionError division by zero True
#| exit x None None False
#| after
#| enter f
#| RuntimeError('in enter') None None
#| enter g
#| exit g KeyError 'body' True
#| LookupError('in exit') KeyError('body') KeyError('body')
#| enter h
#| exit h KeyError 'body' True
#| KeyError('body') None None
#| enter outer
#| enter inner
#| exit outer RuntimeError in enter True
#| in enter
#| enter return
#| exit return None None False
#| enter 0
#| exit 0 None None False
#| enter 1
#| exit 1 None None False
#| value 1
#| enter target
#| target
#| exit target None None False
#| 1 2 3
#| TypeError 'int' object does not support the context manager protocol
#| TypeError 'NoneType' object does not support the context manager protocol
#| TypeError 'NoExit' object does not support the context manager protocol (missed __exit__ method)
#| TypeError 'NoEnter' object does not support the context manager protocol
#| TypeError 'str' object does not support the context manager protocol
#| enter async 1
#| enter async 2
#| async 1
#| exit async 2 OSError inside True
#| exit async 1 None None False
#| enter p1
#| enter p2
#| p2
#| exit p2 None None False
#| exit p1 None None False
#| 'int' object does not support the asynchronous context manager protocol
#| 'CM' object does not support the asynchronous context manager protocol
#| enter x
#| sync use works, it derives from CM
#| exit x None None False
#| 'Lock' object does not support the context manager protocol
#= status 0

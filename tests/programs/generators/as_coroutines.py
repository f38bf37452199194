# Functions with yield that can be awaited: a small scheduler of one's own.
import types
from collections import deque


@types.coroutine
def switch():
    got = yield "switch"
    return got


@types.coroutine
def nap(ticks):
    """Waits some ticks."""
    for _ in range(ticks):
        yield "nap"


async def worker(name, n):
    for i in range(n):
        print(name, i, await switch())
        await nap(i)
    return f"{name} done"


def run(*coros):
    ready = deque((c, None) for c in coros)
    tick = 0
    while ready:
        coro, value = ready.popleft()
        try:
            what = coro.send(value)
        except StopIteration as stop:
            print(stop.value)
        else:
            tick += 1
            ready.append((coro, tick if what == "switch" else None))


run(worker("a", 2), worker("b", 3))
print(nap.__name__, nap.__doc__)


async def thrown():
    try:
        await switch()
    except ValueError as e:
        print("in the coroutine", e)
        return "caught"


c = thrown()
print(c.send(None))
try:
    c.throw(ValueError("v"))
except StopIteration as stop:
    print(stop.value)

#= stdout
#| a 0 1
#| b 0 2
#| a 1 3
#| b 1 4
#| a done
#| b 2 7
#| b done
#| nap Waits some ticks.
#| switch
#| in the coroutine v
#| caught
#= status 0

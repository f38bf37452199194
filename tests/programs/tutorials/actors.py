"""Actor system with mailboxes, supervision and pattern matching messages."""
import asyncio
from dataclasses import dataclass
from typing import Any, ClassVar, Protocol, runtime_checkable, Self

@dataclass(frozen=True)
class Message:
    __match_args__ = ("sender", "body")
    body: Any
    sender: "Actor | None" = None

@runtime_checkable
class Receiver(Protocol):
    async def receive(self, m: Message) -> None: ...

class Actor:
    registry: ClassVar[dict[str, "Actor"]] = {}
    def __init_subclass__(cls, /, restart=0, **kw):
        super().__init_subclass__(**kw)
        cls.restart = restart
    def __init__(self, name):
        self.name = name; self.box = asyncio.Queue(); self.registry[name] = self; self.failures = 0
    def __repr__(self): return f"<{type(self).__name__} {self.name}>"
    def tell(self, body, sender=None): self.box.put_nowait(Message(body, sender))
    async def run(self):
        while True:
            m = await self.box.get()
            try:
                if m.body is StopAsyncIteration: return f"{self.name} stopped after {self.failures} failures"
                await self.receive(m)
            except Exception as e:
                self.failures += 1
                print(f"{self} failed: {e!r}")
                if self.failures > self.restart: raise
            finally:
                self.box.task_done()

class Counter(Actor, restart=2):
    def __init__(self, name): super().__init__(name); self.n = 0
    async def receive(self, m):
        match m:
            case Message(_, "inc"): self.n += 1
            case Message(None, ("add", int(k))): self.n += k
            case Message(Actor() as who, "get"): who.tell(("count", self.n), self)
            case Message(body=[("add", x), *more]): self.n += x; [self.tell(b) for b in more]
            case Message(body=other): raise ValueError("unknown", other)

class Printer(Actor):
    async def receive(self, m):
        match m.body:
            case ("count", n): print(self, "hears", n, "from", m.sender)

async def main():
    c, p = Counter("c"), Printer("p")
    print(isinstance(c, Receiver), isinstance(3, Receiver), Actor.registry)
    async with asyncio.TaskGroup() as tg:
        tc, tp = tg.create_task(c.run(), name="counter"), tg.create_task(p.run())
        c.tell("inc"); c.tell(("add", 10)); c.tell("???"); c.tell([("add", 100), "inc", ("add", 1000)]); c.tell("get", p)
        await c.box.join()
        c.tell("get", p)
        await c.box.join(); await p.box.join()
        for a in (c, p): a.tell(StopAsyncIteration)
    print(tc.result(), "|", tp.result(), tc.get_name())
    bad = Counter("bad")
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(bad.run())
            for i in range(5): bad.tell(i)
    except* ValueError as eg:
        print(eg, eg.exceptions, bad.box.qsize())
try: Message(1).body = 3
except Exception as e: print(type(e).__mro__[0:2], e)
print(hash(Message(1)) == hash(Message(1)), Message.__match_args__)
asyncio.run(main())

#= stdout
#| (<class 'dataclasses.FrozenInstanceError'>, <class 'AttributeError'>) cannot assign to field 'body'
#| True ('sender', 'body')
#| True False {'c': <Counter c>, 'p': <Printer p>}
#| <Counter c> failed: ValueError('unknown', '???')
#| <Printer p> hears 111 from <Counter c>
#| <Printer p> hears 1112 from <Counter c>
#| c stopped after 1 failures | p stopped after 0 failures counter
#| <Counter bad> failed: ValueError('unknown', 0)
#| <Counter bad> failed: ValueError('unknown', 1)
#| <Counter bad> failed: ValueError('unknown', 2)
#| unhandled errors in a TaskGroup (1 sub-exception) (ValueError('unknown', 2),) 2
#= status 0

import asyncio, enum, dataclasses
class S(enum.Enum): IDLE = enum.auto(); RUN = enum.auto(); DONE = enum.auto()
class E(enum.StrEnum): START = enum.auto(); FINISH = enum.auto(); RESET = enum.auto()
T = {(S.IDLE, E.START): S.RUN, (S.RUN, E.FINISH): S.DONE, (S.DONE, E.RESET): S.IDLE}
@dataclasses.dataclass(order=True, slots=True)
class Event: prio: int; kind: E = dataclasses.field(compare=False); data: dict = dataclasses.field(default_factory=dict, compare=False, repr=False)
class Machine:
    def __init__(self): self.state = S.IDLE; self.q = asyncio.PriorityQueue(); self.changed = asyncio.Condition(); self.trace = []
    async def run(self):
        while True:
            ev = await self.q.get()
            if (nxt := T.get((self.state, ev.kind))) is None: self.trace.append(f"ignored {ev.kind} in {self.state.name}"); continue
            async with self.changed: self.trace.append(f"{self.state.name}->{nxt.name}"); self.state = nxt; self.changed.notify_all()
    async def until(self, s):
        async with self.changed: await self.changed.wait_for(lambda: self.state is s)
async def main():
    m = Machine(); t = asyncio.create_task(m.run()); await m.q.put(Event(2, E.FINISH)); await m.q.put(Event(1, E.START)); await asyncio.wait_for(m.until(S.DONE), 1); await m.q.put(Event(0, E.START)); await m.q.put(Event(5, E.RESET)); await m.until(S.IDLE); t.cancel()
    await asyncio.gather(t, return_exceptions=True); print(m.trace, m.state, Event(1, E.START), Event(1, E.START) < Event(2, E.RESET), repr(E.FINISH), f"{E.RESET}", list(S), S(2), S["DONE"].value)
    try: Event(1, E.START).foo = 1
    except AttributeError as e: print(e)
    try: S(9)
    except ValueError as e: print(e)
asyncio.run(main())

#= stdout
#| ['IDLE->RUN', 'RUN->DONE', 'ignored start in DONE', 'DONE->IDLE'] S.IDLE Event(prio=1, kind=<E.START: 'start'>) True <E.FINISH: 'finish'> reset [<S.IDLE: 1>, <S.RUN: 2>, <S.DONE: 3>] S.RUN 3
#| 'Event' object has no attribute 'foo' and no __dict__ for setting new attributes
#| 9 is not a valid S
#= status 0

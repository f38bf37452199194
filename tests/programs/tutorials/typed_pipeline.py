from __future__ import annotations
import asyncio
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, Generic, NamedTuple, Protocol, TypeVar, runtime_checkable, Literal, Final, ClassVar, Optional, Union
T = TypeVar("T"); R = TypeVar("R")
class Msg(NamedTuple):
    id: int
    body: str = ""
@runtime_checkable
class Handler(Protocol):
    async def handle(self, m: Msg) -> str: ...
class Base(ABC, Generic[T]):
    count: ClassVar[int] = 0
    @abstractmethod
    async def process(self, x: T) -> R: ...
    def __init_subclass__(cls, /, tag: str = "none", **kw): super().__init_subclass__(**kw); cls.tag = tag
class Upper(Base[Msg], tag="up"):
    async def process(self, x): await asyncio.sleep(0); type(self).count += 1; return x._replace(body=x.body.upper())
class Echo:
    async def handle(self, m: Msg) -> str: return f"echo {m.body}"
@dataclass
class Pipeline(Generic[T]):
    steps: list[Base[T]] = field(default_factory=list)
    errors: list[tuple[int, str]] = field(default_factory=list)
    async def run(self, items: Iterable[T]) -> AsyncIterator[T]:
        for i, it in enumerate(items):
            try:
                for s in self.steps: it = await s.process(it)
            except Exception as e: self.errors.append((i, repr(e)))
            else: yield it
async def main() -> None:
    p = Pipeline[Msg]([Upper()]); print([m async for m in p.run([Msg(1, "a"), Msg(2), 3])], p.errors, Upper.count, Upper.tag)
    print(isinstance(Echo(), Handler), isinstance(p, Handler), await Echo().handle(Msg(1, "x")), Msg._fields, Msg._field_defaults, Msg(1)._asdict())
    try: Base()
    except TypeError as e: print(e)
    print(Pipeline.__annotations__, Pipeline.run.__annotations__["items"], p)
asyncio.run(main())

#= stdout
#| [Msg(id=1, body='A'), Msg(id=2, body='')] [(2, 'AttributeError("\'int\' object has no attribute \'_replace\'")')] 3 up
#| True False echo x ('id', 'body') {'body': ''} {'id': 1, 'body': ''}
#| Can't instantiate abstract class Base without an implementation for abstract method 'process'
#| {'steps': 'list[Base[T]]', 'errors': 'list[tuple[int, str]]'} Iterable[T] Pipeline(steps=[<__main__.Upper object at 0x…>], errors=[(2, 'AttributeError("\'int\' object has no attribute \'_replace\'")')])
#= status 0

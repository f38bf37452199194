import asyncio
class Room:
    def __init__(self): self.members = {}; self.log = []
    async def join(self, name):
        if name in self.members: raise ValueError(f"{name!r} is taken")
        q = self.members[name] = asyncio.Queue(); await self.say("*", f"{name} joined"); return q
    async def say(self, who, text):
        self.log.append(f"{who}: {text}")
        for n, q in self.members.items():
            if n != who: await q.put((who, text))
    async def leave(self, name): self.members.pop(name).put_nowait(None); await self.say("*", f"{name} left")
async def client(room, name, lines, start):
    await asyncio.sleep(start); q = await room.join(name); got = []
    async def listen():
        while (m := await q.get()) is not None: got.append(m)
    t = asyncio.create_task(listen())
    for l in lines: await asyncio.sleep(0.01); await room.say(name, l)
    await asyncio.sleep(0.05); await room.leave(name); await t; return name, got
async def main():
    room = Room(); res = await asyncio.gather(client(room, "ann", ["hi", "bye"], 0), client(room, "bob", ["yo"], 0.015), client(room, "ann", [], 0.02), return_exceptions=True)
    for r in res: print(r)
    print("\n".join(room.log), room.members)
asyncio.run(main())

#= stdout
#| ('ann', [('*', 'ann joined'), ('*', 'bob joined'), ('bob', 'yo')])
#| ('bob', [('*', 'bob joined'), ('ann', 'bye'), ('*', 'ann left')])
#| 'ann' is taken
#| *: ann joined
#| ann: hi
#| *: bob joined
#| ann: bye
#| bob: yo
#| *: ann left
#| *: bob left {}
#= status 0

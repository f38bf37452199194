import asyncio


class Room:
    def __init__(self):
        self.members = {}

    def join(self, name):
        self.members[name] = asyncio.Queue()

    def say(self, who, text):
        for name, box in self.members.items():
            if name != who:
                box.put_nowait(f"{who}: {text}")


async def listener(room, name, count):
    for _ in range(count):
        print(f"[{name}]", await room.members[name].get())


async def main():
    room = Room()
    for name in ("ann", "bob", "eve"):
        room.join(name)
    async with asyncio.TaskGroup() as group:
        group.create_task(listener(room, "ann", 1))
        group.create_task(listener(room, "bob", 1))
        group.create_task(listener(room, "eve", 2))
        await asyncio.sleep(0)
        room.say("ann", "hi")
        room.say("bob", "hello")
    print("done")


asyncio.run(main())

#= stdout
#| [bob] ann: hi
#| [eve] ann: hi
#| [eve] bob: hello
#| [ann] bob: hello
#| done
#= status 0

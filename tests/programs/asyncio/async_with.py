import asyncio
class Room:
    def __init__(self, name, swallow=False): self.name, self.swallow = name, swallow
    async def __aenter__(self):
        await asyncio.sleep(0)
        print("enter", self.name)
        return self
    async def __aexit__(self, kind, value, tb):
        await asyncio.sleep(0)
        print("leave", self.name, kind and kind.__name__)
        return self.swallow
async def main():
    async with Room("a") as a, Room("b"):
        print("in", a.name)
    async with Room("quiet", True):
        1 / 0
    try:
        async with Room("loud"):
            raise KeyError("k")
    except KeyError as e:
        print(repr(e))
    async def early():
        async with Room("early"): return "returned"
    print(await early())
    import threading
    for bad in (threading.Lock(), asyncio.Lock, 5):
        try:
            async with bad: pass
        except TypeError as e:
            print(e)
asyncio.run(main())

#= stdout
#| enter a
#| enter b
#| in a
#| leave b None
#| leave a None
#| enter quiet
#| leave quiet ZeroDivisionError
#| enter loud
#| leave loud KeyError
#| KeyError('k')
#| enter early
#| leave early None
#| returned
#| '_thread.lock' object does not support the asynchronous context manager protocol
#| 'type' object does not support the asynchronous context manager protocol
#| 'int' object does not support the asynchronous context manager protocol
#= status 0

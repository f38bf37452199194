import asyncio
import time
async def blocker():
    print("block")
    time.sleep(0.05)
    print("unblock")
async def ticker():
    for i in range(2):
        print("tick", i)
        await asyncio.sleep(0.01)
async def main(): await asyncio.gather(blocker(), ticker())
asyncio.run(main())

#= stdout
#| block
#| unblock
#| tick 0
#| tick 1
#= status 0

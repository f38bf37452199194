import asyncio, sys
async def w(): sys.exit(3)
try: asyncio.run(w())
except SystemExit as e: print("caught", e.code)
print("after")
async def k(): raise KeyboardInterrupt
try: asyncio.run(k())
except KeyboardInterrupt as e: print("caught k", repr(e))
print("after")
async def inner(): sys.exit(5)
async def o():
    t = asyncio.create_task(inner())
    try: await t
    finally: print("o fin")
try: asyncio.run(o())
except SystemExit as e: print("caught", e.code)
print("end")

#= stdout
#| caught 3
#| after
#| caught k KeyboardInterrupt()
#| after
#| o fin
#| caught 5
#| end
#= status 0

import asyncio
loop = asyncio.get_event_loop()
print("got a loop")
loop.run_until_complete(asyncio.sleep(0))
loop.close()

#= stdout
#| got a loop
#= stderr
#| get_event_loop.py:2: DeprecationWarning: There is no current event loop
#|   loop = asyncio.get_event_loop()
#= status 0

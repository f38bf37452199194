import asyncio
import logging
import re
import sys
import time

logging.basicConfig(stream=sys.stdout, format="%(levelname)s %(name)s")


async def main():
    asyncio.get_running_loop().slow_callback_duration = 0.05
    time.sleep(0.2)
    await asyncio.sleep(0)
    print("done")


asyncio.run(main(), debug=True)

#= stdout
#| WARNING asyncio
#| done
#= status 0

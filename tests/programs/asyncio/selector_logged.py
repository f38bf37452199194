import asyncio
import logging
import sys

logging.basicConfig(level=logging.DEBUG, stream=sys.stdout, format="%(levelname)s:%(name)s:%(message)s")


async def main():
    logging.info("in main")


asyncio.run(main())
logging.getLogger("asyncio").setLevel(logging.WARNING)
asyncio.run(main())
print(type(asyncio.get_event_loop_policy()).__name__)

#= stdout
#| DEBUG:asyncio:Using selector: EpollSelector
#| INFO:root:in main
#| INFO:root:in main
#| _UnixDefaultEventLoopPolicy
#= status 0

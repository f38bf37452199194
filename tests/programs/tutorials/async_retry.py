import asyncio
import functools


def retry(times, delay):
    def decorate(f):
        @functools.wraps(f)
        async def wrapper(*args):
            for attempt in range(1, times + 1):
                try:
                    return await f(*args)
                except ConnectionError as e:
                    print(f"attempt {attempt} failed: {e}")
                    if attempt == times:
                        raise
                    await asyncio.sleep(delay * attempt)
        return wrapper
    return decorate


calls = 0


@retry(3, 0.05)
async def flaky(limit):
    global calls
    calls += 1
    if calls < limit:
        raise ConnectionError(f"call {calls}")
    return f"ok after {calls}"


async def main():
    global calls
    print(await flaky(3))
    calls = 0
    try:
        await flaky(10)
    except ConnectionError as e:
        print("gave up:", e)


asyncio.run(main())

#= stdout
#| attempt 1 failed: call 1
#| attempt 2 failed: call 2
#| ok after 3
#| attempt 1 failed: call 1
#| attempt 2 failed: call 2
#| attempt 3 failed: call 3
#| gave up: call 3
#= status 0

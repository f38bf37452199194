import asyncio
import threading
import time


class Policy(asyncio.DefaultEventLoopPolicy):
    pass


asyncio.set_event_loop_policy(Policy())


async def main():
    return type(asyncio.get_event_loop_policy()).__name__


print(asyncio.run(main()))
asyncio.set_event_loop_policy(None)
loop = asyncio.new_event_loop()
thread = threading.Thread(target=loop.run_forever, daemon=True)
thread.start()


async def long():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        order.append("cancelled in the loop")
        raise


order = []
future = asyncio.run_coroutine_threadsafe(long(), loop)
try:
    future.result(timeout=0.01)
except TimeoutError:
    print("timed out", future.cancel(), future.cancelled())
time.sleep(0.01)
print(order)
loop.call_soon_threadsafe(loop.stop)
thread.join()
loop.close()
asyncio.set_event_loop_policy(3)

#= stdout
#| Policy
#| timed out True True
#| ['cancelled in the loop']
#= stderr
#| Traceback (most recent call last):
#|   File "policies_and_threadsafe.py", line 43, in <module>
#|     asyncio.set_event_loop_policy(3)
#|     ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^^^
#| TypeError: policy must be an instance of AbstractEventLoopPolicy or None, not 'int'
#= status 1

import asyncio, time
class Backpressure:
    def __init__(self, limit): self.q = asyncio.Queue(limit); self.dropped = 0
    def offer(self, x):
        try: self.q.put_nowait(x); return True
        except asyncio.QueueFull: self.dropped += 1; return False
async def fast(bp, n): return [bp.offer(i) for i in range(n)]
async def slow(bp, out, stop):
    while not (stop.is_set() and bp.q.empty()):
        try: x = await asyncio.wait_for(bp.q.get(), 0.01)
        except TimeoutError: continue
        await asyncio.sleep(0.001); out.append(x); bp.q.task_done()
async def main():
    bp, out, stop = Backpressure(3), [], asyncio.Event(); t = asyncio.create_task(slow(bp, out, stop)); print(await fast(bp, 5)); await bp.q.join(); print(await fast(bp, 2)); stop.set(); await t; print(out, bp.dropped, bp.q)
    async def heartbeat(n, every):
        for i in range(n): print("beat", i); await asyncio.sleep(every)
    hb = asyncio.create_task(heartbeat(99, 0.01)); await asyncio.sleep(0.025); hb.cancel()
    try: await hb
    except asyncio.CancelledError: print("stopped", hb.cancelled(), hb.done())
    pause = asyncio.Event(); pause.set(); log = []
    async def job():
        for i in range(4): await pause.wait(); log.append(i); await asyncio.sleep(0.01)
    j = asyncio.create_task(job()); await asyncio.sleep(0.015); pause.clear(); await asyncio.sleep(0.03); n = len(log); pause.set(); await j; print(n, log)
    async def debounce(calls, wait):
        task = None; fired = []
        async def fire(v): await asyncio.sleep(wait); fired.append(v)
        for d, v in calls:
            await asyncio.sleep(d)
            if task: task.cancel()
            task = asyncio.create_task(fire(v))
        await asyncio.sleep(wait * 2); return fired
    print(await debounce([(0, 1), (0.005, 2), (0.05, 3)], 0.02))
asyncio.run(main())

#= stdout
#| [True, True, True, False, False]
#| [True, True]
#| [0, 1, 2, 0, 1] 2 <Queue maxsize=3>
#| beat 0
#| beat 1
#| beat 2
#| stopped True True
#| 2 [0, 1, 2, 3]
#| [2, 3]
#= status 0

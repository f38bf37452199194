import asyncio, threading, concurrent.futures, time, queue
class LoopThread:
    def __enter__(self):
        self.loop = asyncio.new_event_loop(); ready = threading.Event()
        def run(): asyncio.set_event_loop(self.loop); self.loop.call_soon(ready.set); self.loop.run_forever()
        self.t = threading.Thread(target=run, name="loop"); self.t.start(); ready.wait(); return self
    def submit(self, coro): return asyncio.run_coroutine_threadsafe(coro, self.loop)
    def __exit__(self, *a):
        self.loop.call_soon_threadsafe(self.loop.stop); self.t.join(); self.loop.close()
async def add(a, b): await asyncio.sleep(0.01); return a + b, threading.current_thread().name
async def bad(): await asyncio.sleep(0); raise LookupError("bad")
with LoopThread() as lt:
    fs = [lt.submit(add(i, i)) for i in range(3)]; print([f.result(1) for f in fs], type(fs[0]).__module__)
    try: lt.submit(bad()).result(1)
    except LookupError as e: print(repr(e))
    f = lt.submit(asyncio.sleep(10))
    try: f.result(0.01)
    except TimeoutError as e: print("timeout", f.cancel(), f.cancelled())
    done = threading.Event(); h = lt.loop.call_soon_threadsafe(done.set); print(done.wait(1), h.cancelled())
    try: asyncio.run_coroutine_threadsafe(5, lt.loop)
    except TypeError as e: print(e)
print(lt.loop.is_closed(), lt.loop)
try: lt.loop.call_soon_threadsafe(print)
except RuntimeError as e: print(e)
def blocking(q, n): q.put(n); return threading.current_thread().name.split("_")[0], n
async def main():
    q = queue.Queue(); loop = asyncio.get_running_loop()
    with concurrent.futures.ThreadPoolExecutor(2, "pool") as ex: print(await asyncio.gather(*(loop.run_in_executor(ex, blocking, q, i) for i in range(3))), q.qsize())
    print((await asyncio.to_thread(blocking, q, 9))[1], (await loop.run_in_executor(None, blocking, q, 4)))
    ev = asyncio.Event(); threading.Timer(0.01, loop.call_soon_threadsafe, (ev.set,)).start(); await ev.wait(); print("set from thread")
    try: await loop.run_in_executor(None, int, "x")
    except ValueError as e: print(e)
    cf = concurrent.futures.Future(); w = asyncio.wrap_future(cf); threading.Timer(0.01, cf.set_result, ("wrapped",)).start(); print(await w)
asyncio.run(main())

#= stdout
#| [(0, 'loop'), (2, 'loop'), (4, 'loop')] concurrent.futures._base
#| LookupError('bad')
#| timeout True True
#| True False
#| A coroutine object is required
#| True <_UnixSelectorEventLoop running=False closed=True debug=False>
#| Event loop is closed
#| [('pool', 0), ('pool', 1), ('pool', 2)] 3
#| 9 ('asyncio', 4)
#| set from thread
#| invalid literal for int() with base 10: 'x'
#| wrapped
#= status 0

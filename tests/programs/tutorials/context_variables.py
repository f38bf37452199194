import contextvars, threading, asyncio
from concurrent.futures import ThreadPoolExecutor
req = contextvars.ContextVar("req", default="none"); user = contextvars.ContextVar("user")
def show(): return req.get(), user.get("anon")
print(show(), req.name, user)
try: user.get()
except LookupError as e: print(type(e).__name__, e)
tok = req.set("A"); print(show(), tok.old_value, tok.var is req); req.reset(tok); print(show())
try: req.reset(tok)
except RuntimeError as e: print(str(e)[:40])
t1 = user.set("u1"); print(t1.old_value is contextvars.Token.MISSING, contextvars.Token.MISSING); user.reset(t1)
ctx = contextvars.copy_context(); print(ctx.run(lambda: (req.set("in"), show())[1]), show(), ctx[req], req in ctx, len(ctx), list(ctx.items()))
try: ctx.run(lambda: ctx.run(show))
except RuntimeError as e: print(str(e).split(":")[0])
try: req.reset(ctx.run(req.set, "q"))
except ValueError as e: print(str(e).split(" at ")[0][:30])
req.set("main"); r = []; t = threading.Thread(target=lambda: r.append(show())); t.start(); t.join(); print(r)
with ThreadPoolExecutor(1) as ex: print(ex.submit(show).result(), ex.submit(contextvars.copy_context().run, show).result())
async def handler(i):
    req.set(f"r{i}"); await asyncio.sleep(0.01 * (3 - i)); return await asyncio.to_thread(show)
async def main():
    print(await asyncio.gather(*(handler(i) for i in range(3))), show()); c = contextvars.copy_context(); await asyncio.create_task(handler(7), context=c); print(c[req], show())
asyncio.run(main()); print(show())

#= stdout
#| ('none', 'anon') req <ContextVar name='user' at 0x…>
#| LookupError <ContextVar name='user' at 0x…>
#| ('A', 'anon') <Token.MISSING> True
#| ('none', 'anon')
#| <Token used var=<ContextVar name='req' d
#| True <Token.MISSING>
#| ('in', 'anon') ('none', 'anon') in True 1 [(<ContextVar name='req' default='none' at 0x…>, 'in')]
#| cannot enter context
#| <Token var=<ContextVar name='r
#| [('none', 'anon')]
#| ('none', 'anon') ('main', 'anon')
#| [('r0', 'anon'), ('r1', 'anon'), ('r2', 'anon')] ('main', 'anon')
#| r7 ('main', 'anon')
#| ('main', 'anon')
#= status 0

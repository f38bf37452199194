import asyncio
import contextvars

user = contextvars.ContextVar("user", default="nobody")


async def handle(name):
    token = user.set(name)
    await asyncio.sleep(0.01)
    inside = user.get()
    user.reset(token)
    return inside, user.get()


async def child():
    return user.get()


async def main():
    print(await asyncio.gather(handle("ann"), handle("bob")))
    user.set("main")
    print(await asyncio.create_task(child()), await child())
    t = asyncio.create_task(handle("task"))
    await t
    print(user.get())
    ctx = contextvars.copy_context()
    print(ctx.run(user.get), ctx[user], user in ctx, len(ctx))
    ctx.run(user.set, "changed")
    print(user.get(), ctx[user])
    asyncio.get_running_loop().call_soon(lambda: print("callback", user.get()), context=ctx)
    await asyncio.sleep(0)
    print(await asyncio.to_thread(user.get))


asyncio.run(main())
print(user.get())
try:
    contextvars.ContextVar("empty").get()
except LookupError as e:
    print(type(e).__name__)

#= stdout
#| [('ann', 'nobody'), ('bob', 'nobody')]
#| main main
#| main
#| main main True 1
#| main changed
#| callback changed
#| main
#| nobody
#| LookupError
#= status 0

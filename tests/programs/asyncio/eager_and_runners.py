import asyncio, contextvars
var = contextvars.ContextVar("var", default="none")

async def quick(x):
    print("quick", x, asyncio.current_task().get_name())
    return x * 2

async def slow(x):
    print("slow starts", x)
    await asyncio.sleep(0)
    print("slow ends", x, var.get())
    return x

async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    t1 = asyncio.create_task(quick(1), name="Q")
    print(t1.done(), t1.result(), t1)
    t2 = asyncio.create_task(slow(2), name="S")
    print(t2.done())
    var.set("main")
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(slow(3))
        b = tg.create_task(quick(4))
        print("created")
    print(a.result(), b.result(), await t2)
    async def boom():
        raise ValueError("eager boom")
    t = asyncio.create_task(boom())
    print(t.done(), repr(t.exception()))
    print(await asyncio.gather(quick(5), slow(6), quick(7)))
    class MyTask(asyncio.Task):
        pass
    loop.set_task_factory(asyncio.create_eager_task_factory(MyTask))
    t = asyncio.create_task(quick(8))
    print(type(t).__name__)
    loop.set_task_factory(None)
    print(loop.get_task_factory())
    t = asyncio.create_task(quick(9))
    print("lazy", t.done())
    await t
    t = asyncio.Task(quick(10), loop=loop, eager_start=True)
    print(t.done())
    ctx = contextvars.copy_context()
    ctx.run(var.set, "ctx")
    t = asyncio.create_task(slow(11), context=ctx)
    await t
    print(var.get(), ctx[var], list(v.name for v in ctx), len(ctx), var in ctx)
    tok = var.set("again")
    print(tok.old_value, tok.var is var)
    var.reset(tok)
    try:
        var.reset(tok)
    except RuntimeError as e:
        print(type(e).__name__, str(e)[:40])
    print(await asyncio.to_thread(var.get))
    print(await loop.run_in_executor(None, var.get))
    def factory(loop, coro, **kw):
        print("factory", coro.__name__, sorted(kw))
        return asyncio.Task(coro, loop=loop, **kw)
    loop.set_task_factory(factory)
    await asyncio.create_task(quick(12), name="f")
    async with asyncio.TaskGroup() as tg:
        tg.create_task(quick(13), name="tgn", context=ctx)
with asyncio.Runner(debug=False) as runner:
    runner.run(main())
    print(runner.get_loop().is_running(), runner.run(quick(3)))
    try:
        runner.run(3)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
try:
    c = quick(1)
    runner.run(c)
except RuntimeError as e:
    print(e)
    c.close()
def lf():
    print("loop factory")
    return asyncio.new_event_loop()
with asyncio.Runner(loop_factory=lf) as r:
    print("lazy")
    r.run(quick(1))
print(asyncio.run(quick(2), loop_factory=lf))

#= stdout
#| quick 1 Task-2
#| True 2 <Task finished name='Q' result=2>
#| slow starts 2
#| False
#| slow starts 3
#| quick 4 Task-5
#| created
#| slow ends 2 none
#| slow ends 3 main
#| 3 8 2
#| True ValueError('eager boom')
#| quick 5 Task-7
#| slow starts 6
#| quick 7 Task-9
#| slow ends 6 main
#| [10, 6, 14]
#| quick 8 Task-10
#| MyTask
#| None
#| lazy False
#| quick 9 Task-11
#| quick 10 Task-12
#| True
#| slow starts 11
#| slow ends 11 ctx
#| main ctx ['var'] 1 True
#| main True
#| RuntimeError <Token used var=<ContextVar name='var' d
#| main
#| none
#| factory quick []
#| quick 12 f
#| factory quick ['context']
#| quick 13 tgn
#| factory quick ['context']
#| quick 3 None
#| False 6
#| ValueError a coroutine was expected, got 3
#| factory shutdown_asyncgens []
#| factory shutdown_default_executor []
#| Runner is closed
#| loop factory
#| lazy
#| quick 1 Task-19
#| loop factory
#| quick 2 Task-22
#| 4
#= status 0

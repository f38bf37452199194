import threading, multiprocessing, asyncio
total = 0
lock = threading.Lock()
exec("""
def add(n):
    global total
    for _ in range(n):
        with lock:
            total += 1

def square(x):
    return x * x

async def twice(x):
    await asyncio.sleep(0)
    return 2 * x

def send(q, n):
    q.put([eval(f"{n} + {i}") for i in range(3)])
""")
def child(q, code):
    exec(code)
    q.put(eval("sorted(k for k in locals() if k != 'q' and k != 'code')"))
def main():
    threads = [threading.Thread(target=add, args=(20,)) for _ in range(3)]
    for t in threads: t.start()
    for t in threads: t.join()
    print(total)
    t = threading.Thread(target=exec, args=("print('by exec')", {}))
    t.start(); t.join()
    async def run():
        print(await asyncio.gather(*(twice(i) for i in range(3))))
        exec("print('in a task')")
    asyncio.run(run())
    for how in ("fork", "spawn"):
        ctx = multiprocessing.get_context(how)
        q = ctx.Queue()
        p = ctx.Process(target=send, args=(q, 10))
        p.start(); print(how, q.get()); p.join()
        p = ctx.Process(target=child, args=(q, "a = 1\ndef g(): return a"))
        p.start(); print(how, q.get()); p.join()
        print(p.exitcode)
    with multiprocessing.get_context("fork").Pool(2) as pool:
        print(pool.map(square, range(4)))
if __name__ == "__main__":
    main()

#= stdout
#| 60
#| by exec
#| [0, 2, 4]
#| in a task
#| fork [10, 11, 12]
#| fork []
#| 0
#| spawn [10, 11, 12]
#| spawn []
#| 0
#| [0, 1, 4, 9]
#= status 0

# Sentinels of processes are numbers that can be waited for.
import multiprocessing as mp, multiprocessing.connection as mc, time
def f(n): time.sleep(n)
if __name__ == "__main__":
    p = mp.Process(target=f, args=(0.1,))
    try: p.sentinel
    except ValueError as e: print(e)
    p.start()
    print(type(p.sentinel), isinstance(p.sentinel, int))
    q = mp.Process(target=f, args=(0.4,)); q.start()
    r = mc.wait([p.sentinel, q.sentinel], timeout=5)
    print(r == [p.sentinel])
    print(mc.wait([q.sentinel], timeout=0.01))
    a, b = mp.Pipe()
    d = {p.sentinel: "p", q.sentinel: "q", a: "a"}
    b.send(3)
    for x in mc.wait(list(d)): print(d[x])
    q.join()
    print([d[x] for x in mc.wait([q.sentinel, p.sentinel])])
    p.join()
    p.close()
    try: p.sentinel
    except ValueError as e: print(e)
    try: mc.wait(["a"])
    except Exception as e: print(type(e), e)
    print(mc.wait([], timeout=0.01))

#= stdout
#| process not started
#| <class 'int'> True
#| True
#| []
#| p
#| a
#| ['q', 'p']
#| process object is closed
#| <class 'ValueError'> Invalid file object: 'a'
#| []
#= status 0

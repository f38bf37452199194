from concurrent.futures import ThreadPoolExecutor, as_completed
import time
def square(n):
    if n == 3: raise ValueError("no three")
    return n * n
with ThreadPoolExecutor(max_workers=2) as pool:
    print(list(pool.map(square, [1, 2, 4])))
    f = pool.submit(square, 3)
    g = pool.submit(square, n=5)
    try:
        f.result()
    except ValueError as e:
        print("caught", e)
    print(g.result(), g.done(), f.exception())
    print(sorted(x.result() for x in as_completed([pool.submit(square, n) for n in (5, 6)])))
try:
    pool.submit(square, 1)
except RuntimeError as e:
    print(e)

#= stdout
#| [1, 4, 16]
#| caught no three
#| 25 True no three
#| [25, 36]
#| cannot schedule new futures after shutdown
#= status 0

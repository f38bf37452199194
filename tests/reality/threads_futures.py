from concurrent.futures import ThreadPoolExecutor, as_completed
def work(n):
    return n
with ThreadPoolExecutor(2) as pool:
    for f in as_completed([pool.submit(work, n) for n in range(2)]):
        print(f.result())
#= seen
#| 0
#| 1

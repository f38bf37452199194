from concurrent.futures import ThreadPoolExecutor
def work(n):
    print('work', n)
    return n * n
with ThreadPoolExecutor(2) as pool:
    print(list(pool.map(work, range(3))))
#= seen
#| work 0
#| work 1
#| work 2
#| [0, 1, 4]

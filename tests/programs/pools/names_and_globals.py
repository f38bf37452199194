import multiprocessing as mp

counter = 0


def bump(x):
    global counter
    counter += 1
    return counter


def who(x):
    p = mp.current_process()
    return p.name, p.daemon


if __name__ == "__main__":
    with mp.Pool(1) as pool:
        print(pool.map(bump, range(3)), counter)
        print(pool.apply(who, (1,)))
    ctx = mp.get_context("spawn")
    with ctx.Pool(1) as pool:
        print(pool.apply(who, (1,)), pool.map(bump, [1, 2], chunksize=1))
    q = mp.Queue()
    with mp.Pool(1) as pool:
        try:
            pool.apply(print, (q,))
        except RuntimeError as e:
            print(e)

#= stdout
#| [1, 2, 3] 0
#| ('ForkPoolWorker-1', True)
#| ('SpawnPoolWorker-2', True) [1, 2]
#| Queue objects should only be shared between processes through inheritance
#= status 0

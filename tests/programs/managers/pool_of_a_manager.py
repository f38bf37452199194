import multiprocessing as mp


def double(x):
    return 2 * x


if __name__ == "__main__":
    with mp.Manager() as manager:
        with manager.Pool(1) as pool:
            print(pool.map(double, [1, 2]), pool.apply(double, (4,)), pool.starmap(pow, [(2, 3)]))

#= stdout
#| [2, 4] 8 [8]
#= status 0

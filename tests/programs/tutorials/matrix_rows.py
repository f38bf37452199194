from concurrent.futures import ThreadPoolExecutor

a = [[1, 2], [3, 4], [5, 6]]
b = [[7, 8, 9], [10, 11, 12]]


def row(r):
    return [sum(x * y for x, y in zip(r, column)) for column in zip(*b)]


with ThreadPoolExecutor() as pool:
    for line in pool.map(row, a):
        print(" ".join(f"{n:4d}" for n in line))

#= stdout
#|   27   30   33
#|   61   68   75
#|   95  106  117
#= status 0

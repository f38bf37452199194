from multiprocessing import Array, Process, Value


def add(counter, squares, index):
    for _ in range(20):
        with counter.get_lock():
            counter.value += 1
    squares[index] = index * index


if __name__ == "__main__":
    counter = Value("i", 0)
    squares = Array("i", 4)
    ps = [Process(target=add, args=(counter, squares, i)) for i in range(4)]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
    print(counter.value, list(squares), squares[:], len(squares))

#= stdout
#| 80 [0, 1, 4, 9] [0, 1, 4, 9] 4
#= status 0

import multiprocessing


def fill(numbers):
    for n in range(10):
        numbers.put(n)


def drain(numbers):
    for _ in range(10):
        print(numbers.get())


if __name__ == "__main__":
    filler = multiprocessing.Process(
        target=fill, args=(multiprocessing.Queue(),), name="filler"
    )
    drainer = multiprocessing.Process(
        target=drain, args=(multiprocessing.Queue(),), name="drainer"
    )
    filler.start()
    drainer.start()
    filler.join()
    drainer.join()

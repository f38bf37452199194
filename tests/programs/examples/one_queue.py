import multiprocessing


def fill(numbers):
    for n in range(10):
        numbers.put(n)


def drain(numbers):
    for _ in range(10):
        print(numbers.get())


if __name__ == "__main__":
    numbers = multiprocessing.Queue()
    filler = multiprocessing.Process(target=fill, args=(numbers,), name="filler")
    drainer = multiprocessing.Process(target=drain, args=(numbers,), name="drainer")
    filler.start()
    drainer.start()
    filler.join()
    drainer.join()

#= stdout
#| 0
#| 1
#| 2
#| 3
#| 4
#| 5
#| 6
#| 7
#| 8
#| 9
#= status 0

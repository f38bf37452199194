import multiprocessing


def numbers():
    for n in range(10):
        print(n)


def letters():
    for n in range(10):
        print(chr(ord("a") + n))


if __name__ == "__main__":
    processes = [
        multiprocessing.Process(target=numbers, name="numbers"),
        multiprocessing.Process(target=letters, name="letters"),
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join()

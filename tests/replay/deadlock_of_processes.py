from multiprocessing import Process, Queue


def work(mine, other):
    print("waits")
    other.put(mine.get())


if __name__ == "__main__":
    a, b = Queue(), Queue()
    processes = [Process(target=work, args=pair) for pair in ((a, b), (b, a))]
    for p in processes:
        p.start()
    for p in processes:
        p.join()

from multiprocessing import Process, Queue


def work(n, q):
    for k in range(3):
        print("child", n, k)
        q.put((n, k))


if __name__ == "__main__":
    q = Queue()
    processes = [Process(target=work, args=(n, q)) for n in range(3)]
    for p in processes:
        p.start()
    for _ in range(9):
        print("got", *q.get())
    for p in processes:
        p.join()
    print([p.exitcode for p in processes])

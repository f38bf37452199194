import multiprocessing as mp


def consumer(jobs, results):
    while True:
        n = jobs.get()
        if n is None:
            jobs.task_done()
            return
        results.put(n + 100)
        jobs.task_done()


if __name__ == "__main__":
    jobs, results = mp.JoinableQueue(), mp.Queue()
    ps = [mp.Process(target=consumer, args=(jobs, results)) for _ in range(2)]
    for p in ps:
        p.start()
    for n in range(5):
        jobs.put(n)
    for _ in ps:
        jobs.put(None)
    jobs.join()
    print(sorted(results.get() for _ in range(5)))
    for p in ps:
        p.join()
    print([p.exitcode for p in ps])
    try:
        jobs.task_done()
    except ValueError as e:
        print(e)

#= stdout
#| [100, 101, 102, 103, 104]
#| [0, 0]
#| task_done() called too many times
#= status 0

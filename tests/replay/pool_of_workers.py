from multiprocessing import JoinableQueue, Process, Queue


def work(jobs, done):
    while True:
        job = jobs.get()
        done.put((job, sum(range(job))))
        jobs.task_done()


if __name__ == "__main__":
    jobs, done = JoinableQueue(), Queue()
    for _ in range(3):
        Process(target=work, args=(jobs, done), daemon=True).start()
    for n in range(8):
        jobs.put(n * 10)
    jobs.join()
    print(*(done.get() for _ in range(8)))

from multiprocessing import Lock, Process, Value


def work(value, lock):
    for _ in range(4):
        with lock:
            seen = value.value
            value.value = seen + 1
    for _ in range(4):
        value.value += 1


if __name__ == "__main__":
    value, lock = Value("i", 0), Lock()
    processes = [Process(target=work, args=(value, lock)) for _ in range(2)]
    for p in processes:
        p.start()
    for p in processes:
        p.join()
    print(value.value)

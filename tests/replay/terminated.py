import time
from multiprocessing import Process


def work():
    for n in range(1000):
        print("still here", n)
        time.sleep(0.001)


if __name__ == "__main__":
    p = Process(target=work)
    p.start()
    time.sleep(0.01)
    p.terminate()
    p.join()
    print(p.exitcode)

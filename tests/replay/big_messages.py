from multiprocessing import Pipe, Process


def work(end):
    for n in range(3):
        end.send(bytes(40_000))
        print("sent", n)


if __name__ == "__main__":
    here, there = Pipe()
    p = Process(target=work, args=(there,))
    p.start()
    for _ in range(3):
        print("got", len(here.recv()))
    p.join()

from multiprocessing import Pipe, Process


def echo(end):
    while True:
        try:
            text = end.recv()
        except EOFError:
            print("closed")
            return
        end.send(text.upper())


if __name__ == "__main__":
    here, there = Pipe()
    p = Process(target=echo, args=(there,))
    p.start()
    there.close()
    for word in ("one", "two", "three"):
        here.send(word)
        print(here.recv(), here.poll(0.001))
    here.close()
    p.join(timeout=0.05)
    print(p.is_alive())
    p.terminate()
    p.join()

import multiprocessing as mp
import os
import threading


def send(back, leaves):
    reading, writing = mp.Pipe(False)
    writing.send("hello")
    writing.close()
    back.send(reading)
    print(threading.Thread().name)
    if leaves:
        os._exit(3)
    back.recv()


def give(back):
    with mp.Manager() as manager:
        back.send(manager.list([1]))


def attempt(target, *args, first=True):
    here, there = mp.Pipe()
    p = mp.Process(target=target, args=(there, *args))
    p.start()
    there.close()
    if first:
        p.join()
    try:
        got = here.recv()
        print(got if target is give else got.recv())
    except OSError as error:
        print(type(error).__name__, error)
    if not first:
        here.send(None)
    p.join()
    print(p.exitcode)


if __name__ == "__main__":
    attempt(send, False, first=False)
    attempt(send, True)
    attempt(give)
    here, there = mp.Pipe()
    other, _ = mp.Pipe()
    other.close()
    try:
        here.send(other)
    except OSError as error:
        print(error)

#= stdout
#| Thread-2
#| hello
#| 0
#| Thread-2
#| ConnectionRefusedError [Errno 111] Connection refused
#| 3
#| FileNotFoundError [Errno 2] No such file or directory
#| 0
#| handle is closed
#= status 0

"""What a child does at its end: its threads, then what it registered itself, then its own children."""

import atexit
import multiprocessing
import threading
import time

atexit.register(print, "the module's")


def sleep(seconds, word):
    time.sleep(seconds)
    print(word)


def child(how):
    atexit.register(print, "the child's")
    multiprocessing.Process(target=sleep, args=(0.1, "a daemon"), daemon=True).start()
    multiprocessing.Process(target=sleep, args=(0.9, "cut"), daemon=True).start()
    threading.Thread(target=sleep, args=(0.4, "a thread")).start()
    if how == "spawn":
        raise SystemExit(4)


if __name__ == "__main__":
    for how in ("fork", "spawn"):
        p = multiprocessing.get_context(how).Process(target=child, args=(how,))
        p.start()
        p.join()
        print(how, p.exitcode)

#= stdout
#| a daemon
#| a thread
#| the child's
#| fork 0
#| a daemon
#| the module's
#| a thread
#| the child's
#| the module's
#| spawn 4
#| the module's
#= status 0

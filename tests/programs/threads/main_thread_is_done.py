# While the main thread waits for the others at its end, it counts as over: it can be joined.
import atexit
import threading

main = threading.main_thread()


def work():
    print(main.join(timeout=60), main.is_alive())
    print(main in threading.enumerate(), threading.active_count())
    print(repr(main).split()[0], "stopped" in repr(main))
    print(threading.current_thread().is_alive())


def last():
    print("last", main.is_alive(), threading.current_thread() is main, threading.active_count())


atexit.register(last)
print(main.is_alive(), "started" in repr(main))
threading.Thread(target=work, name="worker").start()

#= stdout
#| True True
#| None False
#| True 2
#| <_MainThread(MainThread, True
#| True
#| last False True 1
#= status 0

import multiprocessing as mp
import os
import sys
import time
def ok(): pass
def boom(): raise ValueError("boom")
def three(): sys.exit(3)
def message(): sys.exit("bye")
def nothing(): sys.exit()
def hard(): os._exit(7)
def slow(): time.sleep(30)
if __name__ == "__main__":
    for f in (ok, boom, three, message, nothing, hard):
        p = mp.Process(target=f)
        p.start()
        p.join()
        print(f.__name__, p.exitcode)
    for how in ("terminate", "kill"):
        p = mp.Process(target=slow)
        p.start()
        time.sleep(0.2)
        getattr(p, how)()
        p.join()
        print(how, p.exitcode)

#= stdout
#| ok 0
#| boom 1
#| three 3
#| message 1
#| nothing 0
#| hard 7
#| terminate -15
#| kill -9
#= stderr
#| Process Process-2:
#| Traceback (most recent call last):
#|   File "exit_codes.py", line 6, in boom
#|     def boom(): raise ValueError("boom")
#|                 ^^^^^^^^^^^^^^^^^^^^^^^^
#| ValueError: boom
#| bye
#= status 0

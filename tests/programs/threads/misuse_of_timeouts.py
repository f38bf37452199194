import sys, threading, traceback


def attempt(name, call):
    try:
        print(name, call())
    except Exception:
        traceback.print_exc(file=sys.stdout)


condition = threading.Condition()


def notify():
    with condition:
        condition.notify("x")


def wait():
    with condition:
        condition.wait("1")


attempt("nobody to notify", notify)
attempt("wait", wait)
attempt("event", lambda: threading.Event().wait("1"))
attempt("semaphore", lambda: threading.Semaphore(0).acquire(timeout="1"))
timer = threading.Timer("1", print)
timer.start()
timer.join()
threading.RLock(1)
print(len(condition._waiters))

#= stdout
#| nobody to notify None
#| Traceback (most recent call last):
#|   File "misuse_of_timeouts.py", line 6, in attempt
#|     print(name, call())
#|                 ~~~~^^
#|   File "misuse_of_timeouts.py", line 21, in wait
#|     condition.wait("1")
#|     ~~~~~~~~~~~~~~^^^^^
#| TypeError: '>' not supported between instances of 'str' and 'int'
#| Traceback (most recent call last):
#|   File "misuse_of_timeouts.py", line 6, in attempt
#|     print(name, call())
#|                 ~~~~^^
#|   File "misuse_of_timeouts.py", line 26, in <lambda>
#|     attempt("event", lambda: threading.Event().wait("1"))
#|                              ~~~~~~~~~~~~~~~~~~~~~~^^^^^
#| TypeError: '>' not supported between instances of 'str' and 'int'
#| Traceback (most recent call last):
#|   File "misuse_of_timeouts.py", line 6, in attempt
#|     print(name, call())
#|                 ~~~~^^
#|   File "misuse_of_timeouts.py", line 27, in <lambda>
#|     attempt("semaphore", lambda: threading.Semaphore(0).acquire(timeout="1"))
#|                                  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^^^^^^^^^^^^^
#| TypeError: unsupported operand type(s) for +: 'float' and 'str'
#| 0
#= stderr
#| Exception in thread Thread-1:
#| Traceback (most recent call last):
#| TypeError: '>' not supported between instances of 'str' and 'int'
#| misuse_of_timeouts.py:31: DeprecationWarning: Passing arguments to RLock is deprecated and will be removed in 3.15
#|   threading.RLock(1)
#= status 0

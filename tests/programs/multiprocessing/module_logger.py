# What multiprocessing's own logger says of processes: nothing of it reaches the root logger.
import multiprocessing as mp, logging, sys, os
def f(n):
    mp.get_logger().warning("in child %d", n)
def g(): raise ValueError(3)
def h(): sys.exit(4)
if __name__ == "__main__":
    logging.basicConfig(level=logging.DEBUG)
    l = mp.log_to_stderr(logging.INFO)
    print(l, l.propagate, l.level, l.handlers)
    l.info("hello")
    for t, a in ((f, (1,)), (g, ()), (h, ())):
        p = mp.Process(target=t, args=a); p.start(); p.join()
        print(p.exitcode)
    p = mp.Process(target=f, args=(2,), name="w"); p.start(); p.join()
    l.setLevel(logging.DEBUG)
    p = mp.Process(target=f, args=(2,), name="w"); p.start(); p.join()
    print(mp.get_logger() is l, l.name)

#= stdout
#| <Logger multiprocessing (INFO)> 0 20 [<StreamHandler <stderr> (NOTSET)>]
#| 0
#| 1
#| 4
#| True multiprocessing
#= stderr
#| [INFO/MainProcess] hello
#| [INFO/Process-1] child process calling self.run()
#| [WARNING/Process-1] in child 1
#| [INFO/Process-1] process exiting with exitcode 0
#| [INFO/Process-1] process shutting down
#| [INFO/Process-2] child process calling self.run()
#| Process Process-2:
#| Traceback (most recent call last):
#|   File "module_logger.py", line 5, in g
#|     def g(): raise ValueError(3)
#|              ^^^^^^^^^^^^^^^^^^^
#| ValueError: 3
#| [INFO/Process-2] process exiting with exitcode 1
#| [INFO/Process-2] process shutting down
#| [INFO/Process-3] child process calling self.run()
#| [INFO/Process-3] process exiting with exitcode 4
#| [INFO/Process-3] process shutting down
#| [INFO/w] child process calling self.run()
#| [WARNING/w] in child 2
#| [INFO/w] process exiting with exitcode 0
#| [INFO/w] process shutting down
#| [INFO/w] child process calling self.run()
#| [WARNING/w] in child 2
#| [INFO/w] process exiting with exitcode 0
#| [INFO/w] process shutting down
#| [DEBUG/w] running all "atexit" finalizers with priority >= 0
#| [DEBUG/w] running the remaining "atexit" finalizers
#| [INFO/MainProcess] process shutting down
#| [DEBUG/MainProcess] running all "atexit" finalizers with priority >= 0
#| [DEBUG/MainProcess] running the remaining "atexit" finalizers
#= status 0

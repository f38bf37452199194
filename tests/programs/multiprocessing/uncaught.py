import multiprocessing as mp
def boom(): raise ValueError("boom")
def deep(n): return 1 / n
def run(n): deep(n)
if __name__ == "__main__":
    p = mp.Process(target=boom)
    p.start()
    p.join()
    p = mp.Process(target=run, args=(0,), name="my-proc")
    p.start()
    p.join()
    print("parent goes on", p.exitcode)

#= stdout
#| parent goes on 1
#= stderr
#| Process Process-1:
#| Traceback (most recent call last):
#|   File "uncaught.py", line 2, in boom
#|     def boom(): raise ValueError("boom")
#|                 ^^^^^^^^^^^^^^^^^^^^^^^^
#| ValueError: boom
#| Process my-proc:
#| Traceback (most recent call last):
#|   File "uncaught.py", line 4, in run
#|     def run(n): deep(n)
#|                 ~~~~^^^
#|   File "uncaught.py", line 3, in deep
#|     def deep(n): return 1 / n
#|                         ~~^~~
#| ZeroDivisionError: division by zero
#= status 0

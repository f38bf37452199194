import threading, functools, asyncio
class Engine:
    def __init__(self, n): self.n = n
    def step(self, k):
        try:
            if k == 0: raise ValueError("bottom reached")
            return self.step(k - 1)
        except ValueError as e:
            if k == 2: raise RuntimeError(f"level {k}") from e
            raise
    @property
    def broken(self): return self.missing.attr
    def __getitem__(self, i): return [1, 2][i]
    def __call__(self): return (lambda x: x["k"])({})
def run(e):
    for f in (lambda: e.step(3), lambda: e.broken, lambda: e[5], e, lambda: [x / 0 for x in range(3)], lambda: int("q"), lambda: sum(i for i in (1, "a")), lambda: max([], key=len), lambda: "a" + 1, lambda: {}[1]["x"], lambda: open, lambda: e.step()):
        try: f()
        except Exception as x:
            import traceback; print("".join(traceback.format_exception(x)).replace(__file__, "F"), end="")
        else: print("fine")
t = threading.Thread(target=run, args=(Engine(1),), name="R"); t.start(); t.join()
def outer():
    def inner(): yield from gen()
    def gen(): yield 1; raise KeyError("gen")
    return list(inner())
async def a1(): await a2()
async def a2():
    try: await asyncio.gather(a3(1), a3(2))
    finally: print("a2 done")
async def a3(n):
    await asyncio.sleep(0)
    if n == 2: outer()
try: asyncio.run(a1())
except KeyError as e: e.add_note("seen at top"); raise

#= stdout
#| Traceback (most recent call last):
#|   File "F", line 7, in step
#|     return self.step(k - 1)
#|            ~~~~~~~~~^^^^^^^
#|   File "F", line 7, in step
#|     return self.step(k - 1)
#|            ~~~~~~~~~^^^^^^^
#|   File "F", line 6, in step
#|     if k == 0: raise ValueError("bottom reached")
#|                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#| ValueError: bottom reached
#|
#| The above exception was the direct cause of the following exception:
#|
#| Traceback (most recent call last):
#|   File "F", line 17, in run
#|     try: f()
#|          ~^^
#|   File "F", line 16, in <lambda>
#|     for f in (lambda: e.step(3), lambda: e.broken, lambda: e[5], e, lambda: [x / 0 for x in range(3)], lambda: int("q"), lambda: sum(i for i in (1, "a")), lambda: max([], key=len), lambda: "a" + 1, lambda: {}[1]["x"], lambda: open, lambda: e.step()):
#|                       ~~~~~~^^^
#|   File "F", line 7, in step
#|     return self.step(k - 1)
#|            ~~~~~~~~~^^^^^^^
#|   File "F", line 9, in step
#|     if k == 2: raise RuntimeError(f"level {k}") from e
#|                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#| RuntimeError: level 2
#| Traceback (most recent call last):
#|   File "F", line 17, in run
#|     try: f()
#|          ~^^
#|   File "F", line 16, in <lambda>
#|     for f in (lambda: e.step(3), lambda: e.broken, lambda: e[5], e, lambda: [x / 0 for x in range(3)], lambda: int("q"), lambda: sum(i for i in (1, "a")), lambda: max([], key=len), lambda: "a" + 1, lambda: {}[1]["x"], lambda: open, lambda: e.step()):
#|                                          ^^^^^^^^
#|   File "F", line 12, in broken
#|     def broken(self): return self.missing.attr
#|                              ^^^^^^^^^^^^
#| AttributeError: 'Engine' object has no attribute 'missing'
#| Traceback (most recent call last):
#|   File "F", line 17, in run
#|     try: f()
#|          ~^^
#|   File "F", line 16, in <lambda>
#|     for f in (lambda: e.step(3), lambda: e.broken, lambda: e[5], e, lambda: [x / 0 for x in range(3)], lambda: int("q"), lambda: sum(i for i in (1, "a")), lambda: max([], key=len), lambda: "a" + 1, lambda: {}[1]["x"], lambda: open, lambda: e.step()):
#|                                                            ~^^^
#|   File "F", line 13, in __getitem__
#|     def __getitem__(self, i): return [1, 2][i]
#|                                      ~~~~~~^^^
#| IndexError: list index out of range
#| Traceback (most recent call last):
#|   File "F", line 17, in run
#|     try: f()
#|          ~^^
#|   File "F", line 14, in __call__
#|     def __call__(self): return (lambda x: x["k"])({})
#|                                ~~~~~~~~~~~~~~~~~~^^^^
#|   File "F", line 14, in <lambda>
#|     def __call__(self): return (lambda x: x["k"])({})
#|                                           ~^^^^^
#| KeyError: 'k'
#| Traceback (most recent call last):
#|   File "F", line 17, in run
#|     try: f()
#|          ~^^
#|   File "F", line 16, in <lambda>
#|     for f in (lambda: e.step(3), lambda: e.broken, lambda: e[5], e, lambda: [x / 0 for x in range(3)], lambda: int("q"), lambda: sum(i for i in (1, "a")), lambda: max([], key=len), lambda: "a" + 1, lambda: {}[1]["x"], lambda: open, lambda: e.step()):
#|                                                                              ~~^~~
#| ZeroDivisionError: division by zero
#| Traceback (most recent call last):
#|   File "F", line 17, in run
#|     try: f()
#|          ~^^
#|   File "F", line 16, in <lambda>
#|     for f in (lambda: e.step(3), lambda: e.broken, lambda: e[5], e, lambda: [x / 0 for x in range(3)], lambda: int("q"), lambda: sum(i for i in (1, "a")), lambda: max([], key=len), lambda: "a" + 1, lambda: {}[1]["x"], lambda: open, lambda: e.step()):
#|                                                                                                                ~~~^^^^^
#| ValueError: invalid literal for int() with base 10: 'q'
#| Traceback (most recent call last):
#|   File "F", line 17, in run
#|     try: f()
#|          ~^^
#|   File "F", line 16, in <lambda>
#|     for f in (lambda: e.step(3), lambda: e.broken, lambda: e[5], e, lambda: [x / 0 for x in range(3)], lambda: int("q"), lambda: sum(i for i in (1, "a")), lambda: max([], key=len), lambda: "a" + 1, lambda: {}[1]["x"], lambda: open, lambda: e.step()):
#|                                                                                                                                  ~~~^^^^^^^^^^^^^^^^^^^^^
#| TypeError: unsupported operand type(s) for +: 'int' and 'str'
#| Traceback (most recent call last):
#|   File "F", line 17, in run
#|     try: f()
#|          ~^^
#|   File "F", line 16, in <lambda>
#|     for f in (lambda: e.step(3), lambda: e.broken, lambda: e[5], e, lambda: [x / 0 for x in range(3)], lambda: int("q"), lambda: sum(i for i in (1, "a")), lambda: max([], key=len), lambda: "a" + 1, lambda: {}[1]["x"], lambda: open, lambda: e.step()):
#|                                                                                                                                                                    ~~~^^^^^^^^^^^^^
#| ValueError: max() iterable argument is empty
#| Traceback (most recent call last):
#|   File "F", line 17, in run
#|     try: f()
#|          ~^^
#|   File "F", line 16, in <lambda>
#|     for f in (lambda: e.step(3), lambda: e.broken, lambda: e[5], e, lambda: [x / 0 for x in range(3)], lambda: int("q"), lambda: sum(i for i in (1, "a")), lambda: max([], key=len), lambda: "a" + 1, lambda: {}[1]["x"], lambda: open, lambda: e.step()):
#|                                                                                                                                                                                              ~~~~^~~
#| TypeError: can only concatenate str (not "int") to str
#| Traceback (most recent call last):
#|   File "F", line 17, in run
#|     try: f()
#|          ~^^
#|   File "F", line 16, in <lambda>
#|     for f in (lambda: e.step(3), lambda: e.broken, lambda: e[5], e, lambda: [x / 0 for x in range(3)], lambda: int("q"), lambda: sum(i for i in (1, "a")), lambda: max([], key=len), lambda: "a" + 1, lambda: {}[1]["x"], lambda: open, lambda: e.step()):
#|                                                                                                                                                                                                               ~~^^^
#| KeyError: 1
#| fine
#| Traceback (most recent call last):
#|   File "F", line 17, in run
#|     try: f()
#|          ~^^
#|   File "F", line 16, in <lambda>
#|     for f in (lambda: e.step(3), lambda: e.broken, lambda: e[5], e, lambda: [x / 0 for x in range(3)], lambda: int("q"), lambda: sum(i for i in (1, "a")), lambda: max([], key=len), lambda: "a" + 1, lambda: {}[1]["x"], lambda: open, lambda: e.step()):
#|                                                                                                                                                                                                                                                 ~~~~~~^^
#| TypeError: Engine.step() missing 1 required positional argument: 'k'
#| a2 done
#= stderr
#| Traceback (most recent call last):
#|   File "deep_tracebacks.py", line 33, in <module>
#|     try: asyncio.run(a1())
#|          ~~~~~~~~~~~^^^^^^
#|   File "deep_tracebacks.py", line 26, in a1
#|     async def a1(): await a2()
#|                     ^^^^^^^^^^
#|   File "deep_tracebacks.py", line 28, in a2
#|     try: await asyncio.gather(a3(1), a3(2))
#|          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#|   File "deep_tracebacks.py", line 32, in a3
#|     if n == 2: outer()
#|                ~~~~~^^
#|   File "deep_tracebacks.py", line 25, in outer
#|     return list(inner())
#|   File "deep_tracebacks.py", line 23, in inner
#|     def inner(): yield from gen()
#|                  ^^^^^^^^^^^^^^^^
#|   File "deep_tracebacks.py", line 24, in gen
#|     def gen(): yield 1; raise KeyError("gen")
#|                         ^^^^^^^^^^^^^^^^^^^^^
#| KeyError: 'gen'
#| seen at top
#= status 1

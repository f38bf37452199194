"""Exception groups, notes, chaining; a task runner collecting errors."""
import traceback, sys, asyncio
class AppError(Exception):
    code = 10
    def __init__(self, msg, **ctx): super().__init__(msg); self.ctx = ctx
    def __str__(self): return f"[{self.code}] {self.args[0]} {self.ctx or ''}".rstrip()
class NetError(AppError): code = 20
class Many(ExceptionGroup):
    def derive(self, excs): return Many(self.message + "*", excs)
def run(*fs):
    errs = []
    for f in fs:
        try: f()
        except Exception as e: e.add_note(f"in {f.__name__}"); errs.append(e)
    if errs: raise Many("several", errs)
def a(): raise NetError("down", host="h")
def b(): raise AppError("plain")
def c():
    try: {}["k"]
    except KeyError as e: raise ValueError("wrapped") from e
def d():
    try: 1 / 0
    except ZeroDivisionError: int("q")
def nested():
    try: run(a, b)
    except Many as m: raise ExceptionGroup("outer", [m, TypeError("t")]) from None
try: run(a, b, c, d)
except* NetError as eg: print("net", repr(eg), [str(e) for e in eg.exceptions])
except* (ValueError, AppError) as eg: print("rest", eg.message, len(eg.exceptions), type(eg).__name__)
try: nested()
except ExceptionGroup as g:
    print(g, repr(g)); m, r = g.split(AppError); print(m, "|", r, "|", m.exceptions[0].message); print(g.subgroup(lambda e: isinstance(e, TypeError)), g.subgroup(OSError))
    traceback.print_exception(g, limit=None, file=sys.stdout)
try:
    try: raise ExceptionGroup("g", [ValueError(1), OSError(2)])
    except* ValueError as e: raise RuntimeError("new") from e
except ExceptionGroup as g: print(repr(g), [type(e.__cause__).__name__ for e in g.exceptions])
try: ExceptionGroup("x", [])
except ValueError as e: print(e)
try: ExceptionGroup("x", [KeyboardInterrupt()])
except TypeError as e: print(e)
print(BaseExceptionGroup("b", [KeyboardInterrupt()]), type(BaseExceptionGroup("b", [ValueError()])))
try:
    try: raise ValueError("x")
    except* ExceptionGroup: pass
except TypeError as e: print(e)
try:
    try: raise ValueError("naked")
    except* ValueError as g: print(repr(g), g.exceptions); raise
except* ValueError as g: print("again", repr(g))
def f(n):
    try:
        if n == 0: raise LookupError("bottom")
        f(n - 1)
    except LookupError as e: e.add_note(f"level {n}"); raise
try: f(2)
except LookupError as e: print(e.__notes__, traceback.format_exception_only(e), len(traceback.extract_tb(e.__traceback__)))
e = ValueError("ctx"); e.__context__ = TypeError("c"); e.__suppress_context__ = True; print(traceback.format_exception(e))
te = traceback.TracebackException.from_exception(AppError("t", a=1)); print(list(te.format()), te.exc_type_str if hasattr(te, "exc_type_str") else "", str(te))
async def w(i):
    await asyncio.sleep(i / 1000)
    if i % 2: raise AppError(f"task {i}", i=i)
    return i
async def main():
    print([str(x) for x in await asyncio.gather(*map(w, range(4)), return_exceptions=True)])
    async with asyncio.TaskGroup() as tg:
        for i in range(3): tg.create_task(w(i))
        await asyncio.sleep(0.0)
        raise KeyError("body")
try: asyncio.run(main())
except* KeyError as g: print(g.exceptions)
run(d, c, nested)

#= stdout
#| net Many('several*', [NetError('down')]) ["[20] down {'host': 'h'}"]
#| rest several** 3 Many
#| outer (2 sub-exceptions) ExceptionGroup('outer', [Many('several', [NetError('down'), AppError('plain')]), TypeError('t')])
#| outer (1 sub-exception) | outer (1 sub-exception) | several*
#| outer (1 sub-exception) None
#|   + Exception Group Traceback (most recent call last):
#|   |   File "groups_split.py", line 30, in <module>
#|   |     try: nested()
#|   |          ~~~~~~^^
#|   |   File "groups_split.py", line 26, in nested
#|   |     except Many as m: raise ExceptionGroup("outer", [m, TypeError("t")]) from None
#|   |                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#|   | ExceptionGroup: outer (2 sub-exceptions)
#|   +-+---------------- 1 ----------------
#|     | Exception Group Traceback (most recent call last):
#|     |   File "groups_split.py", line 25, in nested
#|     |     try: run(a, b)
#|     |          ~~~^^^^^^
#|     |   File "groups_split.py", line 15, in run
#|     |     if errs: raise Many("several", errs)
#|     |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^
#|     | Many: several (2 sub-exceptions)
#|     +-+---------------- 1 ----------------
#|       | Traceback (most recent call last):
#|       |   File "groups_split.py", line 13, in run
#|       |     try: f()
#|       |          ~^^
#|       |   File "groups_split.py", line 16, in a
#|       |     def a(): raise NetError("down", host="h")
#|       |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#|       | NetError: [20] down {'host': 'h'}
#|       | in a
#|       +---------------- 2 ----------------
#|       | Traceback (most recent call last):
#|       |   File "groups_split.py", line 13, in run
#|       |     try: f()
#|       |          ~^^
#|       |   File "groups_split.py", line 17, in b
#|       |     def b(): raise AppError("plain")
#|       |              ^^^^^^^^^^^^^^^^^^^^^^^
#|       | AppError: [10] plain
#|       | in b
#|       +------------------------------------
#|     +---------------- 2 ----------------
#|     | TypeError: t
#|     +------------------------------------
#| ExceptionGroup('', [RuntimeError('new'), ExceptionGroup('g', [OSError(2)])]) ['ExceptionGroup', 'NoneType']
#| second argument (exceptions) must be a non-empty sequence
#| Cannot nest BaseExceptions in an ExceptionGroup
#| b (1 sub-exception) <class 'ExceptionGroup'>
#| catching ExceptionGroup with except* is not allowed. Use except instead.
#| ExceptionGroup('', (ValueError('naked'),)) (ValueError('naked'),)
#| again ExceptionGroup('', [ValueError('naked')])
#| ['level 0', 'level 1', 'level 2'] ['LookupError: bottom\n', 'level 0\n', 'level 1\n', 'level 2\n'] 4
#| ['ValueError: ctx\n']
#| ["AppError: [10] t {'a': 1}\n"] AppError [10] t {'a': 1}
#| ['0', "[10] task 1 {'i': 1}", '2', "[10] task 3 {'i': 3}"]
#| (KeyError('body'),)
#= stderr
#|   + Exception Group Traceback (most recent call last):
#|   |   File "groups_split.py", line 72, in <module>
#|   |     run(d, c, nested)
#|   |     ~~~^^^^^^^^^^^^^^
#|   |   File "groups_split.py", line 15, in run
#|   |     if errs: raise Many("several", errs)
#|   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^
#|   | Many: several (3 sub-exceptions)
#|   +-+---------------- 1 ----------------
#|     | Traceback (most recent call last):
#|     |   File "groups_split.py", line 22, in d
#|     |     try: 1 / 0
#|     |          ~~^~~
#|     | ZeroDivisionError: division by zero
#|     | 
#|     | During handling of the above exception, another exception occurred:
#|     | 
#|     | Traceback (most recent call last):
#|     |   File "groups_split.py", line 13, in run
#|     |     try: f()
#|     |          ~^^
#|     |   File "groups_split.py", line 23, in d
#|     |     except ZeroDivisionError: int("q")
#|     |                               ~~~^^^^^
#|     | ValueError: invalid literal for int() with base 10: 'q'
#|     | in d
#|     +---------------- 2 ----------------
#|     | Traceback (most recent call last):
#|     |   File "groups_split.py", line 19, in c
#|     |     try: {}["k"]
#|     |          ~~^^^^^
#|     | KeyError: 'k'
#|     | 
#|     | The above exception was the direct cause of the following exception:
#|     | 
#|     | Traceback (most recent call last):
#|     |   File "groups_split.py", line 13, in run
#|     |     try: f()
#|     |          ~^^
#|     |   File "groups_split.py", line 20, in c
#|     |     except KeyError as e: raise ValueError("wrapped") from e
#|     |                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#|     | ValueError: wrapped
#|     | in c
#|     +---------------- 3 ----------------
#|     | Exception Group Traceback (most recent call last):
#|     |   File "groups_split.py", line 13, in run
#|     |     try: f()
#|     |          ~^^
#|     |   File "groups_split.py", line 26, in nested
#|     |     except Many as m: raise ExceptionGroup("outer", [m, TypeError("t")]) from None
#|     |                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#|     | ExceptionGroup: outer (2 sub-exceptions)
#|     | in nested
#|     +-+---------------- 1 ----------------
#|       | Exception Group Traceback (most recent call last):
#|       |   File "groups_split.py", line 25, in nested
#|       |     try: run(a, b)
#|       |          ~~~^^^^^^
#|       |   File "groups_split.py", line 15, in run
#|       |     if errs: raise Many("several", errs)
#|       |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^
#|       | Many: several (2 sub-exceptions)
#|       +-+---------------- 1 ----------------
#|         | Traceback (most recent call last):
#|         |   File "groups_split.py", line 13, in run
#|         |     try: f()
#|         |          ~^^
#|         |   File "groups_split.py", line 16, in a
#|         |     def a(): raise NetError("down", host="h")
#|         |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#|         | NetError: [20] down {'host': 'h'}
#|         | in a
#|         +---------------- 2 ----------------
#|         | Traceback (most recent call last):
#|         |   File "groups_split.py", line 13, in run
#|         |     try: f()
#|         |          ~^^
#|         |   File "groups_split.py", line 17, in b
#|         |     def b(): raise AppError("plain")
#|         |              ^^^^^^^^^^^^^^^^^^^^^^^
#|         | AppError: [10] plain
#|         | in b
#|         +------------------------------------
#|       +---------------- 2 ----------------
#|       | TypeError: t
#|       +------------------------------------
#= status 1

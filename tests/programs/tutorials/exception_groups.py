import asyncio, traceback, sys
eg = ExceptionGroup("many", [ValueError(1), TypeError("t"), ExceptionGroup("in", [KeyError("k"), ValueError(2)])])
print(repr(eg), str(eg), eg.message, len(eg.exceptions)); m, r = eg.split(ValueError); print(m, r, sep="\n"); print(eg.subgroup(lambda e: isinstance(e, KeyError)), eg.subgroup(OSError)); print(eg.derive([OSError()]))
def handle(e):
    try: raise e
    except* ValueError as g: print("V", g.exceptions)
    except* (KeyError, TypeError) as g: print("KT", g)
    else: print("none")
    finally: print("fin")
handle(eg); handle(ValueError("plain"))
try: handle(OSError("x"))
except OSError as e: print("through", repr(e))
try:
    try: raise ExceptionGroup("g", [ValueError("a"), OSError("b")])
    except* ValueError: raise RuntimeError("new")
except ExceptionGroup as e: print(e.exceptions, e.exceptions[0].__context__)
class Mine(ExceptionGroup):
    def derive(self, x): return Mine(self.message, x)
print(type(Mine("m", [ValueError()]).subgroup(ValueError)).__name__)
for bad in (lambda: ExceptionGroup("x", []), lambda: ExceptionGroup("x", [1]), lambda: ExceptionGroup("x", ValueError()), lambda: ExceptionGroup(1, [ValueError()]), lambda: ExceptionGroup("b", [KeyboardInterrupt()]), lambda: BaseExceptionGroup("b", [ValueError()]), lambda: BaseExceptionGroup("b", [SystemExit()])):
    try: print(repr(bad()))
    except Exception as e: print(type(e).__name__, e)
def f(): raise ValueError("deep")
def collect(*fs):
    errs = []
    for g in fs:
        try: g()
        except Exception as e: e.add_note(f"while calling {g.__name__}"); errs.append(e)
    if errs: raise ExceptionGroup("collected", errs)
def g(): raise KeyError("g") from OSError("cause")
try: collect(f, g)
except ExceptionGroup as e: traceback.print_exc(file=sys.stdout)
collect(f, g, f)

#= stdout
#| ExceptionGroup('many', [ValueError(1), TypeError('t'), ExceptionGroup('in', [KeyError('k'), ValueError(2)])]) many (3 sub-exceptions) many 3
#| many (2 sub-exceptions)
#| many (2 sub-exceptions)
#| many (1 sub-exception) None
#| many (1 sub-exception)
#| V (ValueError(1), ExceptionGroup('in', [ValueError(2)]))
#| KT many (2 sub-exceptions)
#| fin
#| V (ValueError('plain'),)
#| fin
#| fin
#| through OSError('x')
#| (RuntimeError('new'), ExceptionGroup('g', [OSError('b')])) g (1 sub-exception)
#| Mine
#| ValueError second argument (exceptions) must be a non-empty sequence
#| ValueError Item 0 of second argument (exceptions) is not an exception
#| TypeError second argument (exceptions) must be a sequence
#| TypeError BaseExceptionGroup.__new__() argument 1 must be str, not int
#| TypeError Cannot nest BaseExceptions in an ExceptionGroup
#| ExceptionGroup('b', [ValueError()])
#| BaseExceptionGroup('b', [SystemExit()])
#|   + Exception Group Traceback (most recent call last):
#|   |   File "exception_groups.py", line 31, in <module>
#|   |     try: collect(f, g)
#|   |          ~~~~~~~^^^^^^
#|   |   File "exception_groups.py", line 29, in collect
#|   |     if errs: raise ExceptionGroup("collected", errs)
#|   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#|   | ExceptionGroup: collected (2 sub-exceptions)
#|   +-+---------------- 1 ----------------
#|     | Traceback (most recent call last):
#|     |   File "exception_groups.py", line 27, in collect
#|     |     try: g()
#|     |          ~^^
#|     |   File "exception_groups.py", line 23, in f
#|     |     def f(): raise ValueError("deep")
#|     |              ^^^^^^^^^^^^^^^^^^^^^^^^
#|     | ValueError: deep
#|     | while calling f
#|     +---------------- 2 ----------------
#|     | OSError: cause
#|     | 
#|     | The above exception was the direct cause of the following exception:
#|     | 
#|     | Traceback (most recent call last):
#|     |   File "exception_groups.py", line 27, in collect
#|     |     try: g()
#|     |          ~^^
#|     |   File "exception_groups.py", line 30, in g
#|     |     def g(): raise KeyError("g") from OSError("cause")
#|     |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#|     | KeyError: 'g'
#|     | while calling g
#|     +------------------------------------
#= stderr
#|   + Exception Group Traceback (most recent call last):
#|   |   File "exception_groups.py", line 33, in <module>
#|   |     collect(f, g, f)
#|   |     ~~~~~~~^^^^^^^^^
#|   |   File "exception_groups.py", line 29, in collect
#|   |     if errs: raise ExceptionGroup("collected", errs)
#|   |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#|   | ExceptionGroup: collected (3 sub-exceptions)
#|   +-+---------------- 1 ----------------
#|     | Traceback (most recent call last):
#|     |   File "exception_groups.py", line 27, in collect
#|     |     try: g()
#|     |          ~^^
#|     |   File "exception_groups.py", line 23, in f
#|     |     def f(): raise ValueError("deep")
#|     |              ^^^^^^^^^^^^^^^^^^^^^^^^
#|     | ValueError: deep
#|     | while calling f
#|     +---------------- 2 ----------------
#|     | OSError: cause
#|     | 
#|     | The above exception was the direct cause of the following exception:
#|     | 
#|     | Traceback (most recent call last):
#|     |   File "exception_groups.py", line 27, in collect
#|     |     try: g()
#|     |          ~^^
#|     |   File "exception_groups.py", line 30, in g
#|     |     def g(): raise KeyError("g") from OSError("cause")
#|     |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#|     | KeyError: 'g'
#|     | while calling g
#|     +---------------- 3 ----------------
#|     | Traceback (most recent call last):
#|     |   File "exception_groups.py", line 27, in collect
#|     |     try: g()
#|     |          ~^^
#|     |   File "exception_groups.py", line 23, in f
#|     |     def f(): raise ValueError("deep")
#|     |              ^^^^^^^^^^^^^^^^^^^^^^^^
#|     | ValueError: deep
#|     | while calling f
#|     +------------------------------------
#= status 1

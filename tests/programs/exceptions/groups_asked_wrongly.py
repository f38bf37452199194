eg = ExceptionGroup("m", [ValueError(1), ExceptionGroup("n", [KeyError(2), TypeError(3)])])
for f in (lambda: eg.split(), lambda: eg.split(1, 2), lambda: eg.subgroup(), lambda: eg.split(int), lambda: eg.split((ValueError, int)), lambda: eg.split(condition=ValueError), lambda: eg.derive(), lambda: eg.derive([1]), lambda: eg.derive([]), lambda: eg.split(BaseException), lambda: eg.subgroup(lambda e: "yes"), lambda: eg.split(type), lambda: eg.split(lambda e: 1 / 0), lambda: eg.split(()), lambda: eg.split(print), lambda: eg.split("x")):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
print(eg.message, eg.exceptions, eg.args)
class MyG(ExceptionGroup):
    def __new__(cls, msg, excs, code): o = super().__new__(cls, msg, excs); o.code = code; return o
    def derive(self, excs): return MyG(self.message, excs, self.code)
try: raise MyG("mine", [OSError(1, "p"), ValueError()], 7)
except* OSError as g: print(repr(g), g.code)
except* ValueError as g: print(g.code, g.exceptions)
try:
    try: raise ExceptionGroup("a", [ValueError("v"), KeyError("k")])
    except* ValueError: raise RuntimeError("new")
except ExceptionGroup as e: print(repr(e))
try:
    try: raise KeyError("plain")
    except* KeyError as g: print(repr(g)); raise
except KeyError as e: print("re", repr(e))
except ExceptionGroup as e: print("reg", repr(e))

#= stdout
#| TypeError BaseExceptionGroup.split() takes exactly one argument (0 given)
#| TypeError BaseExceptionGroup.split() takes exactly one argument (2 given)
#| TypeError BaseExceptionGroup.subgroup() takes exactly one argument (0 given)
#| TypeError expected an exception type, a tuple of exception types, or a callable (other than a class)
#| TypeError expected an exception type, a tuple of exception types, or a callable (other than a class)
#| TypeError BaseExceptionGroup.split() takes no keyword arguments
#| TypeError BaseExceptionGroup.derive() takes exactly one argument (0 given)
#| ValueError Item 0 of second argument (exceptions) is not an exception
#| ValueError second argument (exceptions) must be a non-empty sequence
#| (ExceptionGroup('m', [ValueError(1), ExceptionGroup('n', [KeyError(2), TypeError(3)])]), None)
#| ExceptionGroup('m', [ValueError(1), ExceptionGroup('n', [KeyError(2), TypeError(3)])])
#| TypeError expected an exception type, a tuple of exception types, or a callable (other than a class)
#| ZeroDivisionError division by zero
#| (None, ExceptionGroup('m', [ValueError(1), ExceptionGroup('n', [KeyError(2), TypeError(3)])]))
#| m (2 sub-exceptions)
#| 1
#| n (2 sub-exceptions)
#| 2
#| 3
#| (None, ExceptionGroup('m', [ValueError(1), ExceptionGroup('n', [KeyError(2), TypeError(3)])]))
#| TypeError expected an exception type, a tuple of exception types, or a callable (other than a class)
#| m (ValueError(1), ExceptionGroup('n', [KeyError(2), TypeError(3)])) ('m', [ValueError(1), ExceptionGroup('n', [KeyError(2), TypeError(3)])])
#| MyG('mine', [PermissionError(1, 'p')], 7) 7
#| 7 (ValueError(),)
#| ExceptionGroup('', [RuntimeError('new'), ExceptionGroup('a', [KeyError('k')])])
#| ExceptionGroup('', (KeyError('plain'),))
#| reg ExceptionGroup('', (KeyError('plain'),))
#= status 0

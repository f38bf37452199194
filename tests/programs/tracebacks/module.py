import io
import sys
import traceback


def inner(x):
    return 1 / x


def outer():
    return inner(0)


try:
    outer()
except ZeroDivisionError as e:
    tb = e.__traceback__
    rows = traceback.extract_tb(tb)
    print([(r.name, r.lineno, r.line) for r in rows])
    print("".join(traceback.format_tb(tb)), end="")
    print("".join(traceback.format_exception(e)), end="")
    print("".join(traceback.format_exception(type(e), e, tb)) == traceback.format_exc())
    print(traceback.format_exception_only(e), traceback.format_exception_only(type(e), e))
    print(traceback.format_exc(limit=1))
    buf = io.StringIO()
    traceback.print_exc(file=buf)
    print(len(buf.getvalue().splitlines()))
    traceback.print_exception(e, file=sys.stdout)
    print(tb.tb_lineno, tb.tb_next.tb_lineno, tb.tb_frame.f_code.co_name, tb.tb_next.tb_frame.f_code.co_name)
    te = traceback.TracebackException.from_exception(e)
    print("".join(te.format()) == traceback.format_exc(), str(te))
    print(rows[0], traceback.format_list(rows)[0], end="")
print(traceback.format_exc())


def whoami():
    return [f.name for f in traceback.extract_stack()]


def caller():
    return whoami()


print(caller())
traceback.print_stack(file=sys.stdout)
try:
    try:
        {}["k"]
    except KeyError as e:
        raise RuntimeError("wrapped") from e
except RuntimeError:
    print(traceback.format_exc())
try:
    raise ExceptionGroup("eg", [ValueError(1), TypeError("t")])
except* ValueError as eg:
    print(traceback.format_exception(eg)[0], end="")
except* TypeError:
    pass

#= stdout
#| [('<module>', 15, 'outer()'), ('outer', 11, 'return inner(0)'), ('inner', 7, 'return 1 / x')]
#|   File "module.py", line 15, in <module>
#|     outer()
#|     ~~~~~^^
#|   File "module.py", line 11, in outer
#|     return inner(0)
#|   File "module.py", line 7, in inner
#|     return 1 / x
#|            ~~^~~
#| Traceback (most recent call last):
#|   File "module.py", line 15, in <module>
#|     outer()
#|     ~~~~~^^
#|   File "module.py", line 11, in outer
#|     return inner(0)
#|   File "module.py", line 7, in inner
#|     return 1 / x
#|            ~~^~~
#| ZeroDivisionError: division by zero
#| True
#| ['ZeroDivisionError: division by zero\n'] ['ZeroDivisionError: division by zero\n']
#| Traceback (most recent call last):
#|   File "module.py", line 15, in <module>
#|     outer()
#|     ~~~~~^^
#| ZeroDivisionError: division by zero
#|
#| 10
#| Traceback (most recent call last):
#|   File "module.py", line 15, in <module>
#|     outer()
#|     ~~~~~^^
#|   File "module.py", line 11, in outer
#|     return inner(0)
#|   File "module.py", line 7, in inner
#|     return 1 / x
#|            ~~^~~
#| ZeroDivisionError: division by zero
#| 15 11 <module> outer
#| True division by zero
#| <FrameSummary file module.py, line 15 in <module>>   File "module.py", line 15, in <module>
#|     outer()
#|     ~~~~~^^
#| NoneType: None
#|
#| ['<module>', 'caller', 'whoami']
#|   File "module.py", line 45, in <module>
#|     traceback.print_stack(file=sys.stdout)
#| Traceback (most recent call last):
#|   File "module.py", line 48, in <module>
#|     {}["k"]
#|     ~~^^^^^
#| KeyError: 'k'
#|
#| The above exception was the direct cause of the following exception:
#|
#| Traceback (most recent call last):
#|   File "module.py", line 50, in <module>
#|     raise RuntimeError("wrapped") from e
#| RuntimeError: wrapped
#|
#|   + Exception Group Traceback (most recent call last):
#= status 0

import contextlib
import io
import sys


@contextlib.contextmanager
def managed(name, fail=False):
    print("enter", name)
    try:
        yield name
    except ZeroDivisionError as e:
        print("handled", e)
    finally:
        print("exit", name)


with managed("a") as a:
    print("in", a)
with managed("b"):
    1 / 0
try:
    with managed("c"):
        raise KeyError("k")
except KeyError as e:
    print("outside", e)


@managed("decorator")
def work(x):
    print("working", x)
    return x * 2


print(work(2), work(3))


@contextlib.contextmanager
def never():
    if False:
        yield


try:
    with never():
        pass
except RuntimeError as e:
    print(e)


@contextlib.contextmanager
def twice():
    yield 1
    yield 2


try:
    with twice():
        pass
except RuntimeError as e:
    print(e)
with contextlib.suppress(ValueError, KeyError):
    int("x")
print("after suppress")
out = io.StringIO()
with contextlib.redirect_stdout(out):
    print("captured")
err = io.StringIO()
with contextlib.redirect_stderr(err):
    print("to err", file=sys.stderr)
print(repr(out.getvalue()), repr(err.getvalue()))


class Door:
    def close(self):
        print("door closed")


with contextlib.closing(Door()) as door:
    print(type(door).__name__)
with contextlib.nullcontext("value") as v:
    print(v)
with contextlib.ExitStack() as stack:
    stack.callback(print, "callback", 1)
    for name in ("x", "y"):
        stack.enter_context(managed(name))
    stack.push(lambda *args: print("pushed", args[0]))
    print("body")
kept = contextlib.ExitStack()
with contextlib.ExitStack() as stack:
    stack.callback(print, "kept for later")
    kept = stack.pop_all()
print("nothing called yet")
kept.close()
with contextlib.ExitStack() as stack:
    stack.enter_context(contextlib.suppress(ValueError))
    raise ValueError("swallowed")
print("still here")
try:
    with contextlib.ExitStack() as stack:
        stack.callback(lambda: 1 / 0)
        raise KeyError("first")
except ZeroDivisionError as e:
    print(type(e).__name__, repr(e.__context__))


class Tracked(contextlib.ContextDecorator):
    def __enter__(self):
        print("start")
        return self

    def __exit__(self, *exc):
        print("stop", exc[0])
        return False


@Tracked()
def job():
    print("job")


job()
try:
    with contextlib.ExitStack() as stack:
        stack.enter_context(5)
except TypeError as e:
    print(e)

#= stdout
#| enter a
#| in a
#| exit a
#| enter b
#| handled division by zero
#| exit b
#| enter c
#| exit c
#| outside 'k'
#| enter decorator
#| working 2
#| exit decorator
#| enter decorator
#| working 3
#| exit decorator
#| 4 6
#| generator didn't yield
#| generator didn't stop
#| after suppress
#| 'captured\n' 'to err\n'
#| Door
#| door closed
#| value
#| enter x
#| enter y
#| body
#| pushed None
#| exit y
#| exit x
#| callback 1
#| nothing called yet
#| kept for later
#| still here
#| ZeroDivisionError KeyError('first')
#| start
#| job
#| stop None
#| 'builtins.int' object does not support the context manager protocol
#= status 0

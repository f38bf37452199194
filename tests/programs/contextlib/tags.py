from contextlib import contextmanager, suppress, redirect_stdout, ExitStack, closing, nullcontext
@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    finally:
        print(f"</{name}>")
with tag("b") as t:
    print(t)
try:
    with tag("i"):
        raise ValueError("inside")
except ValueError as e:
    print(e)
with suppress(KeyError, IndexError):
    {}["x"]
    print("not here")
with ExitStack() as stack:
    for n in "ab":
        stack.enter_context(tag(n))
    print("both open")
with nullcontext(5) as five:
    print(five)

#= stdout
#| <b>
#| B
#| </b>
#| <i>
#| </i>
#| inside
#| <a>
#| <b>
#| both open
#| </b>
#| </a>
#| 5
#= status 0

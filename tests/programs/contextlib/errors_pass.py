# What passes through a manager made of a generator keeps the traceback it had.
import asyncio
import traceback
from contextlib import asynccontextmanager, contextmanager


@contextmanager
def resource(name):
    print("open", name)
    try:
        yield name
    finally:
        print("close", name)


@contextmanager
def changed():
    try:
        yield
    except KeyError as e:
        raise LookupError("changed") from e


@asynccontextmanager
async def session():
    try:
        yield "s"
    finally:
        print("session over")


def work(n):
    return 1 // n


def names(e):
    found = traceback.extract_tb(e.__traceback__)
    return [f.name for f in found if not f.filename.endswith("contextlib.py")]


def uses():
    with resource("a"), resource("b"):
        work(0)


try:
    uses()
except ZeroDivisionError as e:
    print(names(e))
try:
    with changed():
        {}["k"]
except LookupError as e:
    print(names(e), names(e.__cause__))
try:
    with resource("c"):
        raise StopIteration("from the body")
except StopIteration as e:
    print(names(e), e)


async def main():
    try:
        async with session() as s:
            work(len(s) - 1)
    except ZeroDivisionError as e:
        print(names(e))
    async with session():
        await asyncio.sleep(0)
        work(0)


asyncio.run(main())

#= stdout
#| open a
#| open b
#| close b
#| close a
#| ['<module>', 'uses', 'work']
#| ['<module>', 'changed'] ['changed', '<module>']
#| open c
#| close c
#| ['<module>'] from the body
#| session over
#| ['main', 'work']
#| session over
#= stderr
#| Traceback (most recent call last):
#|   File "errors_pass.py", line 73, in <module>
#|     asyncio.run(main())
#|     ~~~~~~~~~~~^^^^^^^^
#|   File "errors_pass.py", line 70, in main
#|     work(0)
#|     ~~~~^^^
#|   File "errors_pass.py", line 33, in work
#|     return 1 // n
#|            ~~^^~~
#| ZeroDivisionError: integer division or modulo by zero
#= status 1

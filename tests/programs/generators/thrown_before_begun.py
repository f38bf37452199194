import asyncio
import traceback


def numbers():
    yield 1


try:
    numbers().throw(ValueError("before the first next"))
except ValueError:
    traceback.print_exc()


async def load(name,
               again=False):
    await asyncio.sleep(1)


coroutine = load("a")
try:
    coroutine.throw(KeyError("thrown"))
except KeyError as error:
    traceback.print_exc()
    last = error.__traceback__.tb_next
    print(last.tb_lineno, last.tb_frame.f_code.co_name)


def twice(function):
    return function


@twice
@twice
def decorated(): yield 2


try:
    decorated().throw(LookupError)
except LookupError:
    traceback.print_exc()


async def main():
    task = asyncio.create_task(load("b"))
    task.cancel()
    await task


asyncio.run(main())

#= stdout
#| 15 load
#= stderr
#| Traceback (most recent call last):
#|   File "thrown_before_begun.py", line 10, in <module>
#|     numbers().throw(ValueError("before the first next"))
#|     ~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#|   File "thrown_before_begun.py", line 5, in numbers
#|     def numbers():
#| ValueError: before the first next
#| Traceback (most recent call last):
#|   File "thrown_before_begun.py", line 22, in <module>
#|     coroutine.throw(KeyError("thrown"))
#|     ~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^
#|   File "thrown_before_begun.py", line 15, in load
#|     async def load(name,
#| KeyError: 'thrown'
#| Traceback (most recent call last):
#|   File "thrown_before_begun.py", line 39, in <module>
#|     decorated().throw(LookupError)
#|     ~~~~~~~~~~~~~~~~~^^^^^^^^^^^^^
#|   File "thrown_before_begun.py", line 33, in decorated
#|     @twice
#| LookupError
#| Traceback (most recent call last):
#|   File "thrown_before_begun.py", line 50, in <module>
#|     asyncio.run(main())
#|     ~~~~~~~~~~~^^^^^^^^
#|   File "thrown_before_begun.py", line 47, in main
#|     await task
#|   File "thrown_before_begun.py", line 15, in load
#|     async def load(name,
#| asyncio.exceptions.CancelledError
#= status 1

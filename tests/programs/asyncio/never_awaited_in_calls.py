"""Coroutines that are let go of because the call that they were meant for failed before it began."""


async def work():
    pass


def make(wrong):
    if wrong:
        raise ValueError("wrong")
    return work()


def use(*args):
    return args


def into_a_call():
    return use(*(make(wrong) for wrong in (False, True)))


def into_a_list():
    found = list(make(wrong) for wrong in (False, True))
    return found


for function in (into_a_call, into_a_list):
    try:
        function()
    except ValueError as error:
        print(function.__name__, error)


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone:", self.name)


def generator():
    node = Node("in a generator")
    try:
        yield node.name
    finally:
        print("closed")


it = generator()
print(next(it))
del it
print("end")

#= stdout
#| into_a_call wrong
#| into_a_list wrong
#| in a generator
#| closed
#| gone: in a generator
#| end
#= stderr
#| never_awaited_in_calls.py:19: RuntimeWarning: coroutine 'work' was never awaited
#|   return use(*(make(wrong) for wrong in (False, True)))
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| never_awaited_in_calls.py:23: RuntimeWarning: coroutine 'work' was never awaited
#|   found = list(make(wrong) for wrong in (False, True))
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#= status 0

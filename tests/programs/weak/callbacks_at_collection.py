import gc
import weakref


class Node:
    def __init__(self, name):
        self.name = name


def circle():
    a, b = Node("a"), Node("b")
    a.other, b.other = b, a
    return weakref.ref(a, lambda ref: print("a is gone", ref() is None)), weakref.ref(
        b, lambda ref: print("b is gone", ref() is None))


refs = circle()
gc.collect()
print([ref() for ref in refs])


def finalized():
    a, b = Node("a"), Node("b")
    a.other, b.other = b, a
    weakref.finalize(a, print, "a is finalized")
    weakref.finalize(b, print, "b is finalized")


finalized()
print("before")
gc.collect()
print("after")

#= stdout
#| a is gone True
#| b is gone True
#| [None, None]
#| before
#| a is finalized
#| b is finalized
#| after
#= status 0

"""`__del__` of instances that an own `__new__` made, and of those of built-in kinds."""
import multiprocessing


class Made:
    made = []

    def __new__(cls, value):
        self = super().__new__(cls)
        cls.made.append(value)
        return self

    def __init__(self, value):
        self.value = value

    def __del__(self):
        print("gone", self.value)


thing = Made(1)
thing = None
print(Made.made)
bare = object.__new__(Made)
bare.value = "bare"
del bare


class Stack(list):
    def __del__(self):
        print("stack gone", self)


class Config(dict):
    def __new__(cls, *args):
        return super().__new__(cls)

    def __del__(self):
        print("config gone")


stack = Stack([1, 2])
stack.append(3)
del stack
config = Config()
config["a"] = 1
config = None


def scope():
    local = Stack("ab")
    return len(local)


print(scope())
for make in (lambda: multiprocessing.Array("i", -1), lambda: multiprocessing.Semaphore(-1)):
    try:
        make()
    except (ValueError, OSError) as error:
        print(type(error).__name__, error)
last = Made("at the end")

#= stdout
#| gone 1
#| [1]
#| gone bare
#| stack gone [1, 2, 3]
#| config gone
#| stack gone ['a', 'b']
#| 2
#| ValueError Array length must be >= 0, not -1
#| OSError [Errno 22] Invalid argument
#| gone at the end
#= status 0

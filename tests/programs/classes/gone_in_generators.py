# What a generator lets go of while a loop goes through it is gone at once.
class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone:", self.name)


def one_by_one():
    first = Thing("first")
    yield 1
    first = None
    print("after the first")
    yield 2
    second = Thing("second")
    yield 3
    del second
    print("after the second")


def squares(source):
    for value in source:
        thing = Thing(f"of {value}")
        yield value * value
        thing = None
        print("squared", value)


for value in one_by_one():
    print(value)

for value in squares(one_by_one()):
    print(value)

#= stdout
#| 1
#| gone: first
#| after the first
#| 2
#| 3
#| gone: second
#| after the second
#| 1
#| gone: of 1
#| squared 1
#| gone: first
#| after the first
#| 4
#| gone: of 2
#| squared 2
#| 9
#| gone: of 3
#| squared 3
#| gone: second
#| after the second
#= status 0

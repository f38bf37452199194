class Room:
    def __init__(self, name, swallow=False): self.name, self.swallow = name, swallow
    def __enter__(self):
        print("enter", self.name)
        return self.name
    def __exit__(self, kind, value, tb):
        print("leave", self.name, kind and kind.__name__, value)
        return self.swallow
with Room("a") as a, Room("b") as b:
    print("in", a, b)
with (Room("c"), Room("d") as d):
    print(d)
with Room("quiet", True):
    raise ValueError("swallowed")
print("goes on")
try:
    with Room("outer"):
        with Room("inner"):
            1 / 0
except ZeroDivisionError as e:
    print("out", e)
def leave(how):
    for i in range(2):
        with Room(how):
            if how == "return": return "value"
            if how == "break": break
            if how == "continue": continue
    return "end"
print(leave("return"), leave("break"), leave("continue"))
for thing in (5, Room, "s"):
    try:
        with thing: pass
    except TypeError as e:
        print(e)
class NoExit:
    def __enter__(self): pass
try:
    with NoExit(): pass
except TypeError as e:
    print(e)
class BadExit(Room):
    def __exit__(self, *a): raise KeyError("from exit")
try:
    with BadExit("x"): raise ValueError("body")
except KeyError as e:
    print(repr(e), repr(e.__context__))

#= stdout
#| enter a
#| enter b
#| in a b
#| leave b None None
#| leave a None None
#| enter c
#| enter d
#| d
#| leave d None None
#| leave c None None
#| enter quiet
#| leave quiet ValueError swallowed
#| goes on
#| enter outer
#| enter inner
#| leave inner ZeroDivisionError division by zero
#| leave outer ZeroDivisionError division by zero
#| out division by zero
#| enter return
#| leave return None None
#| enter break
#| leave break None None
#| enter continue
#| leave continue None None
#| enter continue
#| leave continue None None
#| value end end
#| 'int' object does not support the context manager protocol
#| 'type' object does not support the context manager protocol
#| 'str' object does not support the context manager protocol
#| 'NoExit' object does not support the context manager protocol (missed __exit__ method)
#| enter x
#| KeyError('from exit') ValueError('body')
#= status 0

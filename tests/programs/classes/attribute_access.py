class Proxy:
    def __init__(self, **given):
        self.__dict__["given"] = given
    def __getattr__(self, name):
        if name in self.given:
            return self.given[name]
        raise AttributeError(f"no {name} here")
    def __setattr__(self, name, value):
        print("set", name, value)
        self.given[name] = value
    def __delattr__(self, name):
        print("del", name)
        del self.given[name]
p = Proxy(a=1)
p.b = 2
print(p.a, p.b, hasattr(p, "c"), getattr(p, "c", "default"), p.given)
del p.a
try:
    p.a
except AttributeError as error:
    print(error)
class Slots:
    __slots__ = ("x",)
    def __init__(self): self.x = 1
s = Slots()
try:
    s.y = 2
except AttributeError as error:
    print(error)
class Typed:
    def __set_name__(self, owner, name): self.name = "_" + name
    def __get__(self, obj, owner):
        return self if obj is None else getattr(obj, self.name, "unset")
    def __set__(self, obj, value):
        if not isinstance(value, int): raise TypeError(f"{self.name[1:]} wants an int")
        setattr(obj, self.name, value)
class Point:
    x = Typed()
    def __init__(self, x): self.x = x
print(Point(3).x, s.x)
try:
    Point("a")
except TypeError as error:
    print(error)
class Private:
    def __init__(self): self.__secret = 5
    def get(self): return self.__secret
print(Private().get(), Private().__dict__, hasattr(Private(), "__secret"))
class All:
    def __getattribute__(self, name): return f"<{name}>"
print(All().anything, All().__dict__)

#= stdout
#| set b 2
#| 1 2 False default {'a': 1, 'b': 2}
#| del a
#| no a here
#| 'Slots' object has no attribute 'y' and no __dict__ for setting new attributes
#| 3 1
#| x wants an int
#| 5 {'_Private__secret': 5} False
#| <anything> <__dict__>
#= status 0

"""Descriptors: data and non-data, `__set_name__`, properties in every form."""


class Typed:
    def __init__(self, kind): self.kind = kind
    def __set_name__(self, owner, name):
        self.name = "_" + name
        print("named", owner.__name__, name)
    def __get__(self, obj, owner=None):
        if obj is None: return self
        return getattr(obj, self.name)
    def __set__(self, obj, value):
        if not isinstance(value, self.kind): raise TypeError(f"{self.name[1:]} must be {self.kind.__name__}, not {type(value).__name__}")
        setattr(obj, self.name, value)
    def __delete__(self, obj):
        print("delete", self.name)
        delattr(obj, self.name)


class Lazy:
    def __init__(self, f): self.f = f
    def __get__(self, obj, owner):
        if obj is None: return self
        value = obj.__dict__[self.f.__name__] = self.f(obj)
        return value


class Item:
    count = Typed(int)
    name = Typed(str)
    def __init__(self, name, count): self.name, self.count = name, count
    @Lazy
    def total(self):
        print("working")
        return self.count * 10
    @property
    def size(self):
        "how many"
        return self.count
    @size.setter
    def size(self, n): self.count = n
    @size.deleter
    def size(self): print("no more"); self.count = 0
    half = property(lambda self: self.count / 2, doc="half of it")
    only = property(fset=lambda self, v: print("set", v))


i = Item("nut", 3)
print(i.total, i.total, i.__dict__, Item.count.kind, type(Item.total).__name__)
i.size = 8
print(i.size, i.half, Item.size.__doc__, Item.half.__doc__, Item.size.fget.__name__, Item.half.fset)
i.only = 4
del i.size
for act in (lambda: setattr(i, "count", "x"), lambda: setattr(i, "half", 1), lambda: delattr(i, "half"), lambda: i.only, lambda: Item("a", None), lambda: delattr(i, "count"), lambda: i.count):
    try:
        print(act())
    except Exception as error:
        print(type(error).__name__, error)


class Base:
    @classmethod
    def make(cls, *args): return cls.__name__, args
    @staticmethod
    def add(a, b): return a + b
    @property
    def kind(self): return "base"
    @classmethod
    def __class_getitem__(cls, item): return f"{cls.__name__}[{item}]"


class Derived(Base):
    @property
    def kind(self): return super().kind + "+derived"
    @classmethod
    def make(cls, *args): return ("via",) + super().make(*args)


print(Derived.make(1), Derived().make(2), Derived.add(1, 2), Derived().kind, Base[int], Derived[3])
print(type(Base.__dict__["make"]).__name__, type(Base.__dict__["add"]).__name__, Base.make.__func__.__name__, Derived.make.__self__.__name__)
m = Derived().make
print(m.__name__, m.__qualname__, Base.add.__qualname__, Derived.kind.__get__(Derived()))

#= stdout
#| named Item count
#| named Item name
#| working
#| 30 30 {'_name': 'nut', '_count': 3, 'total': 30} <class 'int'> Lazy
#| 8 4.0 how many half of it size None
#| set 4
#| no more
#| TypeError count must be int, not str
#| AttributeError property 'half' of 'Item' object has no setter
#| AttributeError property 'half' of 'Item' object has no deleter
#| AttributeError property 'only' of 'Item' object has no getter
#| TypeError count must be int, not NoneType
#| delete _count
#| None
#| AttributeError 'Item' object has no attribute '_count'
#| ('via', 'Derived', (1,)) ('via', 'Derived', (2,)) 3 base+derived Base[<class 'int'>] Derived[3]
#| classmethod staticmethod make Derived
#| make Derived.make Base.add base+derived
#= status 0

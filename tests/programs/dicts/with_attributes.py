"""Dicts whose items are attributes, by the two ways that are passed around."""


class dotdict(dict):
    """Items as attributes."""

    __getattr__ = dict.get
    __setattr__ = dict.__setitem__
    __delattr__ = dict.__delitem__


d = dotdict({"a": 1})
d.b = dotdict(c=2)
d.b.c += 5
print(d, d.a, d.b.c, d.nothing)
del d.a
setattr(d, "z", 3)
print(d, vars(d))
try:
    del d.nothing
except KeyError as error:
    print(repr(error))


class AttrDict(dict):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.__dict__ = self


c = AttrDict(host="here", port=80)
c.debug = True
c["level"] = 3
print(c, c.host, c.level, "debug" in c, vars(c) is c, getattr(c, "no", "default"), hasattr(c, "port"))
del c.port
c.update(z=1)
print(c.z, sorted(c), c == {"host": "here", "debug": True, "level": 3, "z": 1})
try:
    c.port
except AttributeError as error:
    print(error)


class ByIdentity(dict):
    __hash__ = object.__hash__
    __eq__ = object.__eq__


one, other = ByIdentity(a=1), ByIdentity(a=1)
print({one: "one", other: "other"}[one], one == other, one in [other])


class Point:
    def __eq__(self, other):
        return True

    __hash__ = object.__hash__


p = Point()
print({p: 1}[p], hash(p) == object.__hash__(p))


class Text(str):
    __neg__ = str.lower
    __call__ = str.upper
    __truediv__ = str.split


print(-Text("aB"), Text("aB")(), Text("a/b") / "/")


class Things(list):
    __lshift__ = list.append
    __getitem__ = list.pop


things = Things([1, 2])
things << 3
print(things, things[0], things)

#= stdout
#| {'a': 1, 'b': {'c': 7}} 1 7 None
#| {'b': {'c': 7}, 'z': 3} {}
#| KeyError('nothing')
#| {'host': 'here', 'port': 80, 'debug': True, 'level': 3} here 3 True True default True
#| 1 ['debug', 'host', 'level', 'z'] True
#| 'AttrDict' object has no attribute 'port'
#| one False False
#| 1 True
#| ab AB ['a', 'b']
#| [2, 3] 1 [2, 3]
#= status 0

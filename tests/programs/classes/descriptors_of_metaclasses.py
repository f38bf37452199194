# What a metaclass's descriptors give of a class.
import functools


class Plain:
    def __get__(self, this, owner=None):
        return ("plain", getattr(this, '__name__', type(this).__name__), owner.__name__)


class Data(Plain):
    def __get__(self, this, owner=None):
        return ("data", getattr(this, '__name__', type(this).__name__), owner.__name__)

    def __set__(self, this, value):
        print("set", this.__name__, value)


class Meta(type):
    plain = Plain()
    data = Data()
    hidden = Plain()
    kept = Data()

    @functools.cached_property
    def cached(cls):
        return "once"

    @property
    def name(cls):
        return cls.__name__.lower()


class Thing(metaclass=Meta):
    own = Plain()
    hidden = "its own"
    kept = "its own"


class Part(Thing):
    pass


for cls in (Thing, Part):
    print(cls.plain, cls.data, cls.hidden, cls.kept, cls.name)
    print(cls.own, cls().own)
Thing.data = 3
try:
    print(Thing.cached)
except TypeError as error:
    print(error)
try:
    print(Thing().plain)
except AttributeError as error:
    print(error)

#= stdout
#| ('plain', 'Thing', 'Meta') ('data', 'Thing', 'Meta') its own ('data', 'Thing', 'Meta') thing
#| ('plain', 'NoneType', 'Thing') ('plain', 'Thing', 'Thing')
#| ('plain', 'Part', 'Meta') ('data', 'Part', 'Meta') its own ('data', 'Part', 'Meta') part
#| ('plain', 'NoneType', 'Part') ('plain', 'Part', 'Part')
#| set Thing 3
#| The '__dict__' attribute on 'Meta' instance does not support item assignment for caching 'cached' property.
#| 'Thing' object has no attribute 'plain'
#= status 0

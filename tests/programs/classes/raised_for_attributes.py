# An AttributeError of __getattr__, a property or a descriptor says of what it is, and of which name:
# so other names are suggested. After a property that raised one, __getattr__ is asked.
class Config:
    defaults = {"host": "localhost", "port": 80}

    def __init__(self, **given):
        self._given = given

    def __getattr__(self, name):
        if name in self._given:
            return self._given[name]
        if name in self.defaults:
            return self.defaults[name]
        raise AttributeError(f"{type(self).__name__!r} has no setting {name!r}")

    @property
    def url(self):
        return f"http://{self.host}:{self.prot}"


c = Config(user="ann")
print(c.host, c.user)
for name in ("hst", "url", "prot"):
    try:
        getattr(c, name)
    except AttributeError as e:
        print(name, "|", e, "|", e.name, "|", type(e.obj).__name__)


class Both:
    def __getattr__(self, name):
        print("asked for", name)
        if name == "never":
            raise AttributeError(name)
        return f"instead of {name}"

    @property
    def value(self):
        return self.never

    @property
    def plain(self):
        raise AttributeError("custom")


print(Both().value, Both().plain, hasattr(Both(), "value"), getattr(Both(), "never", "default"))


class Hidden:
    public = 1

    def __getattribute__(self, name):
        if name == "secret":
            raise AttributeError("hidden!")
        return super().__getattribute__(name)


class Meta(type):
    def __getattr__(cls, name):
        raise AttributeError(f"class {cls.__name__} lacks {name}")


class Lacking(metaclass=Meta):
    alpha = 1


class Descriptor:
    def __get__(self, obj, owner):
        raise AttributeError("from the descriptor")


class Holder:
    d = Descriptor()


class Plain:
    @property
    def total(self):
        return self._totl

    @property
    def own(self):
        error = AttributeError("told already")
        error.name = "mine"
        raise error


for ask in (lambda: Hidden().secret, lambda: Hidden().pubic, lambda: Lacking.alhpa,
            lambda: Holder().d, lambda: Plain().total, lambda: Plain().own,
            lambda: Plain().total.bit_length(), lambda: getattr(Lacking, "beta")):
    try:
        ask()
    except AttributeError as e:
        print(e, "|", e.name)
try:
    c.prto
except AttributeError as e:
    print(repr(e))
c.prto

#= stdout
#| localhost ann
#| hst | 'Config' has no setting 'hst' | hst | Config
#| url | 'Config' has no setting 'url' | url | Config
#| prot | 'Config' has no setting 'prot' | prot | Config
#| asked for never
#| asked for value
#| asked for plain
#| asked for never
#| asked for value
#| asked for never
#| instead of value instead of plain True default
#| hidden! | secret
#| 'Hidden' object has no attribute 'pubic' | pubic
#| class Lacking lacks alhpa | alhpa
#| from the descriptor | d
#| 'Plain' object has no attribute '_totl' | _totl
#| told already | mine
#| 'Plain' object has no attribute '_totl' | _totl
#| class Lacking lacks beta | beta
#| AttributeError("'Config' has no setting 'prto'")
#= stderr
#| Traceback (most recent call last):
#|   File "raised_for_attributes.py", line 99, in <module>
#|     c.prto
#|   File "raised_for_attributes.py", line 14, in __getattr__
#|     raise AttributeError(f"{type(self).__name__!r} has no setting {name!r}")
#| AttributeError: 'Config' has no setting 'prto'
#= status 1

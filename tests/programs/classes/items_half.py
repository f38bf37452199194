def show(make):
    try:
        make()
        print("fine")
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


class OnlySet:
    def __setitem__(self, key, value):
        pass


class OnlyDelete:
    def __delitem__(self, key):
        pass


class OnlyGet:
    def __getitem__(self, key):
        return key


class Slots:
    __slots__ = ("a",)


class Marked:
    def __set_name__(self, owner, name):
        raise ValueError("no " + name)


def exec_delete(thing, key):
    del thing[key]


def exec_set(thing, key):
    thing[key] = 1


for thing in (OnlySet(), OnlyDelete(), OnlyGet(), (1,), "ab", {1}, 5, None):
    show(lambda: exec_delete(thing, 0))
    show(lambda: exec_delete(thing, "k"))
    show(lambda: exec_set(thing, 0))
slots = Slots()
try:
    del slots.b
except AttributeError as error:
    print(error)
try:
    class Holder:
        field = Marked()
except ValueError as error:
    print(error, error.__notes__)
print(super(Slots, slots).__class__.__name__)
try:
    super(Slots, 5).x
except TypeError as error:
    print(error)

#= stdout
#| AttributeError: __delitem__
#| AttributeError: __delitem__
#| fine
#| fine
#| fine
#| AttributeError: __setitem__
#| TypeError: 'OnlyGet' object doesn't support item deletion
#| TypeError: 'OnlyGet' object does not support item deletion
#| TypeError: 'OnlyGet' object does not support item assignment
#| TypeError: 'tuple' object doesn't support item deletion
#| TypeError: 'tuple' object does not support item deletion
#| TypeError: 'tuple' object does not support item assignment
#| TypeError: 'str' object doesn't support item deletion
#| TypeError: 'str' object does not support item deletion
#| TypeError: 'str' object does not support item assignment
#| TypeError: 'set' object doesn't support item deletion
#| TypeError: 'set' object does not support item deletion
#| TypeError: 'set' object does not support item assignment
#| TypeError: 'int' object does not support item deletion
#| TypeError: 'int' object does not support item deletion
#| TypeError: 'int' object does not support item assignment
#| TypeError: 'NoneType' object does not support item deletion
#| TypeError: 'NoneType' object does not support item deletion
#| TypeError: 'NoneType' object does not support item assignment
#| 'Slots' object has no attribute 'b' and no __dict__ for setting new attributes
#| no field ["Error calling __set_name__ on 'Marked' instance 'field' in 'Holder'"]
#| super
#| super(type, obj): obj (instance of int) is not an instance or subtype of type (Slots).
#= status 0

class Dog:
    """A good animal."""
    kind = "canine"
    count = 0

    def __init__(self, name):
        self.name = name
        Dog.count += 1

    def bark(self, times=1):
        return f"{self.name}: " + "woof " * times


a, b = Dog("Rex"), Dog("Fido")
print(a.bark(), b.bark(2), Dog.bark(a), Dog.count, a.kind, Dog.kind)
a.kind = "special"
print(a.kind, b.kind, Dog.__doc__, Dog.__name__, a.__class__ is Dog, isinstance(a, Dog))
bark = a.bark
print(bark(), a.__dict__, hasattr(b, "age"), Dog.__module__, Dog, type(a))
a.age = 3
del a.kind
print(a.age, a.kind, vars(a), [d.name for d in (a, b)])
for bad in (lambda: a.missing, lambda: Dog.missing, lambda: Dog(), lambda: a(), lambda: a.bark.nothing, lambda: a[0], lambda: len(a), lambda: a + 1, lambda: a < b, lambda: next(a), lambda: [x for x in a]):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
try:
    del a.nothing
except AttributeError as error:
    print(error)
print(repr(a)[:25], a == b, a != b, a == a, hash(a) == hash(a), bool(a))

#= stdout
#| Rex: woof  Fido: woof woof  Rex: woof  2 canine canine
#| special canine A good animal. Dog True True
#| Rex: woof  {'name': 'Rex', 'kind': 'special'} False __main__ <class '__main__.Dog'> <class '__main__.Dog'>
#| 3 canine {'name': 'Rex', 'age': 3} ['Rex', 'Fido']
#| AttributeError 'Dog' object has no attribute 'missing'
#| AttributeError type object 'Dog' has no attribute 'missing'
#| TypeError Dog.__init__() missing 1 required positional argument: 'name'
#| TypeError 'Dog' object is not callable
#| AttributeError 'function' object has no attribute 'nothing'
#| TypeError 'Dog' object is not subscriptable
#| TypeError object of type 'Dog' has no len()
#| TypeError unsupported operand type(s) for +: 'Dog' and 'int'
#| TypeError '<' not supported between instances of 'Dog' and 'Dog'
#| TypeError 'Dog' object is not an iterator
#| TypeError 'Dog' object is not iterable
#| 'Dog' object has no attribute 'nothing'
#| <__main__.Dog object at 0 False True True True True
#= status 0

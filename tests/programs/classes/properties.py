class Temp:
    def __init__(self, c):
        self._c = c
    @property
    def celsius(self):
        "in degrees"
        return self._c
    @celsius.setter
    def celsius(self, value):
        if value < -273:
            raise ValueError("too cold")
        self._c = value
    @property
    def fahrenheit(self):
        return self._c * 9 / 5 + 32
    @staticmethod
    def freezing():
        return 0
    @classmethod
    def boiling(cls):
        return cls(100)
t = Temp(20)
t.celsius = 30
print(t.celsius, t.fahrenheit, Temp.freezing(), t.freezing(), Temp.boiling().celsius, t.boiling().fahrenheit)
try:
    t.celsius = -300
except ValueError as error:
    print(error)
try:
    t.fahrenheit = 1
except AttributeError as error:
    print(error)
try:
    del t.celsius
except AttributeError as error:
    print(error)
print(type(Temp.celsius).__name__, Temp.celsius.__doc__)
class Sub(Temp):
    @property
    def celsius(self):
        return super().celsius + 1000
print(Sub(5).celsius, Sub.boiling()._c, type(Sub.boiling()).__name__)

#= stdout
#| 30 86.0 0 0 100 212.0
#| too cold
#| property 'fahrenheit' of 'Temp' object has no setter
#| property 'celsius' of 'Temp' object has no deleter
#| property in degrees
#| 1005 100 Sub
#= status 0

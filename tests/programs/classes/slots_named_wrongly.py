import itertools
import signal

for slots in ([5], "a b", ["ok", "1x"], ["a", None], "", ["é"], ["class"]):
    try:
        print(type("S", (), {"__slots__": slots}).__slots__)
    except TypeError as error:
        print(error)
print(signal.getsignal(signal.SIGINT))
try:
    itertools.batched([1, 2], "2")
except TypeError as error:
    print(error)


class Person:
    __slots__ = ("first name", "last name")

#= stdout
#| __slots__ items must be strings, not 'int'
#| __slots__ must be identifiers
#| __slots__ must be identifiers
#| __slots__ items must be strings, not 'NoneType'
#| __slots__ must be identifiers
#| ['é']
#| ['class']
#| <built-in function default_int_handler>
#| 'str' object cannot be interpreted as an integer
#= stderr
#| Traceback (most recent call last):
#|   File "slots_named_wrongly.py", line 16, in <module>
#|     class Person:
#|         __slots__ = ("first name", "last name")
#| TypeError: __slots__ must be identifiers
#= status 1

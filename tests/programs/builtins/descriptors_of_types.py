"""What methods of built-in types are, as classes have them and bound to objects."""

import types
from collections.abc import Callable

for thing in (str.upper, str.__add__, [].append, len, "".__add__, "".upper, object.__new__, dict.fromkeys, list.__getitem__):
    print(thing.__name__, type(thing).__name__, callable(thing), isinstance(thing, Callable))
print(types.MethodDescriptorType, types.WrapperDescriptorType, types.MethodWrapperType)
print(isinstance(str.upper, types.MethodDescriptorType), isinstance("".upper, types.BuiltinMethodType))
print(str.upper.__objclass__, str.__add__.__objclass__, str.upper.__qualname__)
print(str.upper.__get__("text")(), int.__add__.__get__(3)(4))


def tried(what):
    try:
        print(what())
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)


tried(lambda: str.upper.__get__(5))
tried(lambda: str.upper(5))
tried(lambda: str.upper())
tried(lambda: str.upper.nothing)
tried(lambda: setattr(str.upper, "x", 1))
tried(lambda: "".__add__.nothing)
tried(lambda: [].append.nothing)
tried(lambda: str.upper.__self__)
tried(lambda: UnicodeDecodeError("x"))
tried(lambda: UnicodeEncodeError())

#= stdout
#| upper method_descriptor True True
#| __add__ wrapper_descriptor True True
#| append builtin_function_or_method True True
#| len builtin_function_or_method True True
#| __add__ method-wrapper True True
#| upper builtin_function_or_method True True
#| __new__ builtin_function_or_method True True
#| fromkeys builtin_function_or_method True True
#| __getitem__ method_descriptor True True
#| <class 'method_descriptor'> <class 'wrapper_descriptor'> <class 'method-wrapper'>
#| True True
#| <class 'str'> <class 'str'> str.upper
#| TEXT 7
#| TypeError descriptor 'upper' for 'str' objects doesn't apply to a 'int' object
#| TypeError descriptor 'upper' for 'str' objects doesn't apply to a 'int' object
#| TypeError unbound method str.upper() needs an argument
#| AttributeError 'method_descriptor' object has no attribute 'nothing'
#| AttributeError 'method_descriptor' object has no attribute 'x' and no __dict__ for setting new attributes
#| AttributeError 'method-wrapper' object has no attribute 'nothing'
#| AttributeError 'builtin_function_or_method' object has no attribute 'nothing'
#| AttributeError 'method_descriptor' object has no attribute '__self__'
#| TypeError function takes exactly 5 arguments (1 given)
#| TypeError function takes exactly 5 arguments (0 given)
#= status 0

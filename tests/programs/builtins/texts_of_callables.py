import functools
import io
import re
import sys
from typing import Generic, TypeVar

T = TypeVar("T")


class Box(Generic[T]):
    @functools.lru_cache
    def value(self):
        return 1


def without_place(thing):
    return re.sub(" at 0x[0-9a-f]+", "", repr(thing))


for thing in (int.__add__, (1).__add__, object.__init__, object().__str__, [].__len__, [].__getitem__, {}.__contains__,
              str.__len__, "a".__eq__, "a".upper, list.append, len,
              staticmethod(len), classmethod(print), iter(lambda: 1, 1), re.finditer("a", "a"), io.StringIO(), io.BytesIO()):
    print(without_place(thing))
print(Box.__mro__, type(iter(int, 1)), type(re.finditer("a", "a")), next(re.finditer("a", "ba")).span())
print(list(sys.stdin), sys.stdin.readlines(), [line for line in sys.stdin], sys.stdout.mode, sys.stdin.mode)
for line in sys.stdin:
    print("never", line)

#= stdout
#| <slot wrapper '__add__' of 'int' objects>
#| <method-wrapper '__add__' of int object>
#| <slot wrapper '__init__' of 'object' objects>
#| <method-wrapper '__str__' of object object>
#| <method-wrapper '__len__' of list object>
#| <built-in method __getitem__ of list object>
#| <built-in method __contains__ of dict object>
#| <slot wrapper '__len__' of 'str' objects>
#| <method-wrapper '__eq__' of str object>
#| <built-in method upper of str object>
#| <method 'append' of 'list' objects>
#| <built-in function len>
#| <staticmethod(<built-in function len>)>
#| <classmethod(<built-in function print>)>
#| <callable_iterator object>
#| <callable_iterator object>
#| <_io.StringIO object>
#| <_io.BytesIO object>
#| (<class '__main__.Box'>, <class 'typing.Generic'>, <class 'object'>) <class 'callable_iterator'> <class 'callable_iterator'> (1, 2)
#| [] [] [] w r
#= status 0

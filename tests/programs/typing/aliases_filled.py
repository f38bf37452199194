from typing import TypeVar, Generic
for f in (lambda: list[int][str], lambda: dict[str,int][int], lambda: TypeVar("T")(), lambda: list["x"][int], lambda: tuple[int, ...][int], lambda: type[int][int]):
    try: print(f())
    except TypeError as e: print(e)
T = TypeVar("T")
print(list[T][int], dict[str, T][int], dict[T, T][int])
try: print(dict[T, int][int, str])
except TypeError as e: print(e)

#= stdout
#| list[int] is not a generic class
#| dict[str, int] is not a generic class
#| 'typing.TypeVar' object is not callable
#| list['x'] is not a generic class
#| tuple[int, ...] is not a generic class
#| type[int] is not a generic class
#| list[int] dict[str, int] dict[int, int]
#| Too many arguments for dict[~T, int]; actual 2, expected 1
#= status 0

from typing import *

print(Pattern[str], Match[str], IO[str], TextIO, List[int], Dict[str, int])
for call in (lambda: Optional[1, 2], lambda: Optional[int, str], lambda: List[int](), lambda: List(), lambda: Dict[int, int](),
             lambda: List[int, str], lambda: Dict[int], lambda: Iterable[int, int]):
    try:
        print(call())
    except TypeError as exc:
        print(exc)

#= stdout
#| typing.Pattern[str] typing.Match[str] typing.IO[str] <class 'typing.TextIO'> typing.List[int] typing.Dict[str, int]
#| typing.Optional requires a single type. Got (1, 2).
#| typing.Optional requires a single type. Got (<class 'int'>, <class 'str'>).
#| Type List cannot be instantiated; use list() instead
#| Type List cannot be instantiated; use list() instead
#| Type Dict cannot be instantiated; use dict() instead
#| Too many arguments for typing.List; actual 2, expected 1
#| Too few arguments for typing.Dict; actual 1, expected 2
#| Too many arguments for typing.Iterable; actual 2, expected 1
#= status 0

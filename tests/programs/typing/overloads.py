from typing import Optional, Union, get_overloads, overload


@overload
def double(x: int) -> int: ...
@overload
def double(x: str) -> str: ...
def double(x):
    return x * 2


print(double(2), double("a"), [f.__annotations__["x"] for f in get_overloads(double)])
try:
    get_overloads(double)[0](1)
    print("called")
except NotImplementedError as exc:
    print(exc)
print(int | None == Optional[int], Optional[int] == int | None, int | str == Union[str, int])

#= stdout
#| 4 aa [<class 'int'>, <class 'str'>]
#| called
#| True True True
#= status 0

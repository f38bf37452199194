# Unions with filled generic classes or type parameters look as typing shows them.
class Box[T]: pass


type Maybe = Box[int] | None
type Tree[T] = T | list[Tree[T]]


def f[T](x: T | None = None, y: Box[str] | int = 1) -> T | int | str: pass


print(Box[int] | None, Maybe.__value__, int | None, list[int] | None, Box | None, Box[int] | int | str)
print(Tree.__value__, Maybe | None, Tree[int] | str, int | Box[str], f.__annotations__)
t = f.__type_params__[0]
print(t | t, t | None | int, t | int == int | t)
match 5:
    case str(): pass
    case int(1, 2): pass

#= stdout
#| typing.Optional[__main__.Box[int]] typing.Optional[__main__.Box[int]] int | None list[int] | None __main__.Box | None typing.Union[__main__.Box[int], int, str]
#| typing.Union[T, list[Tree[T]]] Maybe | None Tree[int] | str typing.Union[int, __main__.Box[str]] {'x': typing.Optional[T], 'y': typing.Union[__main__.Box[str], int], 'return': typing.Union[T, int, str]}
#| T typing.Union[T, NoneType, int] True
#= stderr
#| Traceback (most recent call last):
#|   File "unions_of_generics.py", line 18, in <module>
#|     case int(1, 2): pass
#|          ~~~^^^^^^
#| TypeError: int() accepts 1 positional sub-pattern (2 given)
#= status 1

"""Aliases of types made by a call, and what protocols ask for."""
import typing
from typing import TypeVar
T = TypeVar("T")
Pair = typing.TypeAliasType("Pair", tuple[T, T], type_params=(T,))
print(Pair, Pair.__name__, Pair.__value__, Pair.__type_params__, Pair[int])
X = typing.TypeAliasType("X", int)
print(X, X.__value__, X.__type_params__, isinstance(X, typing.TypeAliasType))
type L[A] = list[A]
type R = dict[str, "R"]
print(L, L[int], L.__type_params__, L.__value__, type(L), R.__value__)
for a in ((3, int),):
    try: typing.TypeAliasType(*a)
    except TypeError as e: print(e)
try: typing.get_protocol_members(int)
except TypeError as e: print(e)
class P(typing.Protocol):
    x: int
    def m(self) -> int: ...
print(sorted(typing.get_protocol_members(P)), typing.is_protocol(P), typing.is_protocol(int))
import collections
try: collections.deque([], 10**20)
except OverflowError as e: print(e)

#= stdout
#| Pair Pair tuple[~T, ~T] (~T,) Pair[int]
#| X <class 'int'> () True
#| L L[int] (A,) list[A] <class 'typing.TypeAliasType'> dict[str, 'R']
#| typealias() argument 'name' must be str, not int
#| <class 'int'> is not a Protocol
#| ['m', 'x'] True False
#| Python int too large to convert to C ssize_t
#= status 0

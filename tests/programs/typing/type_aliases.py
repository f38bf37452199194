# Aliases made by the type statement.
type Pair[A] = tuple[A, A]
type Numbers = list[int | float]
type Tree[K, V: int, *Rest, **P] = dict[K, Tree[K, V]]


def swap[T](pair: Pair[T]) -> Pair[T]:
    a, b = pair
    return b, a


print(Pair, Pair.__value__, Pair.__name__, Pair.__type_params__, Pair.__parameters__)
print(Pair[int], Pair[int].__origin__ is Pair, Pair[int].__args__, Numbers.__type_params__)
print(Numbers, Numbers.__value__, Tree.__type_params__, type(Pair).__name__, type(Pair).__module__)
print(swap((1, 2)), swap.__annotations__["pair"])
try:
    Numbers[int]
except TypeError as e:
    print(e)

#= stdout
#| Pair tuple[A, A] Pair (A,) (A,)
#| Pair[int] True (<class 'int'>,) ()
#| Numbers list[int | float] (K, V, Rest, P) TypeAliasType typing
#| (2, 1) Pair[T]
#| Only generic type aliases are subscriptable
#= status 0

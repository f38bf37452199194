# `!=` of what has an `__eq__` of its own: those derived from built-in types keep the type's.
class Folded(str):
    def __eq__(self, other):
        return self.lower() == str(other).lower()

    __hash__ = str.__hash__


class Odd(int):
    def __eq__(self, other):
        return "eq"

    __hash__ = int.__hash__


class Same(list):
    def __eq__(self, other):
        return True


class Empty(dict):
    def __eq__(self, other):
        return True


class Shy:
    def __eq__(self, other):
        return NotImplemented


class Wide:
    def __eq__(self, other):
        return [1]


class Told(Wide):
    def __ne__(self, other):
        return "ne of Told"


print(Folded("Ab") == "aB", Folded("Ab") != "aB", "aB" != Folded("Ab"), Folded("x") != Folded("x"))
print(Odd(1) == 2, Odd(1) != 2, Odd(1) != 1, 1 != Odd(1), 2 != Odd(1), Odd(1) != 1.0)
print(Same([1]) != [2], Same([1]) != [1], [1] != Same([1]), [2] != Same([1]))
print(Empty(a=1) != {}, {} != Empty(), Empty(a=1) != Empty(a=1))
print(Shy() != Shy(), Wide() != Wide(), 3 != Wide(), Told() != Wide(), Wide() != Told(), Wide() != Told)
print([Wide()] != [Wide()], {1: Shy()} != {1: Shy()}, None != Shy(), Same([Shy()]) != [1])

#= stdout
#| True True True False
#| eq True False False True False
#| True False False True
#| True False False
#| True False False ne of Told ne of Told False
#| False True True True
#= status 0

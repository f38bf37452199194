"""Classes of texts and numbers with a `__str__` of their own, formatted."""
class I(int):
    def __str__(self): return "S"
class F(float):
    def __str__(self): return "SF"
class S(str):
    def __str__(self): return "SS"
print(f"{I(3)} {F(2)} {S('x')}", format(I(3)), format(S("y")), "{}".format(F(1)), f"{I(3):d} {S('x'):>3}", I(3).__format__(""), int.__format__(I(3), ""))
class B(bytes): pass
print(f"{B(b'x')}")

#= stdout
#| S SF SS S SS SF 3   x S S
#| b'x'
#= status 0

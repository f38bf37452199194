from decimal import Decimal
from fractions import Fraction

print(Fraction(Decimal("1.5")), Fraction.from_decimal(Decimal("0.125")), Fraction(0.25))
print(f"{Fraction(1, 3):10}|{Fraction(1, 3):>6}|{Fraction(1, 3):<6}|{Fraction(1, 3):^7}|{Fraction(1, 3):.2f}")
for call in (lambda: Decimal("1") + 1.5, lambda: Fraction(1, 2) + Decimal(1), lambda: Decimal(1).foo,
             lambda: Decimal(1) < "a"):
    try:
        print(call())
    except Exception as exc:
        print(type(exc).__name__, exc)

#= stdout
#| 3/2 1/8 1/4
#|        1/3|   1/3|1/3   |  1/3  |0.33
#| TypeError unsupported operand type(s) for +: 'decimal.Decimal' and 'float'
#| TypeError unsupported operand type(s) for +: 'Fraction' and 'decimal.Decimal'
#| AttributeError 'decimal.Decimal' object has no attribute 'foo'
#| TypeError '<' not supported between instances of 'decimal.Decimal' and 'str'
#= status 0

"""Exact fractions, and the abstract kinds of numbers."""
from fractions import Fraction
import math, numbers
a, b = Fraction(1, 3), Fraction("0.25")
print(a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b), a ** 2, a ** -2, -a, abs(-a), a < b, a == Fraction(2, 6), a + 1, 1 - a, a * 0.5, float(a), int(Fraction(7, 2)), round(Fraction(7, 2)), round(a, 2), math.floor(a), math.ceil(a), bool(Fraction(0)), hash(Fraction(3)) == hash(3))
print(repr(a), [Fraction(x) for x in ("3/4", "-1.5", "1e2", 0.5, 7)], Fraction(math.pi).limit_denominator(1000), f"{a:.3f}", f"{a:>6}|", sum([a] * 3), sorted([a, b, Fraction(0)]), a.numerator, a.denominator, a.as_integer_ratio(), Fraction(4, 2).is_integer())
for f in (lambda: Fraction(1, 0), lambda: Fraction("x"), lambda: Fraction(1.5, 2), lambda: a / 0, lambda: a % 0, lambda: a < "x", lambda: a + "x", lambda: Fraction([]), lambda: Fraction(float("nan"))):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(isinstance(a, numbers.Rational), isinstance(1, numbers.Integral), isinstance(1.0, numbers.Real), isinstance(1j, numbers.Complex), isinstance("1", numbers.Number), isinstance(True, numbers.Integral), isinstance(1.0, numbers.Rational))

#= stdout
#| 7/12 1/12 1/12 4/3 1 1/12 (1, Fraction(1, 12)) 1/9 9 -1/3 1/3 False True 4/3 2/3 0.16666666666666666 0.3333333333333333 3 4 33/100 0 1 False True
#| Fraction(1, 3) [Fraction(3, 4), Fraction(-3, 2), Fraction(100, 1), Fraction(1, 2), Fraction(7, 1)] 355/113 0.333    1/3| 1 [Fraction(0, 1), Fraction(1, 4), Fraction(1, 3)] 1 3 (1, 3) True
#| ZeroDivisionError Fraction(1, 0)
#| ValueError Invalid literal for Fraction: 'x'
#| TypeError both arguments should be Rational instances
#| ZeroDivisionError Fraction(1, 0)
#| ZeroDivisionError integer modulo by zero
#| TypeError '<' not supported between instances of 'Fraction' and 'str'
#| TypeError unsupported operand type(s) for +: 'Fraction' and 'str'
#| TypeError argument should be a string or a Rational instance
#| ValueError cannot convert NaN to integer ratio
#| True True True True False True False
#= status 0

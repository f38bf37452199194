from decimal import *
a, b = Decimal("1.1"), Decimal("2.25")
print(a + b, a - b, a * b, b / a, b // a, b % a, a ** 2, divmod(b, a), -a, abs(-b), +a)
print(Decimal(1) / 3, Decimal(1) / Decimal(7), Decimal(10) / 4, 1 / Decimal(8), 3 * a, 2 - a, 7 // Decimal(2), 2 ** Decimal(3))
print(Decimal("0.1") + Decimal("0.2") == Decimal("0.3"), 0.1 + 0.2 == 0.3, Decimal(0.1), Decimal(3), Decimal("-0"), Decimal("1E+5"), Decimal("1e-10"))
print(Decimal((1, (3, 1, 4), -2)), Decimal("  7.50 "), Decimal("1_000.25"), Decimal("NaN"), Decimal("-Infinity"), Decimal(10) ** 30, Decimal(True))
print(sum([Decimal("0.1")] * 10), max(a, b), min(a, b), sorted([b, a, Decimal(0)]), sorted([Decimal("1.5"), 1, 2.5, True]))
print(a < b, a <= 1.1, a == 1.1, Decimal("0.5") == 0.5, Decimal(2) == 2, Decimal("2.0") == Decimal(2), hash(Decimal("2.0")) == hash(2), hash(Decimal("0.5")) == hash(0.5))
print(Decimal(2).sqrt(), Decimal(16).sqrt(), Decimal("2.25").sqrt(), Decimal(2).exp(), Decimal(10).ln(), Decimal(1000).log10(), Decimal(2) ** Decimal("0.5"))
print(int(Decimal("-3.7")), float(a), round(Decimal("2.5")), round(Decimal("2.675"), 2), Decimal("12.7").__floor__(), bool(Decimal(0)), bool(Decimal("NaN")))
print(Decimal("123.4500").normalize(), Decimal("1200").normalize(), a.as_tuple(), Decimal("-1.50").as_tuple().digits, Decimal("1.25").as_integer_ratio(), Decimal("1.23E+5").adjusted())
print([Decimal("2.5").to_integral_value(rounding=r) for r in (ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_05UP)])
cent = Decimal("0.01")
print([Decimal(text).quantize(cent, rounding=ROUND_HALF_UP) for text in ("1.005", "2.675", "-1.115", "7")], Decimal("3.14159").quantize(Decimal("1.000")))
print(Decimal("1.30").same_quantum(cent), Decimal("5").compare(Decimal(7)), Decimal(3).fma(2, 3), Decimal(7).remainder_near(4), Decimal("1").scaleb(3), pow(Decimal(3), 4, 5))
print(Decimal("12.5").is_finite(), Decimal("NaN").is_nan(), Decimal("Inf").is_infinite(), Decimal("-1").is_signed(), Decimal("0.0").is_zero(), Decimal("-2").copy_abs())
print({Decimal("1.0"): "one"}[1], Decimal("1.10"), repr(Decimal("1.10")), isinstance(a, Decimal), type(a + 1).__name__)
total = Decimal(0)
for price, count in (("19.99", 3), ("0.05", 7), ("100", 1)):
    total += Decimal(price) * count
print(total, f"{total:.2f}", f"{total:,.1f}", f"{total * 1000:>15,.2f}|")

#= stdout
#| 3.35 -1.15 2.475 2.045454545454545454545454545 2 0.05 1.21 (Decimal('2'), Decimal('0.05')) -1.1 2.25 1.1
#| 0.3333333333333333333333333333 0.1428571428571428571428571429 2.5 0.125 3.3 0.9 3 8
#| True False 0.1000000000000000055511151231257827021181583404541015625 3 -0 1E+5 1E-10
#| -3.14 7.50 1000.25 NaN -Infinity 1.000000000000000000000000000E+30 1
#| 1.0 2.25 1.1 [Decimal('0'), Decimal('1.1'), Decimal('2.25')] [1, True, Decimal('1.5'), 2.5]
#| True True False True True True True True
#| 1.414213562373095048801688724 4 1.5 7.389056098930650227230427461 2.302585092994045684017991455 3 1.414213562373095048801688724
#| -3 1.1 2 2.68 12 False True
#| 123.45 1.2E+3 DecimalTuple(sign=0, digits=(1, 1), exponent=-1) (1, 5, 0) (5, 4) 5
#| [Decimal('2'), Decimal('3'), Decimal('2'), Decimal('3'), Decimal('2'), Decimal('3'), Decimal('2'), Decimal('2')]
#| [Decimal('1.01'), Decimal('2.68'), Decimal('-1.12'), Decimal('7.00')] 3.142
#| True -1 9 -1 1E+3 1
#| True True True True True 2
#| one 1.10 Decimal('1.10') True Decimal
#| 160.32 160.32 160.3      160,320.00|
#= status 0

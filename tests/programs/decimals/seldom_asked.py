from decimal import *
c = Context(prec=5); print(c.sqrt(2), c.divide(1, 3), c.add(1, 2), c.power(2, 10), c.create_decimal("1.23456789"), c.prec, c.rounding, c.copy().prec, c.exp(1), c.max(1, 2), c.divide_int(7, 2), c.ln(2), c.to_eng_string(Decimal("1E5")), c.quantize(Decimal("1.234"), Decimal("0.1")), c.abs(-5), c.minus(2), c.multiply(2, 3), c.subtract(1, 3), c.compare(1, 2), c.fma(2, 3, 4), c.remainder(7, 3))
print(Decimal(5).radix(), Decimal("1.5").is_canonical(), Decimal(3).max_mag(-4), Decimal("1e-400").is_subnormal())

#= stdout
#| 1.4142 0.33333 3 1024 1.2346 5 ROUND_HALF_EVEN 5 2.7183 2 3 0.69315 100E+3 1.2 5 -2 6 -2 -1 10 1
#| 10 True -4 False
#= status 0

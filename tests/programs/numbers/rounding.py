print(round(2.5), round(3.5), round(-2.5), round(0.5), round(1.5))
print(round(2.675, 2), round(1234.5678, -2), round(5, -1), round(15, -1), round(25, -1))
print(round(1.005, 2), round(3.14159, 3), round(7), round(7.0, 1))
print(int(3.99), int(-3.99), int("42"), int("-0x1f", 16), int("1010", 2), int("z", 36))
print(int(True), int("  12_000 "), int(1e20))
import math
print(math.floor(2.7), math.ceil(2.1), math.trunc(-2.7), math.sqrt(16), math.pi)
print(math.gcd(12, 18), math.factorial(10), math.isnan(math.nan), math.inf)

#= stdout
#| 2 4 -2 0 2
#| 2.67 1200.0 0 20 20
#| 1.0 3.142 7 7.0
#| 3 -3 42 -31 10 35
#| 1 12000 100000000000000000000
#| 2 3 -2 4.0 3.141592653589793
#| 6 3628800 True inf
#= status 0

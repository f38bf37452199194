"""How floats read and print."""
import math
import sys
for x in (0.1, 0.1 + 0.2, 1 / 3, 1e16, 1e15, 123456789012345680.0, 1e22, 1e21, 5e-324, 1.7976931348623157e308, 1e-5, 0.0001,
          -0.0, 100.0, 1.5e300 * 1e10, 2.5, 1e100, 9007199254740993.0, 0.30000000000000004, 4.35, 1.1e-7):
    print(repr(x), str(x), f"{x}", f"{x:.3g}", f"{x:.0f}" if abs(x) < 1e30 else "-", "%s %g %.2e" % (x, x, x))
print(float("1e3"), float(" 1_0.5 "), float("inf"), float("-Infinity"), float("nan"), float(".5"), float("5."), float("1E-2"))
for text in ("", "x", "1e", "--1", "1__0", "0x10", "1,5", "١.٥"):
    try:
        print(float(text))
    except ValueError as error:
        print(error)
print((0.5).as_integer_ratio(), (0.1).hex(), float.fromhex("0x1.8p1"), (2.0).is_integer(), (2.5).is_integer())
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.5, -2), round(1e20), round(5, -1), round(15, -1))
print(int(2.9), int(-2.9), math.floor(-2.5), math.ceil(-2.5), math.trunc(-2.5), 7.5 // 2, -7.5 // 2, 7.5 % -2, divmod(7.5, 2))
print(0.1 + 0.2 == 0.3, math.isclose(0.1 + 0.2, 0.3), math.fsum([0.1] * 10), sum([0.1] * 10), math.inf - 1, math.nan != math.nan)
print(1e308 * 10, -1e308 * 10, 1.0 == 1, hash(1.0) == hash(1), 2 ** 0.5, 4 ** -0.5)
print(sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig, sys.maxsize)
print(math.sqrt(2), math.pi, math.e, math.tau, math.gcd(12, 18), math.lcm(4, 6), math.factorial(20), math.comb(5, 2), math.perm(5, 2))
print(math.hypot(3, 4), math.dist((0, 0), (3, 4)), math.log(8, 2), math.log2(8), math.log10(1000), math.exp(1), math.degrees(math.pi))
print(math.frexp(8.0), math.ldexp(0.5, 4), math.modf(-2.5), math.copysign(1, -0.0), math.isqrt(17), math.prod([1, 2, 3]))
for make in (lambda: 1 / 0, lambda: 1.0 / 0, lambda: 1 % 0, lambda: 1.0 % 0, lambda: 1 // 0.0, lambda: 0 ** -1, lambda: 0.0 ** -1,
             lambda: math.sqrt(-1), lambda: math.log(0), lambda: int("nan"), lambda: int(float("nan")), lambda: int(float("inf")),
             lambda: round(float("nan")), lambda: 10.0 ** 400, lambda: math.exp(1000), lambda: math.factorial(-1), lambda: math.factorial(1.5),
             lambda: float([]), lambda: float(None), lambda: 1.5 << 1, lambda: math.gcd(1.5), lambda: divmod(1, 0), lambda: float(10 ** 400)):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)

#= stdout
#| 0.1 0.1 0.1 0.1 0 0.1 0.1 1.00e-01
#| 0.30000000000000004 0.30000000000000004 0.30000000000000004 0.3 0 0.30000000000000004 0.3 3.00e-01
#| 0.3333333333333333 0.3333333333333333 0.3333333333333333 0.333 0 0.3333333333333333 0.333333 3.33e-01
#| 1e+16 1e+16 1e+16 1e+16 10000000000000000 1e+16 1e+16 1.00e+16
#| 1000000000000000.0 1000000000000000.0 1000000000000000.0 1e+15 1000000000000000 1000000000000000.0 1e+15 1.00e+15
#| 1.2345678901234568e+17 1.2345678901234568e+17 1.2345678901234568e+17 1.23e+17 123456789012345680 1.2345678901234568e+17 1.23457e+17 1.23e+17
#| 1e+22 1e+22 1e+22 1e+22 10000000000000000000000 1e+22 1e+22 1.00e+22
#| 1e+21 1e+21 1e+21 1e+21 1000000000000000000000 1e+21 1e+21 1.00e+21
#| 5e-324 5e-324 5e-324 4.94e-324 0 5e-324 4.94066e-324 4.94e-324
#| 1.7976931348623157e+308 1.7976931348623157e+308 1.7976931348623157e+308 1.8e+308 - 1.7976931348623157e+308 1.79769e+308 1.80e+308
#| 1e-05 1e-05 1e-05 1e-05 0 1e-05 1e-05 1.00e-05
#| 0.0001 0.0001 0.0001 0.0001 0 0.0001 0.0001 1.00e-04
#| -0.0 -0.0 -0.0 -0 -0 -0.0 -0 -0.00e+00
#| 100.0 100.0 100.0 100 100 100.0 100 1.00e+02
#| inf inf inf inf - inf inf inf
#| 2.5 2.5 2.5 2.5 2 2.5 2.5 2.50e+00
#| 1e+100 1e+100 1e+100 1e+100 - 1e+100 1e+100 1.00e+100
#| 9007199254740992.0 9007199254740992.0 9007199254740992.0 9.01e+15 9007199254740992 9007199254740992.0 9.0072e+15 9.01e+15
#| 0.30000000000000004 0.30000000000000004 0.30000000000000004 0.3 0 0.30000000000000004 0.3 3.00e-01
#| 4.35 4.35 4.35 4.35 4 4.35 4.35 4.35e+00
#| 1.1e-07 1.1e-07 1.1e-07 1.1e-07 0 1.1e-07 1.1e-07 1.10e-07
#| 1000.0 10.5 inf -inf nan 0.5 5.0 0.01
#| could not convert string to float: ''
#| could not convert string to float: 'x'
#| could not convert string to float: '1e'
#| could not convert string to float: '--1'
#| could not convert string to float: '1__0'
#| could not convert string to float: '0x10'
#| could not convert string to float: '1,5'
#| 1.5
#| (1, 2) 0x1.999999999999ap-4 3.0 True False
#| 2 4 -2 2.67 1200.0 100000000000000000000 0 20
#| 2 -2 -3 -2 -2 3.0 -4.0 -0.5 (3.0, 1.5)
#| False True 1.0 1.0 inf True
#| inf -inf True True 1.4142135623730951 0.5
#| 1.7976931348623157e+308 2.220446049250313e-16 15 9223372036854775807
#| 1.4142135623730951 3.141592653589793 2.718281828459045 6.283185307179586 6 12 2432902008176640000 10 20
#| 5.0 5.0 3.0 3.0 3.0 2.718281828459045 180.0
#| (0.5, 4) 8.0 (-0.5, -2.0) -1.0 4 6
#| ZeroDivisionError division by zero
#| ZeroDivisionError float division by zero
#| ZeroDivisionError integer modulo by zero
#| ZeroDivisionError float modulo by zero
#| ZeroDivisionError float floor division by zero
#| ZeroDivisionError 0.0 cannot be raised to a negative power
#| ZeroDivisionError 0.0 cannot be raised to a negative power
#| ValueError math domain error
#| ValueError math domain error
#| ValueError invalid literal for int() with base 10: 'nan'
#| ValueError cannot convert float NaN to integer
#| OverflowError cannot convert float infinity to integer
#| ValueError cannot convert float NaN to integer
#| OverflowError (34, 'Numerical result out of range')
#| OverflowError math range error
#| ValueError factorial() not defined for negative values
#| TypeError 'float' object cannot be interpreted as an integer
#| TypeError float() argument must be a string or a real number, not 'list'
#| TypeError float() argument must be a string or a real number, not 'NoneType'
#| TypeError unsupported operand type(s) for <<: 'float' and 'int'
#| TypeError 'float' object cannot be interpreted as an integer
#| ZeroDivisionError integer division or modulo by zero
#| OverflowError int too large to convert to float
#= status 0

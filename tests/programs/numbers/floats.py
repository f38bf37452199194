print(0.1 + 0.2, 1 / 3, 2.5 * 2, 1e16, 1e15, 123456789.123)
print(1e300 * 1e10, -1e300 * 1e10, 1e22, 1e23, 5e-324)
print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 5.0 % -3)
print(float("inf"), float("-inf"), float("nan"), float(" 1.5e3 "))
print(1.0, 100.0, 1e-5, 0.0001, -0.0, 1.5e-7)
print(3.0 == 3, 0.5 < 1, 2 ** 0.5, 9 ** 0.5, (-8) ** (1 / 3) if False else "no complex")
print((2.0).is_integer(), (2.5).is_integer(), (0.75).as_integer_ratio())
print(float("nan") == float("nan"), float("inf") > 10 ** 300)
print(divmod(7.5, 2), divmod(-1.5, 1), 1e308 + 1e308)

#= stdout
#| 0.30000000000000004 0.3333333333333333 5.0 1e+16 1000000000000000.0 123456789.123
#| inf -inf 1e+22 1e+23 5e-324
#| 3.0 -4.0 1.5 0.5 -1.0
#| inf -inf nan 1500.0
#| 1.0 100.0 1e-05 0.0001 -0.0 1.5e-07
#| True True 1.4142135623730951 3.0 no complex
#| True False (3, 4)
#| False True
#| (3.0, 1.5) (-2.0, 0.5) inf
#= status 0

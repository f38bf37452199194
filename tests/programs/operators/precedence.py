print(2 + 3 * 4, (2 + 3) * 4, 2 ** 3 ** 2, -3 ** 2, 10 - 4 - 3, 100 / 10 / 2, 7 // 2 * 2)
print(1 + 2 << 3, 1 | 2 ^ 3 & 4, 5 & 3 == 1, not 1 in [2], 1 < 2 and 3 < 2 or True)
print(~1 + 1, -2 * -3, 2 * -3, 3 - -3, 4 / 2 ** 2, 5 % 3 * 2, 6 if 1 else 2 + 3)
print([1, 2] + [3] * 2, "a" + "b" * 3, (1,) + (2,) * 2)
print(1 if 0 else 2 if 0 else 3, not not 3, 2 if not 0 else 1, *[1, 2], sep=",")

#= stdout
#| 14 20 512 -9 3 5.0 6
#| 24 3 True True True
#| -1 6 -6 6 1.0 4 6
#| [1, 2, 3, 3] abbb (1, 2, 2)
#| 3,True,2,1,2
#= status 0

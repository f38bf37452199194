"""A negative number to a fraction is complex, without a word about complex numbers in the program."""


def roots(a, b, c):
    d = b * b - 4 * a * c
    return (-b + d ** 0.5) / (2 * a), (-b - d ** 0.5) / (2 * a)


print(roots(1, -3, 2), roots(1, 2, 1), roots(1, 2, 5))
print((-8) ** (1 / 3), pow(-8, 1 / 3), -8 ** (1 / 3), (-2.5) ** -1.5)
x = -4
x **= 0.5
print(x, type(x), x.real, round(x.imag, 6))
n = 1 / 3
print((-27) ** n, True ** 0.5, 4 ** 0.5, (-2) ** 2.0, (-float("inf")) ** 0.5)


class Length(float):
    pass


print(Length(-4) ** 0.5)
try:
    if roots(1, 1, 1)[0] > 0:
        print("above")
except TypeError as error:
    print(error)

#= stdout
#| (2.0, 1.0) (-1.0, -1.0) ((-0.9999999999999999+2j), (-1.0000000000000002-2j))
#| (1.0000000000000002+1.7320508075688772j) (1.0000000000000002+1.7320508075688772j) -2.0 (-4.6472078574484644e-17+0.25298221281347033j)
#| (1.2246467991473532e-16+2j) <class 'complex'> 1.2246467991473532e-16 2.0
#| (1.5000000000000004+2.598076211353316j) 1.0 2.0 4.0 inf
#| (1.2246467991473532e-16+2j)
#| '>' not supported between instances of 'complex' and 'int'
#= status 0

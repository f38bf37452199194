# Complex numbers: literals, arithmetic with other numbers, texts, formats, errors.
import copy

z = 3 + 4j
print(z, repr(z), z.real, z.imag, z.conjugate(), abs(z), type(z), type(z).__name__)
print(-z, +z, z == 3 + 4j, z != 3, bool(0j), bool(1j), hash(2 + 0j) == hash(2), {1: "one"}[1 + 0j])
for other in (2, 2.5, True, 1j, -1 + 2j):
    print(z + other, other + z, z - other, other - z, z * other, other * z, z / other, other / z)
    print(z == other, other == z, abs(z ** other - z ** (other + 0j)) < 1e-9, abs(other ** z) > 0)
print(1j * 1j, (1 + 2j) ** 2, (1 + 2j) ** -1, 0j ** 0, 1e5j, 0.5j, -0j, complex(-0.0, 0.0), 1 - 0j)
z += 1
z *= 2j
print(z, sum([1j, 2, 3.5]), [x * 1j for x in range(3)], (1j, {"k": -1j}))
print(complex(), complex(2), complex(2, 3), complex("1+2j"), complex(" -3.5j "), complex("(2-1j)"), complex(1j, 2j))
print(complex(real=1), complex(imag=2.5), isinstance(1j, complex), isinstance(1, complex), complex.__name__)
print(f"{z:.2f} {z:>30} {z:+.1e} {1j:g} {1.5j} {z!r:<20}|", "%s %r" % (z, 1j), "{:.3}".format(z), str(1j))
print(float("inf") * 1j, complex("nan+infj"), 1e16 + 1j, 1e-7j, copy.copy(z) is z, copy.deepcopy([z]) == [z])


class Number:
    def __complex__(self):
        return 1 + 1j


class Better:
    def __radd__(self, other):
        return "radd", other

    def __index__(self):
        return 7


print(complex(Number()), 1j + Better(), complex(Better()))


def show(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


show(lambda: 1j < 2)
show(lambda: 1j / 0)
show(lambda: 0j ** -1)
show(lambda: 1j // 1)
show(lambda: 1j % 2)
show(lambda: divmod(1j, 2))
show(lambda: 1j + "a")
show(lambda: "a" + 1j)
show(lambda: 1j & 1)
show(lambda: int(1j))
show(lambda: float(1j))
show(lambda: round(1j))
show(lambda: complex("1 + 2j"))
show(lambda: complex("x"))
show(lambda: complex("1", 2))
show(lambda: complex(1, "2"))
show(lambda: complex([]))
show(lambda: complex(1, None))
show(lambda: format(1j, "d"))
show(lambda: format(1j, "05"))
show(lambda: format(1j, "=5"))
show(lambda: 1e300j * 1e300j)
show(lambda: (1e200 + 1j) ** 3)
show(lambda: abs(1e308 + 1e308j))
show(lambda: pow(1j, 2, 3))
show(lambda: sorted([1j, 2j]))
show(lambda: ~1j)
show(lambda: [1, 2][1j])
show(lambda: range(1j))

match z:
    case complex(real=r, imag=i):
        print("matched", r, i)
for number in (0, 2 + 0j):
    match number:
        case 0j:
            print("zero")
        case 2 + 0j:
            print("two")

#= stdout
#| (3+4j) (3+4j) 3.0 4.0 (3-4j) 5.0 <class 'complex'> complex
#| (-3-4j) (3+4j) True True False True True one
#| (5+4j) (5+4j) (1+4j) (-1-4j) (6+8j) (6+8j) (1.5+2j) (0.24-0.32j)
#| False False True True
#| (5.5+4j) (5.5+4j) (0.5+4j) (-0.5-4j) (7.5+10j) (7.5+10j) (1.2+1.6j) (0.3-0.4j)
#| False False True True
#| (4+4j) (4+4j) (2+4j) (-2-4j) (3+4j) (3+4j) (3+4j) (0.12-0.16j)
#| False False True True
#| (3+5j) (3+5j) (3+3j) (-3-3j) (-4+3j) (-4+3j) (4-3j) (0.16+0.12j)
#| False False True True
#| (2+6j) (2+6j) (4+2j) (-4-2j) (-11+2j) (-11+2j) (1-2j) (0.2+0.4j)
#| False False True True
#| (-1+0j) (-3+4j) (0.2-0.4j) (1+0j) 100000j 0.5j (-0-0j) (-0+0j) (1+0j)
#| (-8+8j) (5.5+1j) [0j, 1j, 2j] (1j, {'k': (-0-1j)})
#| 0j (2+0j) (2+3j) (1+2j) -3.5j (2-1j) (-2+1j)
#| (1+0j) 2.5j True False complex
#| -8.00+8.00j                        (-8+8j) -8.0e+00+8.0e+00j 0+1j 1.5j (-8+8j)             | (-8+8j) 1j (-8+8j) 1j
#| (nan+infj) (nan+infj) (1e+16+1j) 1e-07j True True
#| (1+1j) ('radd', 1j) (7+0j)
#| TypeError '<' not supported between instances of 'complex' and 'int'
#| ZeroDivisionError complex division by zero
#| ZeroDivisionError 0.0 to a negative or complex power
#| TypeError unsupported operand type(s) for //: 'complex' and 'int'
#| TypeError unsupported operand type(s) for %: 'complex' and 'int'
#| TypeError unsupported operand type(s) for divmod(): 'complex' and 'int'
#| TypeError unsupported operand type(s) for +: 'complex' and 'str'
#| TypeError can only concatenate str (not "complex") to str
#| TypeError unsupported operand type(s) for &: 'complex' and 'int'
#| TypeError int() argument must be a string, a bytes-like object or a real number, not 'complex'
#| TypeError float() argument must be a string or a real number, not 'complex'
#| TypeError type complex doesn't define __round__ method
#| ValueError complex() arg is a malformed string
#| ValueError complex() arg is a malformed string
#| TypeError complex() can't take second arg if first is a string
#| TypeError complex() second arg can't be a string
#| TypeError complex() first argument must be a string or a number, not 'list'
#| TypeError complex() second argument must be a number, not 'NoneType'
#| ValueError Unknown format code 'd' for object of type 'complex'
#| ValueError Zero padding is not allowed in complex format specifier
#| ValueError '=' alignment flag is not allowed in complex format specifier
#| (-inf+0j)
#| OverflowError complex exponentiation
#| 1.4142135623730951e+308
#| ValueError complex modulo
#| TypeError '<' not supported between instances of 'complex' and 'complex'
#| TypeError bad operand type for unary ~: 'complex'
#| TypeError list indices must be integers or slices, not complex
#| TypeError 'complex' object cannot be interpreted as an integer
#| matched -8.0 8.0
#| zero
#| two
#= stderr
#| complex.py:70: SyntaxWarning: list indices must be integers or slices, not complex; perhaps you missed a comma?
#|   show(lambda: [1, 2][1j])
#= status 0

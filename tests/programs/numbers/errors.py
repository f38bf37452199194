def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


attempt(lambda: 1 / 0)
attempt(lambda: 1 // 0)
attempt(lambda: 1 % 0)
attempt(lambda: 1.0 / 0)
attempt(lambda: 1.0 // 0)
attempt(lambda: 1.0 % 0)
attempt(lambda: divmod(1, 0))
attempt(lambda: 0 ** -1)
attempt(lambda: 1 + "a")
attempt(lambda: "a" + 1)
attempt(lambda: [1] + (2,))
attempt(lambda: 1 << -1)
attempt(lambda: 1.5 & 2)
attempt(lambda: -"a")
attempt(lambda: ~1.5)
attempt(lambda: int([]))
attempt(lambda: float([]))
attempt(lambda: int("9" * 5000))
attempt(lambda: 2.0 ** 10000)
attempt(lambda: int(float("inf")))
attempt(lambda: int(float("nan")))
attempt(lambda: chr(-1))
attempt(lambda: ord("ab"))
attempt(lambda: pow(2, -1, 4))
attempt(lambda: "a" * 1.5)
attempt(lambda: None + 1)
attempt(lambda: 3 @ 4)

#= stdout
#| ZeroDivisionError: division by zero
#| ZeroDivisionError: integer division or modulo by zero
#| ZeroDivisionError: integer modulo by zero
#| ZeroDivisionError: float division by zero
#| ZeroDivisionError: float floor division by zero
#| ZeroDivisionError: float modulo by zero
#| ZeroDivisionError: integer division or modulo by zero
#| ZeroDivisionError: 0.0 cannot be raised to a negative power
#| TypeError: unsupported operand type(s) for +: 'int' and 'str'
#| TypeError: can only concatenate str (not "int") to str
#| TypeError: can only concatenate list (not "tuple") to list
#| ValueError: negative shift count
#| TypeError: unsupported operand type(s) for &: 'float' and 'int'
#| TypeError: bad operand type for unary -: 'str'
#| TypeError: bad operand type for unary ~: 'float'
#| TypeError: int() argument must be a string, a bytes-like object or a real number, not 'list'
#| TypeError: float() argument must be a string or a real number, not 'list'
#| ValueError: Exceeds the limit (4300 digits) for integer string conversion: value has 5000 digits; use sys.set_int_max_str_digits() to increase the limit
#| OverflowError: (34, 'Numerical result out of range')
#| OverflowError: cannot convert float infinity to integer
#| ValueError: cannot convert float NaN to integer
#| ValueError: chr() arg not in range(0x110000)
#| TypeError: ord() expected a character, but string of length 2 found
#| ValueError: base is not invertible for the given modulus
#| TypeError: can't multiply sequence by non-int of type 'float'
#| TypeError: unsupported operand type(s) for +: 'NoneType' and 'int'
#| TypeError: unsupported operand type(s) for @: 'int' and 'int'
#= status 0

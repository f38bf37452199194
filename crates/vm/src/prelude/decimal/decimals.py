

DecimalTuple = namedtuple("DecimalTuple", "sign digits exponent", module="decimal")


class Decimal:
    __slots__ = ("_sign", "_int", "_exp", "_special")

    def __new__(cls, value="0", context=None):
        if context is not None and not isinstance(context, Context):
            raise TypeError("optional argument must be a context")
        if isinstance(value, str):
            read = _read(value)
            if read is None:
                made = _nan(context or getcontext(), ConversionSyntax)
            else:
                made = _make(*read)
        elif isinstance(value, Decimal):
            made = value
        elif isinstance(value, int):
            made = _converted(value)
        elif isinstance(value, float):
            made = Decimal.from_float(value)
            _signal(context or getcontext(), FloatOperation, None)
        elif isinstance(value, (tuple, list)):
            made = _of_tuple(value)
        else:
            raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")
        if cls is Decimal:
            return made
        self = object.__new__(cls)
        self._sign, self._int = made._sign, made._int
        self._exp, self._special = made._exp, made._special
        return self

    @classmethod
    def from_float(cls, f):
        if isinstance(f, int):
            return _converted(f)
        if not isinstance(f, float):
            raise TypeError("argument must be int or float")
        if f != f:
            return _make(0, 0, 0, "n")
        if f in (float("inf"), float("-inf")):
            return _make(1 if f < 0 else 0, 0, 0, "F")
        top, bottom = abs(f).as_integer_ratio()
        places = bottom.bit_length() - 1
        sign = 1 if str(f)[0] == "-" else 0
        return _make(sign, top * 5 ** places, -places)

    # -- texts ----------------------------------------------------------------------------------

    def __repr__(self):
        return f"Decimal('{self}')"

    def __str__(self, engineering=False):
        return _text(self, engineering, getcontext().capitals)

    def to_eng_string(self, context=None):
        return self.__str__(True)

    def __format__(self, spec):
        return _format(self, spec)

    def as_tuple(self):
        if self._special == "F":
            return DecimalTuple(self._sign, (0,), "F")
        digits = tuple([int(digit) for digit in str(self._int)])
        if self._special:
            return DecimalTuple(self._sign, digits if self._int else (), self._special)
        return DecimalTuple(self._sign, digits, self._exp)

    def as_integer_ratio(self):
        if self._special == "F":
            raise OverflowError("cannot convert Infinity to integer ratio")
        if self._special:
            raise ValueError("cannot convert NaN to integer ratio")
        top, bottom = self._int, 1
        if self._exp >= 0:
            top *= 10 ** self._exp
        else:
            bottom = 10 ** -self._exp
        a, b = top, bottom
        while b:
            a, b = b, a % b
        return (-top if self._sign else top) // a, bottom // a

    def __reduce__(self):
        return (type(self), (str(self),))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    # -- kinds ----------------------------------------------------------------------------------

    def __bool__(self):
        return self._special is not None or self._int != 0

    def is_nan(self):
        return self._special in ("n", "N")

    def is_qnan(self):
        return self._special == "n"

    def is_snan(self):
        return self._special == "N"

    def is_infinite(self):
        return self._special == "F"

    def is_finite(self):
        return self._special is None

    def is_signed(self):
        return self._sign == 1

    def is_zero(self):
        return self._special is None and self._int == 0

    def is_normal(self, context=None):
        context = context or getcontext()
        return not self._special and self._int != 0 and context.Emin <= self.adjusted()

    def _is_whole(self):
        if self._special:
            return False
        return self._exp >= 0 or self._int % 10 ** -self._exp == 0

    def _is_odd(self):
        return self._exp <= 0 and self._int // 10 ** -self._exp % 2 == 1

    def adjusted(self):
        return 0 if self._special else self._exp + _digits_of(self._int) - 1

    # -- order ----------------------------------------------------------------------------------

    def _order(self, other):
        """-1, 0 or 1."""
        a = (-1 if self._sign else 1) * (2 if self._special else 1 if self._int else 0)
        b = (-1 if other._sign else 1) * (2 if other._special else 1 if other._int else 0)
        if a != b or self._special or not self._int:
            return (a > b) - (a < b)
        left, right = self.adjusted(), other.adjusted()
        if left == right:
            exponent = min(self._exp, other._exp)
            left = self._int * 10 ** (self._exp - exponent)
            right = other._int * 10 ** (other._exp - exponent)
        order = (left > right) - (left < right)
        return -order if self._sign else order

    def _asked(self, other, equal):
        """The order; None where a number is none."""
        if self.is_nan() or other.is_nan():
            if not equal or self.is_snan() or other.is_snan():
                _nan(getcontext())
            return None
        return self._order(other)

    def __eq__(self, other):
        other = _compared(other)
        return other if other is NotImplemented else self._asked(other, True) == 0

    def __lt__(self, other):
        other = _compared(other)
        return other if other is NotImplemented else self._asked(other, False) == -1

    def __le__(self, other):
        other = _compared(other)
        return other if other is NotImplemented else self._asked(other, False) in (-1, 0)

    def __gt__(self, other):
        other = _compared(other)
        return other if other is NotImplemented else self._asked(other, False) == 1

    def __ge__(self, other):
        other = _compared(other)
        return other if other is NotImplemented else self._asked(other, False) in (0, 1)

    def __hash__(self):
        if self._special == "F":
            return -314159 if self._sign else 314159
        if self._special == "N":
            raise TypeError("Cannot hash a signaling NaN value")
        if self._special:
            return object.__hash__(self)
        modulus = 2 ** 61 - 1
        if self._exp >= 0:
            value = self._int * pow(10, self._exp, modulus) % modulus
        else:
            value = self._int * pow(pow(10, modulus - 2, modulus), -self._exp, modulus) % modulus
        value = -value if self._sign else value
        return -2 if value == -1 else value

    def compare(self, other, context=None):
        context, other = context or getcontext(), _operand(other)
        if self.is_nan() or other.is_nan():
            return _of_nans(self, other, context)
        order = self._order(other)
        return _make(1 if order < 0 else 0, abs(order), 0)

    def max(self, other, context=None):
        return self._extreme(other, context, 1)

    def min(self, other, context=None):
        return self._extreme(other, context, -1)

    def _extreme(self, other, context, wanted):
        context, other = context or getcontext(), _operand(other)
        if self.is_nan() or other.is_nan():
            if self.is_snan() or other.is_snan() or self.is_nan() and other.is_nan():
                return _of_nans(self, other, context)
            return _fix(other if self.is_nan() else self, context)
        order = self._order(other) or other._sign - self._sign
        if not order:
            order = (self._exp > other._exp) - (self._exp < other._exp)
            order = -order if self._sign else order
        return _fix(self if order in (0, wanted) else other, context)

    # -- arithmetic -----------------------------------------------------------------------------

    def __pos__(self):
        context = getcontext()
        if self.is_nan():
            return _of_nans(self, self, context)
        plain = self._int or self._special or context.rounding == ROUND_FLOOR
        return _fix(self if plain else _make(0, 0, self._exp), context)

    def __neg__(self):
        context = getcontext()
        if self.is_nan():
            return _of_nans(self, self, context)
        if not self._int and not self._special and context.rounding != ROUND_FLOOR:
            return _fix(_make(0, 0, self._exp), context)
        return _fix(_make(1 - self._sign, self._int, self._exp, self._special), context)

    def __abs__(self):
        if self.is_nan():
            return _of_nans(self, self, getcontext())
        return _fix(self.copy_abs(), getcontext())

    def copy_abs(self):
        return _make(0, self._int, self._exp, self._special)

    def copy_negate(self):
        return _make(1 - self._sign, self._int, self._exp, self._special)

    def copy_sign(self, other, context=None):
        return _make(_operand(other)._sign, self._int, self._exp, self._special)

    def __add__(self, other):
        other = _converted(other)
        return other if other is NotImplemented else _add(self, other, getcontext())

    __radd__ = __add__

    def __sub__(self, other):
        other = _converted(other)
        if other is NotImplemented:
            return other
        if other.is_nan():
            return _add(self, other, getcontext())
        return _add(self, other.copy_negate(), getcontext())

    def __rsub__(self, other):
        other = _converted(other)
        return other if other is NotImplemented else other - self

    def __mul__(self, other):
        other = _converted(other)
        return other if other is NotImplemented else _multiply(self, other, getcontext())

    __rmul__ = __mul__

    def __truediv__(self, other):
        other = _converted(other)
        return other if other is NotImplemented else _divide(self, other, getcontext())

    def __rtruediv__(self, other):
        other = _converted(other)
        return other if other is NotImplemented else _divide(other, self, getcontext())

    def __floordiv__(self, other):
        other = _converted(other)
        if other is NotImplemented:
            return other
        return _whole_division(self, other, getcontext(), "//")[0]

    def __rfloordiv__(self, other):
        other = _converted(other)
        return other if other is NotImplemented else other // self

    def __mod__(self, other):
        other = _converted(other)
        if other is NotImplemented:
            return other
        return _whole_division(self, other, getcontext(), "%")[1]

    def __rmod__(self, other):
        other = _converted(other)
        return other if other is NotImplemented else other % self

    def __divmod__(self, other):
        other = _converted(other)
        if other is NotImplemented:
            return other
        return _whole_division(self, other, getcontext(), "divmod")

    def __rdivmod__(self, other):
        other = _converted(other)
        return other if other is NotImplemented else divmod(other, self)

    def __pow__(self, other, modulo=None):
        other = _converted(other)
        if other is NotImplemented:
            return other
        if modulo is not None:
            modulo = _converted(modulo)
            if not (self._is_whole() and other._is_whole() and modulo._is_whole()):
                return _nan(getcontext())
            return Decimal(pow(int(self), int(other), int(modulo)))
        return _power(self, other, getcontext())

    def __rpow__(self, other, modulo=None):
        other = _converted(other)
        return other if other is NotImplemented else _power(other, self, getcontext())

    def fma(self, other, third, context=None):
        context = context or getcontext()
        wide = context.copy()
        wide.prec = 2 * context.prec + _digits_of(self._int) + _digits_of(_operand(other)._int)
        return _add(_multiply(self, _operand(other), wide), _operand(third), context)

    def sqrt(self, context=None):
        context = context or getcontext()
        if self._special:
            nan = _of_nans(self, self, context)
            if nan is not None:
                return nan
            return _nan(context) if self._sign else self
        if not self._int:
            return _fix(_make(self._sign, 0, self._exp // 2), context)
        if self._sign:
            return _nan(context)
        ideal = self._exp // 2
        coefficient, exponent = self._int, self._exp
        if exponent % 2:
            coefficient, exponent = coefficient * 10, exponent - 1
        more = max(context.prec + 1 - (_digits_of(coefficient) + 1) // 2, 0)
        coefficient *= 100 ** more
        exponent = exponent // 2 - more
        root = _root(coefficient)
        if root * root == coefficient:
            while exponent < ideal and root % 10 == 0:
                root, exponent = root // 10, exponent + 1
        else:
            root, exponent = root * 10 + 1, exponent - 1
        return _fix(_make(0, root, exponent), _rounding(context, ROUND_HALF_EVEN))

    def exp(self, context=None):
        context = context or getcontext()
        if self._special:
            nan = _of_nans(self, self, context)
            if nan is not None:
                return nan
            return _make(0, 0, 0) if self._sign else self
        if not self._int:
            return _make(0, 1, 0)
        places = context.prec + 10 + max(self.adjusted(), 0)
        scaled = self._int * 10 ** max(places + self._exp, 0) // 10 ** max(-places - self._exp, 0)
        coefficient, exponent = _scaled_exp(-scaled if self._sign else scaled, places)
        result = _make(0, coefficient * 10 + 1, exponent - 1)
        return _fix(result, _rounding(context, ROUND_HALF_EVEN))

    def ln(self, context=None):
        return self._logarithm(context, False)

    def log10(self, context=None):
        return self._logarithm(context, True)

    def _logarithm(self, context, by_ten):
        context = context or getcontext()
        if self.is_nan():
            return _of_nans(self, self, context)
        if not self._special and not self._int:
            return _make(1, 0, 0, "F")
        if self._sign:
            return _nan(context)
        if self._special:
            return self
        if by_ten and str(self._int).rstrip("0") == "1":
            return _fix(Decimal(self.adjusted()), context)
        if self._order(_make(0, 1, 0)) == 0:
            return _make(0, 0, 0)
        places = context.prec + 12 + abs(min(self.adjusted(), 0)) + _digits_of(self._int)
        value = _scaled_ln(self._int, self._exp, places)
        if by_ten:
            value = value * 10 ** places // _ln_of_ten(places)
        result = _make(1 if value < 0 else 0, abs(value) * 10 + 1, -places - 1)
        return _fix(result, _rounding(context, ROUND_HALF_EVEN))

    # -- rounding -------------------------------------------------------------------------------

    def quantize(self, exp, rounding=None, context=None):
        context, other = context or getcontext(), _operand(exp)
        rounding = rounding or context.rounding
        if rounding not in _ROUNDINGS:
            setattr(Context(), "rounding", rounding)
        if self._special or other._special:
            nan = _of_nans(self, other, context)
            if nan is not None:
                return nan
            return self if self._special and other._special else _nan(context)
        result = self._at(other._exp, rounding)
        too_long = result._int and _digits_of(result._int) > context.prec
        if too_long or result._int and result.adjusted() > context.Emax:
            return _nan(context)
        if not context.Emin - context.prec + 1 <= other._exp <= context.Emax:
            return _nan(context)
        if result._exp > self._exp:
            if result._order(self) != 0:
                _signal(context, Inexact, None)
            _signal(context, Rounded, None)
        return _fix(result, context)

    def _at(self, exponent, rounding):
        if self._exp >= exponent:
            return _make(self._sign, self._int * 10 ** (self._exp - exponent), exponent)
        places = exponent - self._exp
        if places > _digits_of(self._int) + 1:
            # All of it is left off: what stands for it is small, and not nothing.
            kept = _cut(self._sign, 1 if self._int else 0, 2, rounding)[0]
        else:
            kept = _cut(self._sign, self._int, places, rounding)[0]
        return _make(self._sign, kept, exponent)

    def same_quantum(self, other, context=None):
        other = _operand(other)
        if self._special or other._special:
            return self.is_nan() and other.is_nan() or self.is_infinite() and other.is_infinite()
        return self._exp == other._exp

    def to_integral_value(self, rounding=None, context=None):
        context = context or getcontext()
        if self._special or self._exp >= 0:
            return _of_nans(self, self, context) if self.is_nan() else self
        return self._at(0, rounding or context.rounding)

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        context = context or getcontext()
        result = self.to_integral_value(rounding, context)
        if not self._special and self._exp < 0:
            if result._order(self) != 0:
                _signal(context, Inexact, None)
            _signal(context, Rounded, None)
        return result

    def normalize(self, context=None):
        context = context or getcontext()
        number = _fix(self, context)
        if number._special:
            return _of_nans(self, self, context) if self.is_nan() else self
        if not number._int:
            return _make(number._sign, 0, 0)
        coefficient, exponent = number._int, number._exp
        while coefficient % 10 == 0 and exponent < context.Emax:
            coefficient, exponent = coefficient // 10, exponent + 1
        return _make(number._sign, coefficient, exponent)

    def next_plus(self, context=None):
        return self._neighbour(context or getcontext(), ROUND_CEILING, 0)

    def next_minus(self, context=None):
        return self._neighbour(context or getcontext(), ROUND_FLOOR, 1)

    def _neighbour(self, context, rounding, sign):
        """The nearest other number that has room in the context, on the side that the sign says."""
        if self.is_nan() or self._special and self._sign == sign:
            return _of_nans(self, self, context) if self.is_nan() else self
        calm = Context(context.prec, rounding, context.Emin, context.Emax, traps=[])
        if self._special:
            most = 10 ** calm.prec - 1
            return _make(self._sign, most, calm.Etop())
        step = calm.Etiny() - 1
        if self._int:
            step = max(step, self.adjusted() - calm.prec - 1)
        return _add(self, _make(sign, 1, step), calm)

    def logb(self, context=None):
        context = context or getcontext()
        if self._special:
            return _of_nans(self, self, context) if self.is_nan() else self.copy_abs()
        if not self._int:
            return _signal(context, DivisionByZero, _make(1, 0, 0, "F"))
        return _fix(_converted(self.adjusted()), context)

    def number_class(self, context=None):
        if self.is_nan():
            return "sNaN" if self.is_snan() else "NaN"
        sign = "-" if self._sign else "+"
        if self._special:
            return sign + "Infinity"
        if not self._int:
            return sign + "Zero"
        return sign + ("Normal" if self.is_normal(context) else "Subnormal")

    def scaleb(self, other, context=None):
        context, other = context or getcontext(), _operand(other)
        if self._special:
            return self
        return _fix(_make(self._sign, self._int, self._exp + int(other)), context)

    def remainder_near(self, other, context=None):
        context, other = context or getcontext(), _operand(other)
        exponent = min(self._exp, other._exp)
        left = self._int * 10 ** (self._exp - exponent)
        right = other._int * 10 ** (other._exp - exponent)
        if not right:
            return _nan(context)
        quotient, rest = divmod(left, right)
        if 2 * rest > right or 2 * rest == right and quotient % 2:
            rest -= right
        sign = self._sign ^ 1 if rest < 0 else self._sign
        return _fix(_make(sign, abs(rest), exponent), context)

    def __int__(self):
        if self._special == "F":
            raise OverflowError("cannot convert Infinity to integer")
        if self._special:
            raise ValueError("cannot convert NaN to integer")
        value = self._int * 10 ** self._exp if self._exp >= 0 else self._int // 10 ** -self._exp
        return -value if self._sign else value

    __trunc__ = __int__

    def __float__(self):
        if self._special == "N":
            raise ValueError("cannot convert signaling NaN to float")
        return float(_text(self, False, 1).replace("NaN" + str(self._int or ""), "nan"))

    def __round__(self, n=None):
        if n is None:
            return int(self._whole(ROUND_HALF_EVEN))
        return self.quantize(_make(0, 1, -n), ROUND_HALF_EVEN)

    def __floor__(self):
        return int(self._whole(ROUND_FLOOR))

    def __ceil__(self):
        return int(self._whole(ROUND_CEILING))

    def _whole(self, rounding):
        if self._special == "F":
            raise OverflowError("cannot convert Infinity to integer")
        if self._special:
            raise ValueError("cannot convert NaN to integer")
        return self._at(0, rounding) if self._exp < 0 else self

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return Decimal(0)

    def conjugate(self):
        return self


numbers.Number.register(Decimal)

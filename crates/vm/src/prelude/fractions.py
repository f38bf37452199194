"""Exact fractions of whole numbers."""

import math
import numbers

__all__ = ["Fraction"]


def _digits(text):
    """The number that digits, with single underscores between them, stand for; None if they do not."""
    parts = text.split("_")
    return int(text) if all([part.isdecimal() for part in parts]) else None


def _read(text):
    """Numerator and denominator; None if the text is no fraction."""
    text = text.strip()
    sign = -1 if text[:1] == "-" else 1
    if text[:1] in ("+", "-"):
        text = text[1:]
    if "/" in text:
        top, bottom = text.split("/", 1)
        top, bottom = _digits(top), _digits(bottom)
        return None if top is None or bottom is None else (sign * top, bottom)
    text, mark, power = text.replace("E", "e").partition("e")
    if mark:
        shift = _digits(power[1:] if power[:1] in ("+", "-") else power)
        if shift is None:
            return None
        shift = -shift if power[0] == "-" else shift
    else:
        shift = 0
    whole, _, rest = text.partition(".")
    if not whole and not rest:
        return None
    value = 0
    for part in whole, rest:
        if part and _digits(part) is None:
            return None
    rest = rest.replace("_", "")
    value = int((whole or "0") + rest)
    shift -= len(rest)
    return (sign * value * 10 ** shift, 1) if shift >= 0 else (sign * value, 10 ** -shift)


class Fraction(numbers.Rational):
    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None):
        if denominator is None:
            if isinstance(numerator, numbers.Rational):
                return cls._make(numerator.numerator, numerator.denominator)
            if isinstance(numerator, float) or type(numerator).__name__ == "Decimal":
                return cls._make(*numerator.as_integer_ratio())
            if not isinstance(numerator, str):
                raise TypeError("argument should be a string or a Rational instance")
            pair = _read(numerator)
            if pair is None:
                raise ValueError(f"Invalid literal for Fraction: {numerator!r}")
            top, bottom = pair
        elif isinstance(numerator, numbers.Rational) and isinstance(denominator, numbers.Rational):
            top = numerator.numerator * denominator.denominator
            bottom = denominator.numerator * numerator.denominator
        else:
            raise TypeError("both arguments should be Rational instances")
        if bottom == 0:
            raise ZeroDivisionError(f"Fraction({top}, 0)")
        return cls._make(top, bottom)

    @classmethod
    def _make(cls, top, bottom):
        common = math.gcd(top, bottom)
        if bottom < 0:
            common = -common
        self = object.__new__(cls)
        self._numerator = top // common
        self._denominator = bottom // common
        return self

    @classmethod
    def from_float(cls, f):
        if not isinstance(f, (int, float)):
            raise TypeError(f"{cls.__name__}.from_float() only takes floats, not {f!r} "
                            f"({type(f).__name__})")
        return cls(f)

    @classmethod
    def from_decimal(cls, dec):
        return cls._make(*dec.as_integer_ratio())

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    def is_integer(self):
        return self._denominator == 1

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        # Convergents of the continued fraction, and the last that is between two of them.
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        if 2 * d * (q0 + k * q1) <= self._denominator:
            return Fraction._make(p1, q1)
        return Fraction._make(p0 + k * p1, q0 + k * q1)

    def __repr__(self):
        return f"{type(self).__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return f"{self._numerator}/{self._denominator}"

    def __format__(self, spec):
        if not spec or spec[-1] not in "eEfFgG%":
            left = any([sign in spec[:2] for sign in "<>=^"])
            return format(str(self), spec if not spec or left else ">" + spec)
        return format(float(self), spec)

    def _with(self, other, exact, inexact, swapped):
        if isinstance(other, numbers.Rational):
            pair = other.numerator, other.denominator
            own = self._numerator, self._denominator
            top, bottom = exact(*pair, *own) if swapped else exact(*own, *pair)
            return Fraction._make(top, bottom)
        if isinstance(other, (float, numbers.Complex)):
            own = float(self)
            return inexact(other, own) if swapped else inexact(own, other)
        return NotImplemented

    def __add__(self, other):
        return self._with(other, _add, lambda a, b: a + b, False)

    def __radd__(self, other):
        return self._with(other, _add, lambda a, b: a + b, True)

    def __sub__(self, other):
        return self._with(other, _sub, lambda a, b: a - b, False)

    def __rsub__(self, other):
        return self._with(other, _sub, lambda a, b: a - b, True)

    def __mul__(self, other):
        return self._with(other, _mul, lambda a, b: a * b, False)

    def __rmul__(self, other):
        return self._with(other, _mul, lambda a, b: a * b, True)

    def __truediv__(self, other):
        return self._with(other, _div, lambda a, b: a / b, False)

    def __rtruediv__(self, other):
        return self._with(other, _div, lambda a, b: a / b, True)

    def __floordiv__(self, other):
        return self._divided(other, lambda a, b: a // b, 0, False)

    def __rfloordiv__(self, other):
        return self._divided(other, lambda a, b: a // b, 0, True)

    def __mod__(self, other):
        return self._divided(other, lambda a, b: a % b, 1, False)

    def __rmod__(self, other):
        return self._divided(other, lambda a, b: a % b, 1, True)

    def __divmod__(self, other):
        return self._divided(other, divmod, None, False)

    def __rdivmod__(self, other):
        return self._divided(other, divmod, None, True)

    def _divided(self, other, inexact, which, swapped):
        if isinstance(other, numbers.Rational):
            a, b = (other, self) if swapped else (self, other)
            top = a.numerator * b.denominator
            bottom = b.numerator * a.denominator
            whole = top % bottom if which == 1 and bottom == 0 else top // bottom
            if which == 0:
                return whole
            rest = Fraction._make(top - whole * bottom,
                                  a.denominator * b.denominator)
            return rest if which == 1 else (whole, rest)
        if isinstance(other, float):
            own = float(self)
            return inexact(other, own) if swapped else inexact(own, other)
        return NotImplemented

    def __pow__(self, exponent):
        if not isinstance(exponent, numbers.Rational):
            if isinstance(exponent, (float, numbers.Complex)):
                return float(self) ** exponent
            return NotImplemented
        if exponent.denominator != 1:
            return float(self) ** float(exponent)
        power = exponent.numerator
        if power >= 0:
            return Fraction._make(self._numerator ** power, self._denominator ** power)
        if self._numerator == 0:
            raise ZeroDivisionError(f"Fraction({self._denominator ** -power}, 0)")
        return Fraction._make(self._denominator ** -power, self._numerator ** -power)

    def __rpow__(self, base):
        if self._denominator == 1 and self._numerator >= 0:
            return base ** self._numerator
        if isinstance(base, numbers.Rational):
            return Fraction(base) ** self
        return base ** float(self)

    def __pos__(self):
        return Fraction._make(self._numerator, self._denominator)

    def __neg__(self):
        return Fraction._make(-self._numerator, self._denominator)

    def __abs__(self):
        return Fraction._make(abs(self._numerator), self._denominator)

    def __int__(self):
        return self.__trunc__()

    def __float__(self):
        return self._numerator / self._denominator

    def __trunc__(self):
        if self._numerator < 0:
            return -(-self._numerator // self._denominator)
        return self._numerator // self._denominator

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            whole, rest = divmod(self._numerator, self._denominator)
            twice = rest * 2
            if twice > self._denominator or twice == self._denominator and whole % 2:
                return whole + 1
            return whole
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __hash__(self):
        if self._denominator == 1:
            return hash(self._numerator)
        try:
            inverse = pow(self._denominator, -1, 2305843009213693951)
        except ValueError:
            found = 314159
        else:
            found = abs(self._numerator) * inverse % 2305843009213693951
        found = found if self._numerator >= 0 else -found
        return -2 if found == -1 else found

    def __eq__(self, other):
        if isinstance(other, numbers.Rational):
            return self._numerator == other.numerator and self._denominator == other.denominator
        if isinstance(other, float):
            if math.isnan(other) or math.isinf(other):
                return 0.0 == other
            return self == Fraction(other)
        return NotImplemented

    def _order(self, other):
        """Less than 0 if it is less, None if they cannot be compared."""
        if isinstance(other, numbers.Rational):
            return self._numerator * other.denominator - other.numerator * self._denominator
        if isinstance(other, float):
            if math.isinf(other) or math.isnan(other):
                return -other
            return self._order(Fraction(other))
        return None

    def __lt__(self, other):
        order = self._order(other)
        return NotImplemented if order is None else order < 0

    def __le__(self, other):
        order = self._order(other)
        return NotImplemented if order is None else order <= 0

    def __gt__(self, other):
        order = self._order(other)
        return NotImplemented if order is None else order > 0

    def __ge__(self, other):
        order = self._order(other)
        return NotImplemented if order is None else order >= 0

    def __bool__(self):
        return self._numerator != 0

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _add(an, ad, bn, bd):
    return an * bd + bn * ad, ad * bd


def _sub(an, ad, bn, bd):
    return an * bd - bn * ad, ad * bd


def _mul(an, ad, bn, bd):
    return an * bn, ad * bd


def _div(an, ad, bn, bd):
    if bn == 0:
        raise ZeroDivisionError(f"Fraction({bd}, 0)")
    return an * bd, ad * bn

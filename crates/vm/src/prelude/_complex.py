"""Complex numbers: part of a program that writes one, or that mentions `complex`."""

import math as _math


_NONE = object()


class complex:
    """complex(real=0, imag=0): a number of two floats."""

    __slots__ = ("_r", "_i")
    # Where pickle finds it.
    _home = "_complex"

    def __new__(cls, real=0, imag=_NONE):
        if isinstance(real, str):
            if imag is not _NONE:
                raise TypeError("complex() can't take second arg if first is a string")
            r, i = _parsed(real)
        else:
            if isinstance(imag, str):
                raise TypeError("complex() second arg can't be a string")
            r, i, both = _parts_of(real, "first argument must be a string or a number")
            if imag is not _NONE:
                r2, i2, turned = _parts_of(imag, "second argument must be a number")
                r, i = r - i2 if turned else r, r2 + i if both else r2
        return _make(cls, r, i)

    @property
    def real(self):
        return self._r

    @property
    def imag(self):
        return self._i

    def conjugate(self):
        return _new(self._r, -self._i)

    def __complex__(self):
        return _new(self._r, self._i)

    def __getnewargs__(self):
        return self._r, self._i

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __repr__(self):
        if self._r == 0 and _math.copysign(1, self._r) == 1:
            return _text(self._i) + "j"
        return f"({_text(self._r)}{_signed(_text(self._i))}j)"

    def __format__(self, spec):
        return _formatted(self, spec) if spec else str(self)

    def __bool__(self):
        return self._r != 0 or self._i != 0

    def __hash__(self):
        n = (hash(self._r) + 1000003 * hash(self._i)) % (1 << 64)
        n = n - (1 << 64) if n >> 63 else n
        return -2 if n == -1 else n

    def __eq__(self, other):
        if isinstance(other, complex):
            return self._r == other._r and self._i == other._i
        if isinstance(other, (int, float)):
            return self._i == 0 and self._r == other
        return NotImplemented

    def __abs__(self):
        size = _math.hypot(self._r, self._i)
        if _math.isinf(size) and _math.isfinite(self._r) and _math.isfinite(self._i):
            raise OverflowError("absolute value too large")
        return size

    def __pos__(self):
        return _new(self._r, self._i)

    def __neg__(self):
        return _new(-self._r, -self._i)

    def __add__(self, other):
        other = _number(other)
        if other is None:
            return NotImplemented
        return _new(self._r + other[0], self._i + other[1])

    __radd__ = __add__

    def __sub__(self, other):
        other = _number(other)
        if other is None:
            return NotImplemented
        return _new(self._r - other[0], self._i - other[1])

    def __rsub__(self, other):
        other = _number(other)
        if other is None:
            return NotImplemented
        return _new(other[0] - self._r, other[1] - self._i)

    def __mul__(self, other):
        other = _number(other)
        if other is None:
            return NotImplemented
        return _new(*_product((self._r, self._i), other))

    def __rmul__(self, other):
        other = _number(other)
        if other is None:
            return NotImplemented
        return _new(*_product(other, (self._r, self._i)))

    def __truediv__(self, other):
        other = _number(other)
        if other is None:
            return NotImplemented
        return _new(*_quotient((self._r, self._i), other, "complex division by zero"))

    def __rtruediv__(self, other):
        other = _number(other)
        if other is None:
            return NotImplemented
        return _new(*_quotient(other, (self._r, self._i), "complex division by zero"))

    def __pow__(self, other, modulus=None):
        other = _number(other)
        if other is None:
            return NotImplemented
        if modulus is not None:
            raise ValueError("complex modulo")
        return _new(*_power((self._r, self._i), other))

    def __rpow__(self, other, modulus=None):
        other = _number(other)
        if other is None:
            return NotImplemented
        if modulus is not None:
            raise ValueError("complex modulo")
        return _new(*_power(other, (self._r, self._i)))


complex.__module__ = "builtins"


def _make(cls, r, i):
    self = object.__new__(cls)
    self._r = r
    self._i = i
    return self


def _new(r, i):
    return _make(complex, r, i)


def _number(x):
    if isinstance(x, complex):
        return x._r, x._i
    if isinstance(x, (int, float)):
        return float(x), 0.0
    return None


def _parts_of(x, wanted):
    """The two floats of `x`, and whether it was a complex number."""
    number = _number(x)
    if number is not None:
        return *number, isinstance(x, complex)
    f = getattr(type(x), "__complex__", None)
    if f is not None:
        value = f(x)
        if not isinstance(value, complex):
            raise TypeError(f"__complex__ returned non-complex (type {type(value).__name__})")
        return value._r, value._i, True
    kind = type(x)
    if getattr(kind, "__float__", None) is None and getattr(kind, "__index__", None) is None:
        raise TypeError(f"complex() {wanted}, not '{kind.__name__}'")
    return float(x), 0.0, False


def _text(x):
    text = repr(float(x))
    return text[:-2] if text.endswith(".0") else text


def _signed(text):
    return text if text.startswith("-") else "+" + text


def _parsed(text):
    """The two floats that a text like "1+2j" or "(3j)" says."""
    bad = ValueError("complex() arg is a malformed string")
    body = text.strip()
    if body[:1] == "(" and body[-1:] == ")":
        body = body[1:-1].strip()
    try:
        if body[-1:] not in ("j", "J"):
            return float(body), 0.0
        body = body[:-1]
        at = len(body) - 1
        while at > 0 and not (body[at] in "+-" and body[at - 1] not in "eE"):
            at -= 1
        real, imag = (body[:at], body[at:]) if at > 0 else ("", body)
        if imag in ("", "+", "-"):
            imag += "1"
        if imag != imag.strip() or real != real.strip():
            raise bad
        return float(real) if real else 0.0, float(imag)
    except ValueError:
        raise bad from None


def _product(a, b):
    return a[0] * b[0] - a[1] * b[1], a[0] * b[1] + a[1] * b[0]


def _quotient(a, b, zero):
    if abs(b[0]) >= abs(b[1]):
        if b[0] == 0:
            raise ZeroDivisionError(zero)
        ratio = b[1] / b[0]
        size = b[0] + b[1] * ratio
        return (a[0] + a[1] * ratio) / size, (a[1] - a[0] * ratio) / size
    if abs(b[1]) >= abs(b[0]):
        ratio = b[0] / b[1]
        size = b[0] * ratio + b[1]
        return (a[0] * ratio + a[1]) / size, (a[1] * ratio - a[0]) / size
    return _math.nan, _math.nan


def _power(a, b):
    zero = "0.0 to a negative or complex power"
    whole = b[1] == 0 and b[0] == _math.floor(b[0]) if _math.isfinite(b[0]) else False
    try:
        if whole and abs(b[0]) <= 100:
            r = _whole_power(a, abs(int(b[0])))
            if b[0] <= 0:
                r = _quotient((1.0, 0.0), r, zero)
        elif b[0] == 0 and b[1] == 0:
            r = 1.0, 0.0
        elif a[0] == 0 and a[1] == 0:
            if b[1] != 0 or b[0] < 0:
                raise ZeroDivisionError(zero)
            r = 0.0, 0.0
        else:
            size = _math.hypot(a[0], a[1])
            turn = _math.atan2(a[1], a[0])
            length = _large(pow, size, b[0])
            phase = turn * b[0]
            if b[1] != 0:
                by = _large(_math.exp, turn * b[1])
                length = length / by if by else length * _math.inf
                phase += b[1] * _math.log(size)
            r = length * _math.cos(phase), length * _math.sin(phase)
    except ValueError:
        raise ZeroDivisionError(zero) from None
    if _math.isinf(r[0]) or _math.isinf(r[1]):
        raise OverflowError("complex exponentiation")
    return r


def _large(f, *args):
    """What `f` gives, infinite where Python would say that it is too large."""
    try:
        return f(*args)
    except OverflowError:
        return _math.inf


def _whole_power(x, n):
    r = 1.0, 0.0
    while n > 0:
        if n & 1:
            r = _product(r, x)
        n >>= 1
        if n:
            x = _product(x, x)
    return r


def _pointed(text):
    """The text of a float with a point, which "#" asks for."""
    digits, mark, power = text.partition("e")
    return text if "." in digits or not digits[-1:].isdigit() else digits + "." + mark + power


def _formatted(z, spec):
    fill, align, at = " ", ">", 0
    if spec[1:2] in tuple("<>^="):
        fill, align, at = spec[0], spec[1], 2
    elif spec[0] in "<>^=":
        align, at = spec[0], 1
    rest = spec[at:]
    if align == "=":
        raise ValueError("'=' alignment flag is not allowed in complex format specifier")
    sign = ""
    if rest[:1] in tuple("+- "):
        sign, rest = rest[0], rest[1:]
    alternate = ""
    if rest[:1] == "#":
        alternate, rest = "#", rest[1:]
    if rest[:1] == "0" and at < 2:
        raise ValueError("Zero padding is not allowed in complex format specifier")
    digits = 0
    while rest[digits:digits + 1].isdigit():
        digits += 1
    width, rest = int(rest[:digits] or 0), rest[digits:]
    kind = rest[-1:] if rest[-1:].isalpha() or rest[-1:] == "%" else ""
    if kind not in ("", "e", "E", "f", "F", "g", "G", "n"):
        raise ValueError(f"Unknown format code '{kind}' for object of type 'complex'")
    bare = kind == "" and z._r == 0 and _math.copysign(1, z._r) == 1
    if kind == "" and "." not in rest:
        real, imag = [_pointed(text) if alternate else text for text in (_text(z._r), _text(z._i))]
        if sign in ("+", " ") and not real.startswith("-"):
            real = sign + real
        if bare and sign in ("+", " ") and not imag.startswith("-"):
            imag = sign + imag
        elif not bare:
            imag = _signed(imag)
    else:
        part = alternate + rest + ("g" if kind == "" else "")
        real = format(z._r, sign + part)
        imag = format(z._i, (sign if bare else "+") + part)
    text = imag + "j" if bare else real + imag + "j"
    if kind == "" and not bare:
        text = "(" + text + ")"
    if align == "<":
        return text + fill * (width - len(text))
    if align == "^":
        left = max(0, width - len(text)) // 2
        return fill * left + text + fill * (width - len(text) - left)
    return fill * (width - len(text)) + text

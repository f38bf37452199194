

def _digits_of(coefficient):
    return len(str(coefficient))


def _make(sign, coefficient, exponent, special=None):
    self = object.__new__(Decimal)
    self._sign = sign
    self._int = coefficient
    self._exp = exponent
    self._special = special
    return self


def _exact(number):
    return _Exact(number)


class _Exact:
    """A number whose sign is changed without rounding."""

    def __init__(self, number):
        self._of = number

    def __neg__(self):
        n = self._of
        return _make(1 - n._sign, n._int, n._exp, n._special)


def _rounds_up(rounding, sign, kept, rest, half):
    """Whether what is left off, `rest` of twice `half`, raises what is kept."""
    if not rest:
        return False
    if rounding == ROUND_HALF_EVEN:
        return rest > half or rest == half and kept % 2 == 1
    if rounding == ROUND_HALF_UP:
        return rest >= half
    if rounding == ROUND_HALF_DOWN:
        return rest > half
    if rounding == ROUND_DOWN:
        return False
    if rounding == ROUND_UP:
        return True
    if rounding == ROUND_CEILING:
        return sign == 0
    if rounding == ROUND_FLOOR:
        return sign == 1
    return kept % 5 == 0


def _cut(sign, coefficient, places, rounding):
    """The coefficient without its last places, and whether they held anything."""
    power = 10 ** places
    kept, rest = divmod(coefficient, power)
    if _rounds_up(rounding, sign, kept, 2 * rest, power):
        kept += 1
    return kept, rest != 0


def _nan(context, told=InvalidOperation):
    return _signal(context, InvalidOperation, _make(0, 0, 0, "n"), told)


def _fix(number, context):
    """The number as the context allows it."""
    if number._special:
        return number
    sign, coefficient, exponent = number._sign, number._int, number._exp
    tiny, top = context.Emin - context.prec + 1, context.Emax - context.prec + 1
    if not coefficient:
        highest = top if context.clamp else context.Emax
        bound = min(max(exponent, tiny), highest)
        if bound != exponent:
            return _signal(context, Clamped, _make(sign, 0, bound))
        return number
    length = _digits_of(coefficient)
    adjusted = exponent + length - 1
    least = adjusted - context.prec + 1
    if least > top:
        return _overflow(sign, context)
    subnormal = adjusted < context.Emin
    if subnormal:
        least = tiny
    if exponent >= least:
        if subnormal:
            _signal(context, Subnormal, None)
        if context.clamp and exponent > top:
            return _signal(context, Clamped, _make(sign, coefficient * 10 ** (exponent - top), top))
        return number
    coefficient, inexact = _cut(sign, coefficient, least - exponent, context.rounding)
    if _digits_of(coefficient) > context.prec:
        coefficient //= 10
        least += 1
    if least > top:
        return _overflow(sign, context)
    if subnormal:
        _signal(context, Subnormal, None)
    if inexact:
        if subnormal:
            _signal(context, Underflow, None)
        _signal(context, Inexact, None)
    _signal(context, Rounded, None)
    if not coefficient:
        _signal(context, Clamped, None)
    return _make(sign, coefficient, least)


def _overflow(sign, context):
    rounding = context.rounding
    towards = (rounding in (ROUND_DOWN, ROUND_05UP) or rounding == ROUND_CEILING and sign
               or rounding == ROUND_FLOOR and not sign)
    if towards:
        result = _make(sign, 10 ** context.prec - 1, context.Emax - context.prec + 1)
    else:
        result = _make(sign, 0, 0, "F")
    _signal(context, Overflow, None)
    _signal(context, Inexact, None)
    _signal(context, Rounded, None)
    return result


def _operand(value):
    found = _converted(value)
    if found is NotImplemented:
        raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")
    return found


def _converted(value):
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return _make(1 if value < 0 else 0, abs(value), 0)
    return NotImplemented


def _compared(value):
    """The other side of a comparison, floats and fractions included."""
    if isinstance(value, float):
        context = getcontext()
        context._flags[FloatOperation] = True
        return Decimal.from_float(value)
    return _converted(value)


def _of_nans(a, b, context):
    """What comes of numbers of which one is none; None if both are."""
    for number in a, b:
        if number._special == "N":
            quiet = _make(number._sign, number._int, 0, "n")
            return _signal(context, InvalidOperation, quiet)
    for number in a, b:
        if number._special == "n":
            return number
    return None


def _add(a, b, context):
    if a._special or b._special:
        nan = _of_nans(a, b, context)
        if nan is not None:
            return nan
        if a._special and b._special and a._sign != b._sign:
            return _nan(context)
        return a if a._special else b
    exponent = min(a._exp, b._exp)
    left = a._int * 10 ** min(a._exp - exponent, 10 ** 6)
    right = b._int * 10 ** min(b._exp - exponent, 10 ** 6)
    total = (-left if a._sign else left) + (-right if b._sign else right)
    if total:
        sign = 1 if total < 0 else 0
    elif a._sign == b._sign:
        sign = a._sign
    else:
        sign = 1 if context.rounding == ROUND_FLOOR else 0
    return _fix(_make(sign, abs(total), exponent), context)


def _multiply(a, b, context):
    sign = a._sign ^ b._sign
    if a._special or b._special:
        nan = _of_nans(a, b, context)
        if nan is not None:
            return nan
        if not a and not a._special or not b and not b._special:
            return _nan(context)
        return _make(sign, 0, 0, "F")
    return _fix(_make(sign, a._int * b._int, a._exp + b._exp), context)


def _divide(a, b, context):
    sign = a._sign ^ b._sign
    if a._special or b._special:
        nan = _of_nans(a, b, context)
        if nan is not None:
            return nan
        if a._special and b._special:
            return _nan(context)
        if a._special:
            return _make(sign, 0, 0, "F")
        return _signal(context, Clamped, _make(sign, 0, context.Emin - context.prec + 1))
    if not b._int:
        if not a._int:
            return _nan(context, DivisionUndefined)
        return _signal(context, DivisionByZero, _make(sign, 0, 0, "F"))
    ideal = a._exp - b._exp
    if not a._int:
        return _fix(_make(sign, 0, ideal), context)
    more = max(_digits_of(b._int) - _digits_of(a._int) + context.prec + 1, 0)
    quotient, rest = divmod(a._int * 10 ** more, b._int)
    exponent = ideal - more
    if rest:
        # One digit more says that there is something behind.
        quotient = quotient * 10 + 1
        exponent -= 1
    else:
        while exponent < ideal and quotient % 10 == 0:
            quotient //= 10
            exponent += 1
    return _fix(_make(sign, quotient, exponent), context)


def _whole_division(a, b, context, name):
    """Quotient and remainder, both towards zero, or what stands for both."""
    sign = a._sign ^ b._sign
    if a._special or b._special:
        nan = _of_nans(a, b, context)
        if nan is not None:
            return nan, nan
        if a._special:
            if b._special or name == "%":
                nan = _nan(context)
                return nan, nan
            rest = _nan(context) if name == "divmod" else None
            return _make(sign, 0, 0, "F"), rest
        return _make(sign, 0, 0), _fix(a, context)
    if not b._int:
        if name == "%" and a._int:
            nan = _nan(context)
            return nan, nan
        if not a._int:
            nan = _nan(context, DivisionUndefined)
            return nan, nan
        infinite = _make(sign, 0, 0, "F")
        if name != "divmod":
            return _signal(context, DivisionByZero, infinite), None
        context._flags[InvalidOperation] = context._flags[DivisionByZero] = True
        trapped = [signal for signal in (InvalidOperation, DivisionByZero) if context._traps[signal]]
        if trapped:
            raise trapped[0]([InvalidOperation, DivisionByZero])
        return infinite, _make(0, 0, 0, "n")
    exponent = min(a._exp, b._exp)
    if a._int and a._exp + _digits_of(a._int) - b._exp - _digits_of(b._int) > context.prec + 1:
        nan = _nan(context, DivisionImpossible)
        return nan, nan
    if a._exp + _digits_of(a._int) < b._exp:
        return _make(sign, 0, 0), _fix(a, context)
    left = a._int * 10 ** (a._exp - exponent)
    right = b._int * 10 ** (b._exp - exponent)
    quotient, rest = divmod(left, right)
    if _digits_of(quotient) > context.prec:
        nan = _nan(context, DivisionImpossible)
        return nan, nan
    return _make(sign, quotient, 0), _fix(_make(a._sign, rest, exponent), context)


def _scaled_ln(coefficient, exponent, places):
    """`ln(coefficient * 10**exponent) * 10**places`, to the last places but a few."""
    places += 10
    one = 10 ** places
    adjusted = exponent + _digits_of(coefficient) - 1
    value = coefficient * one // 10 ** (_digits_of(coefficient) - 1)
    # A root near one makes the series short.
    halvings = 0
    while value > one + one // 32:
        value = _root(value * one)
        halvings += 1
    result = _ln_near_one(value, one) << halvings
    if adjusted:
        result += adjusted * _ln_of_ten(places)
    return result // 10 ** 10


def _ln_near_one(value, one):
    y = (value - one) * one // (value + one)
    square = y * y // one
    total, power, n = 0, y, 1
    while power:
        total += power // n
        power = power * square // one
        n += 2
    return 2 * total


def _ln_of_ten(places):
    one = 10 ** (places + 5)
    value, halvings = 10 * one, 0
    while value > one + one // 32:
        value = _root(value * one)
        halvings += 1
    return (_ln_near_one(value, one) << halvings) // 10 ** 5


def _scaled_exp(value, places):
    """`e**(value / 10**places)` as a coefficient and an exponent, with about so many places."""
    extra = 12
    value *= 10 ** extra
    one = 10 ** (places + extra)
    ten = _ln_of_ten(places + extra)
    shift, value = divmod(value, ten)
    value >>= 8
    total = term = one
    n = 1
    while term:
        term = term * value // (one * n)
        total += term
        n += 1
    for _ in range(8):
        total = total * total // one
    return total, shift - places - extra


def _root(n):
    """The whole part of the square root."""
    if n < 2:
        return n
    guess = 1 << (n.bit_length() + 1) // 2
    while True:
        better = (guess + n // guess) >> 1
        if better >= guess:
            return guess
        guess = better


def _power(a, b, context):
    nan = _of_nans(a, b, context) if a._special or b._special else None
    if nan is not None:
        return nan
    if not b._special and not b._int:
        if not a._special and not a._int:
            return _nan(context)
        return _make(0, 1, 0)
    whole = b._is_whole()
    sign = 1 if a._sign and whole and b._is_odd() else 0
    if a._sign and not whole and (a._int or a._special):
        return _nan(context)
    if not a._special and not a._int:
        return _make(sign, 0, 0, "F") if b._sign else _make(sign, 0, 0)
    if a._special:
        return _make(sign, 0, 0) if b._sign else _make(sign, 0, 0, "F")
    if b._special:
        size = _make(0, a._int, a._exp)._order(_make(0, 1, 0))
        if size == 0:
            return _fix(_make(0, 10 ** (context.prec - 1), 1 - context.prec), context)
        return _make(0, 0, 0, "F") if (size > 0) != (b._sign == 1) else _make(0, 0, 0)
    if whole:
        times = b._int * 10 ** b._exp if b._exp >= 0 else b._int // 10 ** -b._exp
        if times * _digits_of(a._int) <= 20 * context.prec + 1000:
            base = _make(sign, a._int ** times, a._exp * times)
            if not b._sign:
                return _fix(base, context)
            return _divide(_make(0, 1, 0), base, context)
    # By logarithms, with some places more.
    digits = context.prec + 10
    size = abs(b._exp + _digits_of(b._int)) + _digits_of(abs(a._exp) + _digits_of(a._int)) + 4
    places = digits + size
    logarithm = _scaled_ln(a._int, a._exp, places)
    product = logarithm * b._int
    product = product * 10 ** b._exp if b._exp >= 0 else product // 10 ** -b._exp
    if b._sign:
        product = -product
    if abs(product) > 10 ** places * 3 * (context.Emax + 1):
        return _overflow(sign, context) if product > 0 else _fix(_make(sign, 1, -3 * context.Emax), context)
    coefficient, exponent = _scaled_exp(product, places)
    exact = _exact_root(a, b, context)
    if exact is not None:
        return _fix(_make(sign, *exact), context)
    return _fix(_make(sign, coefficient * 10 + 1, exponent - 1), context)


def _exact_root(a, b, context):
    """The power where it is a number with an end: of halves, for instance."""
    if b._sign or b._exp >= 0 or b._exp < -4:
        return None
    top, bottom = b._int, 10 ** -b._exp
    while bottom % 2 == 0 and top % 2 == 0:
        top, bottom = top // 2, bottom // 2
    while bottom % 5 == 0 and top % 5 == 0:
        top, bottom = top // 5, bottom // 5
    coefficient, exponent = a._int, a._exp
    while bottom % 2 == 0:
        if exponent % 2:
            coefficient, exponent = coefficient * 10, exponent - 1
        root = _root(coefficient)
        if root * root != coefficient:
            return None
        coefficient, exponent, bottom = root, exponent // 2, bottom // 2
    if bottom != 1 or top > 1000:
        return None
    result, exponent = coefficient ** top, exponent * top
    # Whether it is exact is seen in that its digits go to the precision's end.
    missing = context.prec - _digits_of(result)
    return (result * 10 ** missing, exponent - missing) if missing > 0 else (result, exponent)


def _read(text):
    """Sign, coefficient, exponent and kind that a text stands for; None if none."""
    text = text.strip().replace("_", "")
    sign = 1 if text[:1] == "-" else 0
    if text[:1] in ("+", "-"):
        text = text[1:]
    lower = text.lower()
    if lower in ("inf", "infinity"):
        return sign, 0, 0, "F"
    for word, kind in (("snan", "N"), ("nan", "n")):
        if lower.startswith(word):
            payload = text[len(word):]
            if payload and not payload.isdecimal():
                return None
            return sign, int(payload or "0"), 0, kind
    number, mark, power = lower.partition("e")
    exponent = 0
    if mark:
        digits = power[1:] if power[:1] in ("+", "-") else power
        if not digits.isdecimal():
            return None
        exponent = -int(digits) if power[0] == "-" else int(digits)
    whole, _, rest = number.partition(".")
    digits = whole + rest
    if not digits.isdecimal():
        return None
    return sign, int(digits), exponent - len(rest), None

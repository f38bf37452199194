

def _of_tuple(value):
    if len(value) != 3:
        raise ValueError("argument must be a sequence of length 3")
    sign, digits, exponent = value
    if sign not in (0, 1):
        raise ValueError("sign must be an integer with the value 0 or 1")
    for digit in digits:
        if not isinstance(digit, int) or not 0 <= digit <= 9:
            raise ValueError("coefficient must be a tuple of digits")
    coefficient = int("".join([str(digit) for digit in digits]) or "0")
    if exponent in ("F", "n", "N"):
        return _make(sign, 0 if exponent == "F" else coefficient, 0, exponent)
    if not isinstance(exponent, int):
        raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
    return _make(sign, coefficient, exponent)


def _rounding(context, rounding):
    """The context with another rounding, and the same flags and traps."""
    if context.rounding == rounding:
        return context
    other = context.copy()
    other.rounding = rounding
    object.__setattr__(other, "_flags", context._flags)
    return other


def _text(number, engineering, capitals):
    sign = "-" if number._sign else ""
    if number._special == "F":
        return sign + "Infinity"
    if number._special:
        word = "sNaN" if number._special == "N" else "NaN"
        return sign + word + (str(number._int) if number._int else "")
    digits, exponent = str(number._int), number._exp
    left = exponent + len(digits)
    if exponent <= 0 and left > -6:
        point = left
    elif not engineering:
        point = 1
    elif digits == "0":
        point = (left + 1) % 3 - 1
    else:
        point = (left - 1) % 3 + 1
    if point <= 0:
        whole, rest = "0", "." + "0" * -point + digits
    elif point >= len(digits):
        whole, rest = digits + "0" * (point - len(digits)), ""
    else:
        whole, rest = digits[:point], "." + digits[point:]
    if left == point:
        return sign + whole + rest
    return f"{sign}{whole}{rest}{'E' if capitals else 'e'}{left - point:+d}"


def _spec_parts(spec):
    """Fill, alignment, sign, `z`, zero, width, grouping, precision and type; None if it is none."""
    fill, align = " ", ""
    if len(spec) > 1 and spec[1] in "<>=^":
        fill, align, spec = spec[0], spec[1], spec[2:]
    elif spec[:1] and spec[0] in "<>=^":
        align, spec = spec[0], spec[1:]
    sign = "-"
    if spec[:1] and spec[0] in "+- ":
        sign, spec = spec[0], spec[1:]
    no_negative_zero = spec[:1] == "z"
    if no_negative_zero:
        spec = spec[1:]
    if spec[:1] == "#":
        spec = spec[1:]
    zero = spec[:1] == "0"
    if zero:
        if align:
            return None
        fill, align, spec = "0", "=", spec[1:]
    width = ""
    while spec[:1].isdecimal():
        width, spec = width + spec[0], spec[1:]
    group = ""
    if spec[:1] == ",":
        group, spec = spec[0], spec[1:]
    precision = None
    if spec[:1] == ".":
        digits, spec = "", spec[1:]
        while spec[:1].isdecimal():
            digits, spec = digits + spec[0], spec[1:]
        if not digits:
            return None
        precision = int(digits)
    if len(spec) > 1 or spec and spec not in "eEfFgGn%":
        return None
    return fill, align or ">", sign, no_negative_zero, zero, int(width or "0"), group, precision, spec


def _format(number, spec):
    parts = _spec_parts(spec)
    if parts is None:
        raise ValueError("invalid format string")
    fill, align, plus, no_negative_zero, zero, width, group, precision, kind = parts
    context = getcontext()
    if number._special:
        body = _text(number.copy_abs(), False, 1)
        if kind == "%":
            body += "%"
        if zero:
            fill, align = " ", ">"
        return _padded("-" if number._sign else _plus(plus), body, fill, align, width)
    sign, coefficient, exponent = number._sign, number._int, number._exp
    if kind == "%":
        exponent += 2
    shown = _make(sign, coefficient, exponent)
    rounding = context.rounding
    if precision is not None:
        if kind in ("e", "E"):
            shown = _to_digits(shown, precision + 1, rounding)
        elif kind in ("f", "F", "%"):
            shown = shown._at(-precision, rounding)
        elif _digits_of(coefficient) > (precision or 1):
            shown = _to_digits(shown, precision or 1, rounding)
    if not shown._int and shown._exp > 0 and kind in ("f", "F", "%"):
        shown = shown._at(0, rounding)
    digits, exponent = str(shown._int), shown._exp
    left = exponent + len(digits)
    if kind in ("e", "E"):
        if not shown._int and precision is not None:
            point = 1 - precision
        else:
            point = 1
    elif kind in ("f", "F", "%"):
        point = left
    elif exponent <= 0 and left > -6:
        point = left
    else:
        point = 1
    if point < 0:
        whole, rest = "0", "0" * -point + digits
    elif point > len(digits):
        whole, rest = digits + "0" * (point - len(digits)), ""
    else:
        whole, rest = digits[:point] or "0", digits[point:]
    power = left - point
    tail = ""
    if kind in ("e", "E") or power and kind not in ("f", "F", "%"):
        small = kind in ("e", "g", "n") or kind not in ("E", "G") and not context.capitals
        tail = f"{'e' if small else 'E'}{power:+d}"
    if kind == "%":
        tail = "%"
    if no_negative_zero and not shown._int:
        sign = 0
    body = ("." + rest if rest else "") + tail
    mark = "-" if sign else _plus(plus)
    if group:
        least = width - len(mark) - len(body) if zero else 1
        whole = _grouped(whole, group, least)
    return _padded(mark, whole + body, fill, align, width)


def _to_digits(number, count, rounding):
    """The number with so many digits."""
    if not number._int:
        return number
    shown = number._at(number.adjusted() + 1 - count, rounding)
    if _digits_of(shown._int) > count:
        shown = _make(shown._sign, shown._int // 10, shown._exp + 1)
    return shown


def _plus(sign):
    return "" if sign == "-" else sign


def _grouped(digits, mark, least):
    out = ""
    count = 0
    for digit in reversed(digits):
        if count and count % 3 == 0:
            out = mark + out
        out = digit + out
        count += 1
    while len(out) < least:
        if count % 3 == 0:
            out = mark + out
        out = "0" + out
        count += 1
    return out


def _padded(sign, body, fill, align, width):
    missing = width - len(sign) - len(body)
    if missing <= 0:
        return sign + body
    if align == "=":
        return sign + fill * missing + body
    if align == "<":
        return sign + body + fill * missing
    if align == "^":
        left = missing // 2
        return fill * left + sign + body + fill * (missing - left)
    return fill * missing + sign + body

"""Functions of complex numbers."""

import math
from math import e, inf, nan, pi, tau

from _complex import complex

infj = complex(0.0, inf)
nanj = complex(0.0, nan)


def phase(z, /):
    z = complex(z)
    return math.atan2(z.imag, z.real)


def polar(z, /):
    z = complex(z)
    return abs(z), phase(z)


def rect(r, phi, /):
    if phi == 0.0:
        return complex(r, r * phi)
    return complex(r * math.cos(phi), r * math.sin(phi))


def isnan(z, /):
    z = complex(z)
    return math.isnan(z.real) or math.isnan(z.imag)


def isinf(z, /):
    z = complex(z)
    return math.isinf(z.real) or math.isinf(z.imag)


def isfinite(z, /):
    z = complex(z)
    return math.isfinite(z.real) and math.isfinite(z.imag)


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    if rel_tol < 0 or abs_tol < 0:
        raise ValueError("tolerances must be non-negative")
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    return abs(a - b) <= max(rel_tol * max(abs(a), abs(b)), abs_tol)


def sqrt(z, /):
    z = complex(z)
    x, y = z.real, z.imag
    if x == 0.0 and y == 0.0:
        return complex(0.0, y)
    ax = abs(x) / 8.0
    s = 2.0 * math.sqrt(ax + math.hypot(ax, abs(y) / 8.0))
    d = abs(y) / (2.0 * s)
    if x >= 0.0:
        return complex(s, math.copysign(d, y))
    return complex(d, math.copysign(s, y))


def exp(z, /):
    z = complex(z)
    size = math.exp(z.real)
    return complex(size * math.cos(z.imag), size * math.sin(z.imag))


def log(z, base=None, /):
    z = complex(z)
    if z == 0:
        raise ValueError("math domain error")
    ax, ay = abs(z.real), abs(z.imag)
    size = math.hypot(ax, ay)
    if 0.71 <= size <= 1.73:
        high, low = max(ax, ay), min(ax, ay)
        real = math.log1p((high - 1) * (high + 1) + low * low) / 2.0
    else:
        real = math.log(size)
    found = complex(real, phase(z))
    return found if base is None else found / log(base)


def log10(z, /):
    found = log(z)
    return complex(found.real / math.log(10.0), found.imag / math.log(10.0))


def sinh(z, /):
    z = complex(z)
    return complex(math.cos(z.imag) * math.sinh(z.real), math.sin(z.imag) * math.cosh(z.real))


def cosh(z, /):
    z = complex(z)
    return complex(math.cos(z.imag) * math.cosh(z.real), math.sin(z.imag) * math.sinh(z.real))


def tanh(z, /):
    z = complex(z)
    tx, ty = math.tanh(z.real), math.tan(z.imag)
    cx = 1.0 / math.cosh(z.real)
    txty = tx * ty
    denom = 1.0 + txty * txty
    return complex(tx * (1.0 + ty * ty) / denom, ty / denom * cx * cx)


def _turned(function, z):
    """What a hyperbolic function says of a circular one."""
    z = complex(z)
    found = function(complex(-z.imag, z.real))
    return complex(found.imag, -found.real)


def sin(z, /):
    return _turned(sinh, z)


def cos(z, /):
    z = complex(z)
    return cosh(complex(-z.imag, z.real))


def tan(z, /):
    return _turned(tanh, z)


_LARGE = 4e307


def _ordinary(z):
    z = complex(z)
    if not (abs(z.real) < _LARGE and abs(z.imag) < _LARGE):
        _sys_unsupported("cmath: inverse functions take no infinite or immense numbers in Heddle")
    return z


def acos(z, /):
    z = _ordinary(z)
    s, t = sqrt(complex(1.0 - z.real, -z.imag)), sqrt(complex(1.0 + z.real, z.imag))
    return complex(2.0 * math.atan2(s.real, t.real),
                   math.asinh(t.real * s.imag - t.imag * s.real))


def acosh(z, /):
    z = _ordinary(z)
    s, t = sqrt(complex(z.real - 1.0, z.imag)), sqrt(complex(z.real + 1.0, z.imag))
    return complex(math.asinh(s.real * t.real + s.imag * t.imag), 2.0 * math.atan2(s.imag, t.real))


def asinh(z, /):
    z = _ordinary(z)
    s, t = sqrt(complex(1.0 + z.imag, -z.real)), sqrt(complex(1.0 - z.imag, z.real))
    return complex(math.asinh(s.real * t.imag - t.real * s.imag),
                   math.atan2(z.imag, s.real * t.real - s.imag * t.imag))


def atanh(z, /):
    z = _ordinary(z)
    if math.copysign(1.0, z.real) < 0.0:
        return -atanh(-z)
    x, y = z.real, z.imag
    ay = abs(y)
    if x > 1e153 or ay > 1e153:
        h = math.hypot(x / 2.0, y / 2.0)
        return complex(x / 4.0 / h / h, -math.copysign(pi / 2.0, -y))
    if x == 1.0 and ay < 1.4916681462400413e-154:
        if ay == 0.0:
            raise ValueError("math domain error")
        return complex(-math.log(math.sqrt(ay) / math.sqrt(math.hypot(ay, 2.0))),
                       math.copysign(math.atan2(2.0, -ay) / 2.0, y))
    return complex(math.log1p(4.0 * x / ((1.0 - x) * (1.0 - x) + ay * ay)) / 4.0,
                   -math.atan2(-2.0 * y, (1.0 - x) * (1.0 + x) - ay * ay) / 2.0)


def asin(z, /):
    return _turned(asinh, z)


def atan(z, /):
    return _turned(atanh, z)

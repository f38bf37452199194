"""Functions of numbers."""

pi = 3.141592653589793
e = 2.718281828459045
tau = 6.283185307179586
inf = float("inf")
nan = float("nan")

floor = _math_floor
ceil = _math_ceil
trunc = _math_trunc
sqrt = _math_sqrt
cbrt = _math_cbrt
exp = _math_exp
exp2 = _math_exp2
expm1 = _math_expm1
log1p = _math_log1p
sin = _math_sin
cos = _math_cos
tan = _math_tan
asin = _math_asin
acos = _math_acos
atan = _math_atan
sinh = _math_sinh
cosh = _math_cosh
tanh = _math_tanh
asinh = _math_asinh
acosh = _math_acosh
atanh = _math_atanh
fabs = _math_fabs
degrees = _math_degrees
radians = _math_radians
erf = _math_erf
erfc = _math_erfc
gamma = _math_gamma
lgamma = _math_lgamma
ulp = _math_ulp
atan2 = _math_atan2
copysign = _math_copysign
fmod = _math_fmod
remainder = _math_remainder
pow = _math_pow
nextafter = _math_nextafter
isnan = _math_isnan
isinf = _math_isinf
isfinite = _math_isfinite
isclose = _math_isclose
log = _math_log
log2 = _math_log2
log10 = _math_log10
frexp = _math_frexp
ldexp = _math_ldexp
modf = _math_modf
fma = _math_fma
gcd = _math_gcd
lcm = _math_lcm
factorial = _math_factorial
comb = _math_comb
perm = _math_perm
isqrt = _math_isqrt
hypot = _math_hypot


def fsum(seq, /):
    return _math_fsum(list(seq))


def dist(p, q, /):
    return _math_dist(tuple(p), tuple(q))


def prod(iterable, /, *, start=1):
    result = start
    for item in iterable:
        result = result * item
    return result


def sumprod(p, q, /):
    p = list(p)
    q = list(q)
    if len(p) != len(q):
        raise ValueError("Inputs are not the same length")
    exact = True
    for item in p + q:
        if not isinstance(item, (int, float)):
            exact = False
    if exact and any([isinstance(item, float) for item in p + q]):
        # Products split into what a float holds and what rounding took off.
        parts = []
        for at in range(len(p)):
            x = float(p[at])
            y = float(q[at])
            high = x * y
            parts.append(high)
            if isfinite(high):
                parts.append(fma(x, y, -high))
        return _math_fsum(parts)
    total = 0
    for at in range(len(p)):
        total = total + p[at] * q[at]
    return total

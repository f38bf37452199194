"""Means, medians, spreads. Sums are exact; only the result is rounded."""

import math
from _records import namedtuple

__all__ = ['NormalDist', 'StatisticsError', 'correlation', 'covariance', 'fmean', 'geometric_mean',
           'harmonic_mean', 'kde', 'linear_regression', 'mean', 'median', 'median_grouped',
           'median_high', 'median_low', 'mode', 'multimode', 'pstdev', 'pvariance', 'quantiles',
           'stdev', 'variance']


class StatisticsError(ValueError):
    pass


def _ratio(x):
    """A number as numerator and denominator."""
    if isinstance(x, int):
        return int(x), 1
    if not hasattr(x, "as_integer_ratio"):
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator")
    return x.as_integer_ratio()


def _kind(data):
    """What a result is made of: `float`, or the fractions or decimals that are given."""
    kind = int
    for x in data:
        own = type(x)
        if issubclass(own, float):
            return float
        if not issubclass(own, (int, kind)):
            kind = own
    return kind


def _exact_sum(data):
    """Sum of the numbers over a common denominator, and what the result is made of."""
    parts = {}
    whole = _kind(data)
    for x in data:
        if isinstance(x, float):
            if x != x or x in (math.inf, -math.inf):
                return None, None, float
        n, d = _ratio(x)
        parts[d] = parts.get(d, 0) + n
    common = math.lcm(*parts)
    total = 0
    for d, n in parts.items():
        total += n * (common // d)
    return total, common, whole


def _quotient(n, d, whole):
    """n/d rounded once; a whole number where all given ones were and it comes out even."""
    if whole is int and n % d == 0:
        return n // d
    if whole not in (int, float):
        return whole(n) / whole(d)
    g = math.gcd(n, d)
    return (n // g) / (d // g)


def _listed(data):
    return list(data) if iter(data) is data or not isinstance(data, (list, tuple)) else data


def mean(data):
    data = _listed(data)
    n = len(data)
    if n < 1:
        raise StatisticsError("mean requires at least one data point")
    total, common, whole = _exact_sum(data)
    if total is None:
        return math.fsum(data) / n
    return _quotient(total, common * n, whole)


def fmean(data, weights=None):
    data = list(data)
    if weights is None:
        if not data:
            raise StatisticsError("fmean requires at least one data point")
        return math.fsum(data) / len(data)
    weights = list(weights)
    if len(data) != len(weights):
        raise StatisticsError("data and weights must be the same length")
    den = math.fsum(weights)
    if not den:
        raise StatisticsError("sum of weights must be non-zero")
    return math.sumprod(data, weights) / den


def geometric_mean(data):
    data = list(data)
    if not data:
        raise StatisticsError("Must have a non-empty dataset")
    for x in data:
        if x < 0.0:
            raise StatisticsError("No negative inputs allowed", x)
    if 0.0 in data:
        return 0.0
    return math.exp(math.fsum([math.log(x) for x in data]) / len(data))


def harmonic_mean(data, weights=None):
    data = list(data)
    if not data:
        raise StatisticsError("harmonic_mean requires at least one data point")
    for x in data:
        if x < 0:
            raise StatisticsError("harmonic mean does not support negative values")
    if weights is None:
        if len(data) == 1:
            return data[0]
        weights = [1] * len(data)
    if 0 in data:
        return 0
    down, under, whole = _exact_sum([w / x for x, w in zip(data, weights)])
    if down is None:
        return math.nan
    n, d = _ratio(sum(weights))
    return _quotient(n * under, d * down, float if whole is int else whole)


def median(data):
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError("no median for empty data")
    if n % 2 == 1:
        return data[n // 2]
    return (data[n // 2 - 1] + data[n // 2]) / 2


def median_low(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data[(len(data) - 1) // 2]


def median_high(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data[len(data) // 2]


def median_grouped(data, interval=1.0):
    data = sorted(data)
    n = len(data)
    if not n:
        raise StatisticsError("no median for empty data")
    x = data[n // 2]
    first = data.index(x)
    count = data.count(x)
    try:
        interval, x = float(interval), float(x)
    except ValueError:
        raise TypeError("Value cannot be converted to a float")
    return x - interval / 2.0 + interval * (n / 2 - first) / count


def _counts(data):
    counts = {}
    for x in data:
        counts[x] = counts.get(x, 0) + 1
    return counts


def mode(data):
    counts = _counts(data)
    if not counts:
        raise StatisticsError("no mode for empty data")
    return max(counts, key=lambda x: counts[x])


def multimode(data):
    counts = _counts(data)
    most = max(counts.values(), default=0)
    return [x for x, n in counts.items() if n == most]


def quantiles(data, *, n=4, method="exclusive"):
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(data)
    ld = len(data)
    if ld < 2:
        if ld == 1:
            return data * (n - 1)
        raise StatisticsError("must have at least one data point")
    if method not in ("inclusive", "exclusive"):
        raise ValueError(f"Unknown method: {method!r}")
    result = []
    for i in range(1, n):
        if method == "inclusive":
            j, delta = divmod(i * (ld - 1), n)
            result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
        else:
            j = min(max(i * (ld + 1) // n, 1), ld - 1)
            delta = i * (ld + 1) - j * n
            result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
    return result


def _squares(data, center):
    """The exact sum of squared distances from the mean, or from `center`."""
    if center is not None:
        cn, cd = _ratio(center)
        total, under = 0, 1
        for x in data:
            n, d = _ratio(x)
            n, d = n * cd - cn * d, d * cd
            total, under = total * d * d + n * n * under, under * d * d
            g = math.gcd(total, under)
            total, under = total // g, under // g
        return total, under, _kind([*data, center])
    count = len(data)
    total, common, whole = _exact_sum(data)
    square = 0
    for x in data:
        n, d = _ratio(x)
        n *= common // d
        square += n * n
    return square * count - total * total, common * common * count, whole


def variance(data, xbar=None):
    data = _listed(data)
    if len(data) < 2:
        raise StatisticsError("variance requires at least two data points")
    n, d, whole = _squares(data, xbar)
    return _quotient(n, d * (len(data) - 1), whole)


def pvariance(data, mu=None):
    data = _listed(data)
    if len(data) < 1:
        raise StatisticsError("pvariance requires at least one data point")
    n, d, whole = _squares(data, mu)
    return _quotient(n, d * len(data), whole)


def _root(n, m, whole=float):
    """The square root of n/m, rounded once."""
    if whole.__name__ == "Decimal":
        return (whole(n) / whole(m)).sqrt()
    if n == 0:
        return 0.0
    shift = (n.bit_length() - m.bit_length() - 109) // 2
    if shift >= 0:
        top = _odd_root(n, m << 2 * shift) << shift
        return float(top)
    top = _odd_root(n << -2 * shift, m)
    return top / (1 << -shift)


def _odd_root(n, m):
    a = math.isqrt(n // m)
    return a | (a * a * m != n)


def stdev(data, xbar=None):
    data = _listed(data)
    if len(data) < 2:
        raise StatisticsError("stdev requires at least two data points")
    n, d, whole = _squares(data, xbar)
    return _root(n, d * (len(data) - 1), whole)


def pstdev(data, mu=None):
    data = _listed(data)
    if len(data) < 1:
        raise StatisticsError("pstdev requires at least one data point")
    n, d, whole = _squares(data, mu)
    return _root(n, d * len(data), whole)


def covariance(x, y, /):
    n = len(x)
    if len(y) != n:
        raise StatisticsError("covariance requires that both inputs have same number of data points")
    if n < 2:
        raise StatisticsError("covariance requires at least two data points")
    xbar = math.fsum(x) / n
    ybar = math.fsum(y) / n
    return math.sumprod([xi - xbar for xi in x], [yi - ybar for yi in y]) / (n - 1)


def correlation(x, y, /, *, method="linear"):
    n = len(x)
    if len(y) != n:
        raise StatisticsError("correlation requires that both inputs have same number of data points")
    if n < 2:
        raise StatisticsError("correlation requires at least two data points")
    if method not in ("linear", "ranked"):
        raise ValueError(f"Unknown method: {method!r}")
    if method == "ranked":
        x, y = _ranks(x), _ranks(y)
    xbar = math.fsum(x) / n
    ybar = math.fsum(y) / n
    x = [xi - xbar for xi in x]
    y = [yi - ybar for yi in y]
    sxx = math.sumprod(x, x)
    syy = math.sumprod(y, y)
    if not sxx * syy:
        raise StatisticsError("at least one of the inputs is constant")
    return math.sumprod(x, y) / math.sqrt(sxx * syy)


def _ranks(data):
    """The place of each value among them all; equal ones share the middle of theirs."""
    order = sorted(range(len(data)), key=lambda at: data[at])
    ranks = [0] * len(data)
    at = 0
    while at < len(order):
        end = at
        while end < len(order) and data[order[end]] == data[order[at]]:
            end += 1
        for place in order[at:end]:
            ranks[place] = (at + 1 + end) / 2
        at = end
    return ranks


LinearRegression = namedtuple("LinearRegression", ("slope", "intercept"))


def linear_regression(x, y, /, *, proportional=False):
    n = len(x)
    if len(y) != n:
        raise StatisticsError("linear regression requires that both inputs have same number of "
                              "data points")
    if n < 2:
        raise StatisticsError("linear regression requires at least two data points")
    xbar = ybar = 0.0
    if not proportional:
        xbar = math.fsum(x) / n
        ybar = math.fsum(y) / n
        x = [xi - xbar for xi in x]
        y = [yi - ybar for yi in y]
    sxx = math.sumprod(x, x)
    if not sxx:
        raise StatisticsError("x is constant")
    slope = math.sumprod(x, y) / sxx
    return LinearRegression(slope, 0.0 if proportional else ybar - slope * xbar)


class NormalDist:
    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError("sigma must be non-negative")
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        data = list(data)
        return cls(mean(data), stdev(data))

    @property
    def mean(self):
        return self._mu

    @property
    def stdev(self):
        return self._sigma

    @property
    def variance(self):
        return self._sigma * self._sigma

    def pdf(self, x):
        variance = self._sigma * self._sigma
        if not variance:
            raise StatisticsError("pdf() not defined when sigma is zero")
        diff = x - self._mu
        return math.exp(diff * diff / (-2.0 * variance)) / math.sqrt(math.tau * variance)

    def cdf(self, x):
        if not self._sigma:
            raise StatisticsError("cdf() not defined when sigma is zero")
        return 0.5 * (1.0 + math.erf((x - self._mu) / (self._sigma * math.sqrt(2.0))))

    def zscore(self, x):
        if not self._sigma:
            raise StatisticsError("zscore() not defined when sigma is zero")
        return (x - self._mu) / self._sigma

    @property
    def median(self):
        return self._mu

    @property
    def mode(self):
        return self._mu

    def inv_cdf(self, p):
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError("p must be in the range 0.0 < p < 1.0")
        return _normal_inverse(p) * self._sigma + self._mu

    def quantiles(self, n=4):
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def samples(self, n, *, seed=None):
        import random
        rnd = random.random if seed is None else random.Random(seed).random
        return [self.inv_cdf(rnd()) for _ in range(n)]

    def overlap(self, other):
        if not isinstance(other, NormalDist):
            raise TypeError("Expected another NormalDist instance")
        x, y = self, other
        if (y._sigma, y._mu) < (x._sigma, x._mu):
            x, y = y, x
        xv, yv = x.variance, y.variance
        if not xv or not yv:
            raise StatisticsError("overlap() not defined when sigma is zero")
        dv = yv - xv
        dm = math.fabs(y._mu - x._mu)
        if not dv:
            return 1.0 - math.erf(dm / (2.0 * x._sigma * math.sqrt(2.0)))
        a = x._mu * yv - y._mu * xv
        b = x._sigma * y._sigma * math.sqrt(dm * dm + dv * math.log(yv / xv))
        x1 = (a + b) / dv
        x2 = (a - b) / dv
        return 1.0 - (math.fabs(y.cdf(x1) - x.cdf(x1)) + math.fabs(y.cdf(x2) - x.cdf(x2)))

    def __add__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu + other._mu, math.hypot(self._sigma, other._sigma))
        return NormalDist(self._mu + other, self._sigma)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu - other._mu, math.hypot(self._sigma, other._sigma))
        return NormalDist(self._mu - other, self._sigma)

    def __rsub__(self, other):
        return -(self - other)

    def __mul__(self, factor):
        return NormalDist(self._mu * factor, self._sigma * math.fabs(factor))

    __rmul__ = __mul__

    def __truediv__(self, divisor):
        return NormalDist(self._mu / divisor, self._sigma / math.fabs(divisor))

    def __pos__(self):
        return NormalDist(self._mu, self._sigma)

    def __neg__(self):
        return NormalDist(-self._mu, self._sigma)

    def __eq__(self, other):
        if not isinstance(other, NormalDist):
            return NotImplemented
        return self._mu == other._mu and self._sigma == other._sigma

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f"NormalDist(mu={self._mu!r}, sigma={self._sigma!r})"


def _ratio_of(x, above, below):
    """Two polynomials' quotient, their coefficients from the highest power down."""
    num = den = 0.0
    for c in above:
        num = num * x + c
    for c in below:
        den = den * x + c
    return num / den


def _normal_inverse(p):
    """Where the standard normal distribution comes to `p`: Wichura's algorithm AS241 (1988)."""
    q = p - 0.5
    if math.fabs(q) <= 0.425:
        r = 0.180625 - q * q
        return _ratio_of(r, _CENTRE_ABOVE, _CENTRE_BELOW) * q
    r = math.sqrt(-math.log(p if q <= 0.0 else 1.0 - p))
    if r <= 5.0:
        x = _ratio_of(r - 1.6, _SIDE_ABOVE, _SIDE_BELOW)
    else:
        x = _ratio_of(r - 5.0, _TAIL_ABOVE, _TAIL_BELOW)
    return -x if q < 0.0 else x


_CENTRE_ABOVE = (2.5090809287301226727e3, 3.3430575583588128105e4, 6.7265770927008700853e4,
                 4.5921953931549871457e4, 1.3731693765509461125e4, 1.9715909503065514427e3,
                 1.3314166789178437745e2, 3.3871328727963666080e0)
_CENTRE_BELOW = (5.2264952788528545610e3, 2.8729085735721942674e4, 3.9307895800092710610e4,
                 2.1213794301586595867e4, 5.3941960214247511077e3, 6.8718700749205790830e2,
                 4.2313330701600911252e1, 1.0)
_SIDE_ABOVE = (7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1,
               1.27045825245236838258e0, 3.64784832476320460504e0, 5.76949722146069140550e0,
               4.63033784615654529590e0, 1.42343711074968357734e0)
_SIDE_BELOW = (1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2,
               1.48103976427480074590e-1, 6.89767334985100004550e-1, 1.67638483018380384940e0,
               2.05319162663775882187e0, 1.0)
_TAIL_ABOVE = (2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3,
               2.65321895265761230930e-2, 2.96560571828504891230e-1, 1.78482653991729133580e0,
               5.46378491116411436990e0, 6.65790464350110377720e0)
_TAIL_BELOW = (2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5,
               7.86869131145613259100e-4, 1.48753612908506148525e-2, 1.36929880922735805310e-1,
               5.99832206555887937690e-1, 1.0)


def kde(data, h, kernel="normal", *, cumulative=False):
    _sys_unsupported("statistics.kde is not available in Heddle")

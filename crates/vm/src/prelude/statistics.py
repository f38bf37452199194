"""Means, medians, spreads. Sums are exact; only the result is rounded."""

import math
from _records import namedtuple

__all__ = ['NormalDist', 'StatisticsError', 'correlation', 'covariance', 'fmean', 'geometric_mean',
           'harmonic_mean', 'linear_regression', 'mean', 'median', 'median_high', 'median_low',
           'mode', 'multimode', 'pstdev', 'pvariance', 'quantiles', 'stdev', 'variance']


class StatisticsError(ValueError):
    pass


def _ratio(x):
    """A number as numerator and denominator."""
    if isinstance(x, int):
        return int(x), 1
    if not isinstance(x, float):
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator")
    return x.as_integer_ratio()


def _exact_sum(data):
    """Sum of the numbers over a common denominator, and whether all are whole."""
    parts = {}
    whole = True
    for x in data:
        if isinstance(x, float):
            whole = False
            if x != x or x in (math.inf, -math.inf):
                return None, None, False
        n, d = _ratio(x)
        parts[d] = parts.get(d, 0) + n
    common = 1
    for d in parts:
        common = max(common, d)
    total = 0
    for d, n in parts.items():
        total += n * (common // d)
    return total, common, whole


def _quotient(n, d, whole):
    """n/d rounded once; a whole number where all given ones were and it comes out even."""
    if whole and n % d == 0:
        return n // d
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
            raise StatisticsError("Geometric mean does not support negative numbers", x)
    if 0.0 in data:
        return 0.0
    return math.exp(math.fsum([math.log(x) for x in data]) / len(data))


def harmonic_mean(data, weights=None):
    data = list(data)
    if not data:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if weights is None:
        weights = [1] * len(data)
    for x in data:
        if x < 0:
            raise StatisticsError("harmonic mean does not support negative values")
    if 0 in data:
        return 0
    down, under, _ = _exact_sum([w / x for x, w in zip(data, weights)])
    n, d = _ratio(sum(weights))
    return _quotient(n * under, d * down, False)


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
        return total, under, all([isinstance(x, int) for x in data]) and cd == 1
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


def _root(n, m):
    """The square root of n/m, rounded once."""
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
    return _root(n, d * (len(data) - 1))


def pstdev(data, mu=None):
    data = _listed(data)
    if len(data) < 1:
        raise StatisticsError("pstdev requires at least one data point")
    n, d, whole = _squares(data, mu)
    return _root(n, d * len(data))


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
    xbar = math.fsum(x) / n
    ybar = math.fsum(y) / n
    x = [xi - xbar for xi in x]
    y = [yi - ybar for yi in y]
    sxx = math.sumprod(x, x)
    syy = math.sumprod(y, y)
    if not sxx * syy:
        raise StatisticsError("at least one of the inputs is constant")
    return math.sumprod(x, y) / math.sqrt(sxx * syy)


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
        return 0.5 * math.erfc((self._mu - x) / (self._sigma * math.sqrt(2.0)))

    def zscore(self, x):
        if not self._sigma:
            raise StatisticsError("zscore() not defined when sigma is zero")
        return (x - self._mu) / self._sigma

    def __repr__(self):
        return f"NormalDist(mu={self._mu!r}, sigma={self._sigma!r})"

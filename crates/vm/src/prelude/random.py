"""Random numbers: CPython's, for the same seeds. Unseeded generators follow the run's seed."""

import math

NV_MAGICCONST = 4 * math.exp(-0.5) / math.sqrt(2.0)
LOG4 = math.log(4.0)
SG_MAGICCONST = 1.0 + math.log(4.5)
BPF = 53
RECIP_BPF = 2 ** -53
TWOPI = 2.0 * math.pi


class Random:
    VERSION = 3

    def __init__(self, x=None):
        self._core = _random_core()
        self.gauss_next = None
        self._randbelow = self._core._randbelow
        if x is not None:
            self.seed(x)

    def seed(self, a=None, version=2):
        self.gauss_next = None
        if a is None:
            self._core.setstate(_random_core().getstate())
            return
        if version == 1 and isinstance(a, (str, bytes)):
            a = _first_hash(a)
        elif isinstance(a, (str, bytes, bytearray)):
            a = _random_hash(a)
        elif isinstance(a, float):
            a = hash(a) % 18446744073709551616
        elif not isinstance(a, int):
            raise TypeError("The only supported seed types are:\nNone, int, float, str, bytes, and "
                            "bytearray.")
        self._core.seed(a)

    def getstate(self):
        return (self.VERSION, self._core.getstate(), self.gauss_next)

    def setstate(self, state):
        if state[0] != self.VERSION:
            raise ValueError(f"state with version {state[0]} passed to Random.setstate() of version "
                             f"{self.VERSION}")
        version, words, self.gauss_next = state
        self._core.setstate(words)

    def random(self):
        return self._core.random()

    def getrandbits(self, k):
        return self._core.getrandbits(k)

    def randbytes(self, n):
        return self.getrandbits(n * 8).to_bytes(n, "little")

    def randrange(self, start, stop=None, step=1):
        return self._core.randrange(start, stop, step)

    def randint(self, a, b):
        return self._core.randint(a, b)

    def choice(self, seq):
        if isinstance(seq, (list, tuple, str, range)):
            return self._core.choice(seq)
        if not len(seq):
            raise IndexError("Cannot choose from an empty sequence")
        return seq[self._randbelow(len(seq))]

    def shuffle(self, x):
        if type(x) is list:
            return self._core.shuffle(x)
        for at in range(len(x) - 1, 0, -1):
            other = self._randbelow(at + 1)
            x[at], x[other] = x[other], x[at]

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        n = len(population)
        if cum_weights is None:
            if weights is None:
                size = n + 0.0
                out = []
                for _ in range(k):
                    out.append(population[math.floor(self.random() * size)])
                return out
            if isinstance(weights, int):
                raise TypeError("The number of choices must be a keyword argument: k="
                                + repr(weights))
            cum_weights = []
            total = 0
            for weight in weights:
                total = total + weight
                cum_weights.append(total)
        elif weights is not None:
            raise TypeError("Cannot specify both weights and cumulative weights")
        if len(cum_weights) != n:
            raise ValueError("The number of weights does not match the population")
        total = cum_weights[-1] + 0.0
        if total <= 0.0:
            raise ValueError("Total of weights must be greater than zero")
        if not math.isfinite(total):
            raise ValueError("Total of weights must be finite")
        out = []
        for _ in range(k):
            mark = self.random() * total
            low = 0
            high = n - 1
            while low < high:
                middle = (low + high) // 2
                if mark < cum_weights[middle]:
                    high = middle
                else:
                    low = middle + 1
            out.append(population[low])
        return out

    def sample(self, population, k, *, counts=None):
        if isinstance(population, (set, frozenset, dict)) or not hasattr(population, "__len__"):
            raise TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).")
        n = len(population)
        if counts is not None:
            spread = []
            counts = list(counts)
            if len(counts) != n:
                raise ValueError("The number of counts does not match the population")
            total = 0
            for count in counts:
                if not isinstance(count, int):
                    raise TypeError("Counts must be integers")
                total = total + count
                spread.append(total)
            if total < 0:
                raise ValueError("Counts must be non-negative")
            out = []
            for mark in self.sample(range(total), k):
                at = 0
                while spread[at] <= mark:
                    at = at + 1
                out.append(population[at])
            return out
        if not 0 <= k <= n:
            raise ValueError("Sample larger than population or is negative")
        result = [None] * k
        setsize = 21
        if k > 5:
            setsize = setsize + 4 ** _ceil(math.log(k * 3, 4))
        if n <= setsize:
            pool = list(population)
            for at in range(k):
                other = self._randbelow(n - at)
                result[at] = pool[other]
                pool[other] = pool[n - at - 1]
        else:
            taken = set()
            for at in range(k):
                other = self._randbelow(n)
                while other in taken:
                    other = self._randbelow(n)
                taken.add(other)
                result[at] = population[other]
        return result

    def uniform(self, a, b):
        return a + (b - a) * self.random()

    def binomialvariate(self, n=1, p=0.5):
        if n < 0:
            raise ValueError("n must be non-negative")
        if p <= 0.0 or p >= 1.0:
            if p == 0.0:
                return 0
            if p == 1.0:
                return n
            raise ValueError("p must be in the range 0.0 <= p <= 1.0")
        if n == 1:
            return int(self.random() < p)
        if p > 0.5:
            return n - self.binomialvariate(n, 1.0 - p)
        if n * p < 10.0:
            # Gaps between hits: Devroye's second waiting time method.
            x = y = 0
            c = math.log2(1.0 - p)
            if not c:
                return x
            while True:
                y += math.floor(math.log2(self.random()) / c) + 1
                if y > n:
                    return x
                x += 1
        # Hormann's transformed rejection with squeeze (BTRS).
        spread = math.sqrt(n * p * (1.0 - p))
        b = 1.15 + 2.53 * spread
        a = -0.0873 + 0.0248 * b + 0.01 * p
        c = n * p + 0.5
        vr = 0.92 - 4.2 / b
        ready = False
        while True:
            u = self.random() - 0.5
            us = 0.5 - math.fabs(u)
            k = math.floor((2.0 * a / us + b) * u + c)
            if k < 0 or k > n:
                continue
            v = self.random()
            if us >= 0.07 and v <= vr:
                return k
            if not ready:
                alpha = (2.83 + 5.1 / b) * spread
                lpq = math.log(p / (1.0 - p))
                m = math.floor((n + 1) * p)
                h = math.lgamma(m + 1) + math.lgamma(n - m + 1)
                ready = True
            v *= alpha / (a / (us * us) + b)
            if math.log(v) <= (h - math.lgamma(k + 1) - math.lgamma(n - k + 1)
                               + (k - m) * lpq):
                return k

    def triangular(self, low=0.0, high=1.0, mode=None):
        u = self.random()
        if high == low:
            return low
        c = 0.5 if mode is None else (mode - low) / (high - low)
        if u > c:
            u = 1.0 - u
            c = 1.0 - c
            low, high = high, low
        return low + (high - low) * math.sqrt(u * c)

    def normalvariate(self, mu=0.0, sigma=1.0):
        while True:
            u1 = self.random()
            u2 = 1.0 - self.random()
            z = NV_MAGICCONST * (u1 - 0.5) / u2
            if z * z / 4.0 <= -math.log(u2):
                return mu + z * sigma

    def gauss(self, mu=0.0, sigma=1.0):
        z = self.gauss_next
        self.gauss_next = None
        if z is None:
            angle = self.random() * TWOPI
            radius = math.sqrt(-2.0 * math.log(1.0 - self.random()))
            z = math.cos(angle) * radius
            self.gauss_next = math.sin(angle) * radius
        return mu + z * sigma

    def lognormvariate(self, mu=0.0, sigma=1.0):
        return math.exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd=1.0):
        return -math.log(1.0 - self.random()) / lambd

    def vonmisesvariate(self, mu, kappa):
        if kappa <= 1e-6:
            return TWOPI * self.random()
        s = 0.5 / kappa
        r = s + math.sqrt(1.0 + s * s)
        while True:
            z = math.cos(math.pi * self.random())
            d = z / (r + z)
            u = self.random()
            if u < 1.0 - d * d or u <= (1.0 - d) * math.exp(d):
                break
        q = 1.0 / r
        f = (q + z) / (1.0 + q * z)
        if self.random() > 0.5:
            return (mu + math.acos(f)) % TWOPI
        return (mu - math.acos(f)) % TWOPI

    def gammavariate(self, alpha, beta):
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError("gammavariate: alpha and beta must be > 0.0")
        if alpha > 1.0:
            ainv = math.sqrt(2.0 * alpha - 1.0)
            bbb = alpha - LOG4
            ccc = alpha + ainv
            while True:
                u1 = self.random()
                if not 1e-7 < u1 < 0.9999999:
                    continue
                u2 = 1.0 - self.random()
                v = math.log(u1 / (1.0 - u1)) / ainv
                x = alpha * math.exp(v)
                z = u1 * u1 * u2
                r = bbb + ccc * v - x
                if r + SG_MAGICCONST - 4.5 * z >= 0.0 or r >= math.log(z):
                    return x * beta
        if alpha == 1.0:
            return -math.log(1.0 - self.random()) * beta
        while True:
            u = self.random()
            b = (math.e + alpha) / math.e
            p = b * u
            if p <= 1.0:
                root = 1.0 / alpha
                x = p ** root
            else:
                x = -math.log((b - p) / alpha)
            u1 = self.random()
            if p > 1.0:
                if u1 <= x ** (alpha - 1.0):
                    break
            elif u1 <= math.exp(-x):
                break
        return x * beta

    def betavariate(self, alpha, beta):
        y = self.gammavariate(alpha, 1.0)
        if y:
            return y / (y + self.gammavariate(beta, 1.0))
        return 0.0

    def paretovariate(self, alpha):
        root = -1.0 / alpha
        return (1.0 - self.random()) ** root

    def weibullvariate(self, alpha, beta):
        root = 1.0 / beta
        return alpha * (-math.log(1.0 - self.random())) ** root


class SystemRandom(Random):
    def seed(self, *args, **kwds):
        return None

    def getstate(self):
        raise NotImplementedError("System entropy source does not have state.")

    def setstate(self, state):
        raise NotImplementedError("System entropy source does not have state.")


def _first_hash(a):
    """The number that the first version of seeding made of a text."""
    numbers = list(a) if isinstance(a, bytes) else [ord(ch) for ch in a]
    x = numbers[0] << 7 if numbers else 0
    for number in numbers:
        x = 1000003 * x ^ number & 0xffffffffffffffff
        x &= 0xffffffffffffffff
    x ^= len(numbers)
    return -2 if x == -1 else x


def _ceil(x):
    return -math.floor(-x)


_inst = Random()
_fast = _inst._core
seed = _inst.seed
random = _fast.random
getrandbits = _fast.getrandbits
randrange = _fast.randrange
randint = _fast.randint
uniform = _fast.uniform
randbytes = _inst.randbytes
choices = _inst.choices
sample = _inst.sample
triangular = _inst.triangular
binomialvariate = _inst.binomialvariate
normalvariate = _inst.normalvariate
gauss = _inst.gauss
lognormvariate = _inst.lognormvariate
expovariate = _inst.expovariate
vonmisesvariate = _inst.vonmisesvariate
gammavariate = _inst.gammavariate
betavariate = _inst.betavariate
paretovariate = _inst.paretovariate
weibullvariate = _inst.weibullvariate
getstate = _inst.getstate
setstate = _inst.setstate
choice = _inst.choice
shuffle = _inst.shuffle

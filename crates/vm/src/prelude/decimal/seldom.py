"""Methods of decimals that are seldom asked for."""


def max_mag(self, other, context=None):
    return _by_size(self, _operand(other), context, self.max, 1)


def min_mag(self, other, context=None):
    return _by_size(self, _operand(other), context, self.min, -1)


def _by_size(self, other, context, alike, wanted):
    """The one that is larger or smaller without its sign, else what `alike` says."""
    if self.is_nan() or other.is_nan():
        return alike(other, context)
    sizes = self.copy_abs(), other.copy_abs()
    if sizes[0] == sizes[1]:
        return alike(other, context)
    first = (sizes[0] > sizes[1]) == (wanted > 0)
    return _fix(self if first else other, context or getcontext())


def radix(self):
    return Decimal(10)


def canonical(self):
    return self


def is_canonical(self):
    return True


def is_subnormal(self, context=None):
    finite = self.is_finite() and not self.is_zero()
    return finite and self.adjusted() < (context or getcontext()).Emin


for _method in (max_mag, min_mag, radix, canonical, is_canonical, is_subnormal):
    _method.__qualname__ = "Decimal." + _method.__name__
    setattr(Decimal, _method.__name__, _method)
del max_mag, min_mag, radix, canonical, is_canonical, is_subnormal


def _not_here(name):
    def method(self, *args, **kwargs):
        _sys_unsupported(f"Decimal.{name} is not available in Heddle")
    method.__name__ = name
    method.__qualname__ = "Decimal." + name
    return method


for _name in ("compare_signal", "compare_total", "compare_total_mag", "logical_and",
              "logical_invert", "logical_or", "logical_xor", "next_toward", "rotate", "shift"):
    setattr(Decimal, _name, _not_here(_name))

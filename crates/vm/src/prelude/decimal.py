"""Decimal numbers: a sign, a whole number and a power of ten; in contexts that say how to round."""

import contextvars
import numbers
from collections import namedtuple

__all__ = [
    "Decimal", "Context", "DecimalTuple", "DefaultContext", "BasicContext", "ExtendedContext",
    "DecimalException", "Clamped", "InvalidOperation", "DivisionByZero", "Inexact", "Rounded",
    "Subnormal", "Overflow", "Underflow", "FloatOperation", "DivisionImpossible", "InvalidContext",
    "ConversionSyntax", "DivisionUndefined", "ROUND_DOWN", "ROUND_HALF_UP", "ROUND_HALF_EVEN",
    "ROUND_CEILING", "ROUND_FLOOR", "ROUND_UP", "ROUND_HALF_DOWN", "ROUND_05UP", "setcontext",
    "getcontext", "localcontext", "MAX_PREC", "MAX_EMAX", "MIN_EMIN", "MIN_ETINY"]

ROUND_DOWN = "ROUND_DOWN"
ROUND_HALF_UP = "ROUND_HALF_UP"
ROUND_HALF_EVEN = "ROUND_HALF_EVEN"
ROUND_CEILING = "ROUND_CEILING"
ROUND_FLOOR = "ROUND_FLOOR"
ROUND_UP = "ROUND_UP"
ROUND_HALF_DOWN = "ROUND_HALF_DOWN"
ROUND_05UP = "ROUND_05UP"

_ROUNDINGS = (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN,
              ROUND_HALF_EVEN, ROUND_05UP)

MAX_PREC = 999999999999999999
MAX_EMAX = 999999999999999999
MIN_EMIN = -999999999999999999
MIN_ETINY = MIN_EMIN - MAX_PREC + 1


class DecimalException(ArithmeticError):
    pass


class Clamped(DecimalException):
    pass


class InvalidOperation(DecimalException):
    pass


class ConversionSyntax(InvalidOperation):
    pass


class DivisionByZero(DecimalException, ZeroDivisionError):
    pass


class DivisionImpossible(InvalidOperation):
    pass


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    pass


class Inexact(DecimalException):
    pass


class InvalidContext(InvalidOperation):
    pass


class Rounded(DecimalException):
    pass


class Subnormal(DecimalException):
    pass


class Overflow(Inexact, Rounded):
    pass


class Underflow(Inexact, Rounded, Subnormal):
    pass


class FloatOperation(DecimalException, TypeError):
    pass


_SIGNALS = (InvalidOperation, FloatOperation, DivisionByZero, Overflow, Subnormal, Underflow, Rounded,
            Inexact, Clamped)
_SHOWN = (Clamped, DivisionByZero, Inexact, InvalidOperation, FloatOperation, Overflow, Rounded,
          Subnormal, Underflow)


class Context:
    """How to round, and which conditions are exceptions."""

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None,
                 flags=None, traps=None):
        self._flags = _signals(flags, ())
        self._traps = _signals(traps, (InvalidOperation, DivisionByZero, Overflow))
        self.prec = 28 if prec is None else prec
        self.rounding = ROUND_HALF_EVEN if rounding is None else rounding
        self.Emin = -999999 if Emin is None else Emin
        self.Emax = 999999 if Emax is None else Emax
        self.capitals = 1 if capitals is None else capitals
        self.clamp = 0 if clamp is None else clamp

    def __setattr__(self, name, value):
        low, high, text = _BOUNDS.get(name, (None, None, None))
        if name == "rounding":
            if value not in _ROUNDINGS:
                raise TypeError(
                    "valid values for rounding are:\n"
                    "  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
                    "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n"
                    "   ROUND_05UP]")
        elif name in ("flags", "traps"):
            name, value = "_" + name, _signals(value, ())
        elif text is not None:
            if not isinstance(value, int):
                kind = type(value).__name__
                raise TypeError(f"'{kind}' object cannot be interpreted as an integer")
            if not low <= value <= high:
                raise ValueError(text)
        elif name not in ("_flags", "_traps"):
            raise AttributeError(f"'decimal.Context' object has no attribute '{name}'")
        object.__setattr__(self, name, value)

    @property
    def flags(self):
        return self._flags

    @property
    def traps(self):
        return self._traps

    def __repr__(self):
        flags = ", ".join([s.__name__ for s in _SHOWN if self._flags[s]])
        traps = ", ".join([s.__name__ for s in _SIGNALS if self._traps[s]])
        return (f"Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, "
                f"Emax={self.Emax}, capitals={self.capitals}, clamp={self.clamp}, "
                f"flags=[{flags}], traps=[{traps}])")

    def copy(self):
        return Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp,
                       dict(self._flags), dict(self._traps))

    __copy__ = copy

    def clear_flags(self):
        for signal in _SIGNALS:
            self._flags[signal] = False

    def clear_traps(self):
        for signal in _SIGNALS:
            self._traps[signal] = False

    def Etiny(self):
        return self.Emin - self.prec + 1

    def Etop(self):
        return self.Emax - self.prec + 1

    def create_decimal(self, num="0"):
        return _fix(Decimal(num, self), self)

    def create_decimal_from_float(self, f):
        return _fix(Decimal.from_float(f), self)

    def add(self, a, b):
        return _add(_operand(a), _operand(b), self)

    def subtract(self, a, b):
        return _add(_operand(a), -_exact(_operand(b)), self)

    def multiply(self, a, b):
        return _multiply(_operand(a), _operand(b), self)

    def divide(self, a, b):
        return _divide(_operand(a), _operand(b), self)

    def sqrt(self, a):
        return _operand(a).sqrt(self)

    def power(self, a, b, modulo=None):
        return _power(_operand(a), _operand(b), self)

    def quantize(self, a, b):
        return _operand(a).quantize(_operand(b), context=self)

    def plus(self, a):
        return _fix(_operand(a), self)

    def minus(self, a):
        return _fix(-_exact(_operand(a)), self)

    def abs(self, a):
        return _fix(_operand(a).copy_abs(), self)

    def compare(self, a, b):
        return _operand(a).compare(b, self)

    def to_sci_string(self, a):
        return str(_operand(a))

    def to_eng_string(self, a):
        return _operand(a).to_eng_string(self)

    def fma(self, a, b, c):
        return _operand(a).fma(_operand(b), _operand(c), self)

    def _within(self, function, a, b):
        """What operands give while this is the context."""
        before = getcontext()
        setcontext(self)
        try:
            return function(_operand(a), _operand(b))
        finally:
            setcontext(before)

    def remainder(self, a, b):
        return self._within(lambda a, b: a % b, a, b)

    def divide_int(self, a, b):
        return self._within(lambda a, b: a // b, a, b)

    def divmod(self, a, b):
        return self._within(divmod, a, b)

    def radix(self):
        return Decimal(10)


def _passed_on(name):
    """A method of contexts that asks its first operand, in the context."""
    def method(self, a, *others):
        return getattr(_operand(a), name)(*[_operand(other) for other in others], context=self)
    method.__name__ = name
    method.__qualname__ = "Context." + name
    return method


for _name in ("exp", "ln", "log10", "logb", "max", "min", "max_mag", "min_mag", "next_plus",
              "next_minus", "normalize", "number_class", "remainder_near", "same_quantum", "scaleb",
              "is_normal", "is_subnormal", "to_integral_value", "to_integral_exact"):
    setattr(Context, _name, _passed_on(_name))


_BOUNDS = {
    "prec": (1, MAX_PREC, "valid range for prec is [1, MAX_PREC]"),
    "Emin": (MIN_EMIN, 0, "valid range for Emin is [MIN_EMIN, 0]"),
    "Emax": (0, MAX_EMAX, "valid range for Emax is [0, MAX_EMAX]"),
    "capitals": (0, 1, "valid values for capitals are 0 or 1"),
    "clamp": (0, 1, "valid values for clamp are 0 or 1"),
}


def _signals(given, usual):
    if given is None:
        given = usual
    if isinstance(given, dict):
        return {signal: bool(given.get(signal)) for signal in _SIGNALS}
    return {signal: signal in given for signal in _SIGNALS}


DefaultContext = Context()
BasicContext = Context(prec=9, rounding=ROUND_HALF_UP,
                       traps=[InvalidOperation, DivisionByZero, Overflow, Clamped, Underflow])
ExtendedContext = Context(prec=9, rounding=ROUND_HALF_EVEN, traps=[])

_current = contextvars.ContextVar("decimal_context")


def getcontext():
    context = _current.get(None)
    if context is None:
        context = DefaultContext.copy()
        context.clear_flags()
        _current.set(context)
    return context


def setcontext(context):
    if not isinstance(context, Context):
        raise TypeError("argument must be a context")
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _current.set(context)


class _Within:
    def __init__(self, context):
        self._new = context

    def __enter__(self):
        self._old = getcontext()
        setcontext(self._new)
        return self._new

    def __exit__(self, *how):
        setcontext(self._old)


def localcontext(ctx=None, **options):
    if ctx is None:
        ctx = getcontext()
    elif not isinstance(ctx, Context):
        raise TypeError("argument must be a context")
    ctx = ctx.copy()
    for name, value in options.items():
        if name not in ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"):
            raise TypeError(f"this function got an unexpected keyword argument '{name}'")
        setattr(ctx, name, value)
    return _Within(ctx)


def _signal(context, signal, result, told=None):
    """Notes a condition: an exception where it is trapped, else the result."""
    context._flags[signal] = True
    if context._traps[signal]:
        raise signal([told or signal])
    return result

# What is C in CPython says so: calls that do not fit, attributes that cannot be set, names of types.
import array
import contextvars
import sys
import warnings
import weakref
from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal

day, moment, span = date(2024, 1, 1), datetime(2024, 1, 1, 2), timedelta(1)
for wrong in (
        lambda: date(1, 2, 3, 4), lambda: date(2024, 1, 1, foo=1), lambda: datetime(2024, 1, 1, hours=1),
        lambda: datetime(2024, 1, 1, 1, 1, 1, 1, None, 1), lambda: datetime(2024, 1, 1, day=1),
        lambda: time(foo=1), lambda: time(1, hour=1), lambda: timedelta(1, 2, 3, 4, 5, 6, 7, 8),
        lambda: timedelta(days=1, foo=2), lambda: timedelta(1, days=1), lambda: Decimal(1, 2, 3),
        lambda: Decimal(foo=1), lambda: Decimal(1, 3), lambda: array.array(), lambda: weakref.ref(),
        lambda: weakref.ref(Decimal, 1, 2), lambda: contextvars.ContextVar(),
        lambda: contextvars.ContextVar("a", foo=1), lambda: contextvars.ContextVar("a").get(1, 2),
        lambda: contextvars.ContextVar("a").set(), lambda: warnings.warn(),
        lambda: warnings.warn("x", UserWarning, 1, None, 5), lambda: warnings.warn("x", stacklevel="a"),
        lambda: warnings.filterwarnings("ignore", category=3),
        lambda: warnings.filterwarnings("ignore", message=3),
        lambda: warnings.simplefilter("ignore", lineno=-1), lambda: sys.getsizeof(),
        lambda: sys.exit(1, 2), lambda: date.weekday(), lambda: date.isoformat(), lambda: Decimal.sqrt(),
        lambda: setattr(moment, "hour", 3), lambda: setattr(moment, "day", 3),
        lambda: setattr(span, "days", 3), lambda: delattr(day, "year"), lambda: setattr(day, "x", 3),
        lambda: setattr(timezone.utc, "x", 3), lambda: setattr(Decimal(1), "x", 3),
        lambda: setattr(Decimal(1), "real", 3), lambda: setattr(array.array("i"), "typecode", "d"),
        lambda: setattr(contextvars.ContextVar("a"), "name", 3), lambda: date.foo, lambda: Decimal.foo,
        lambda: day.isoformat.foo, lambda: day.isoformat + "!", lambda: "on " + day.isoformat,
        lambda: day.weekday[0], lambda: "on " + day, lambda: [1] * span, lambda: timezone.utc.tzname(3),
        lambda: timezone.utc.fromutc(moment), lambda: datetime.fromtimestamp(1e20),
        lambda: datetime.fromtimestamp(1e12), lambda: datetime.fromtimestamp(-1e12),
        lambda: datetime.fromtimestamp(float("nan")), lambda: date.fromtimestamp(1e12),
        lambda: timedelta(seconds=float("inf")), lambda: timedelta(seconds=float("nan"))):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)


class Birthday(date):
    """A person's own may have more."""


mine = Birthday(2024, 2, 29)
mine.whose = "ann"
print(mine, mine.whose, mine + timedelta(1), Birthday.today().year > 2000)

#= stdout
#| TypeError function takes at most 3 arguments (4 given)
#| TypeError function takes at most 3 arguments (4 given)
#| TypeError this function got an unexpected keyword argument 'hours'. Did you mean 'hour'?
#| TypeError function takes at most 8 positional arguments (9 given)
#| TypeError argument for function given by name ('day') and position (3)
#| TypeError this function got an unexpected keyword argument 'foo'
#| TypeError argument for function given by name ('hour') and position (1)
#| TypeError __new__() takes at most 7 arguments (8 given)
#| TypeError __new__() got an unexpected keyword argument 'foo'
#| TypeError argument for __new__() given by name ('days') and position (1)
#| TypeError function takes at most 2 arguments (3 given)
#| TypeError this function got an unexpected keyword argument 'foo'
#| TypeError optional argument must be a context
#| TypeError array() takes at least 1 argument (0 given)
#| TypeError __new__ expected at least 1 argument, got 0
#| TypeError __new__ expected at most 2 arguments, got 3
#| TypeError ContextVar() takes exactly 1 positional argument (0 given)
#| TypeError ContextVar() got an unexpected keyword argument 'foo'
#| TypeError get expected at most 1 argument, got 2
#| TypeError ContextVar.set() takes exactly one argument (0 given)
#| TypeError warn() missing required argument 'message' (pos 1)
#| TypeError warn() takes at most 4 positional arguments (5 given)
#| TypeError 'str' object cannot be interpreted as an integer
#| TypeError category must be a Warning subclass
#| TypeError message must be a string
#| ValueError lineno must be an int >= 0
#| TypeError getsizeof() missing required argument 'object' (pos 1)
#| TypeError exit expected at most 1 argument, got 2
#| TypeError unbound method date.weekday() needs an argument
#| TypeError unbound method date.isoformat() needs an argument
#| TypeError unbound method Decimal.sqrt() needs an argument
#| AttributeError attribute 'hour' of 'datetime.datetime' objects is not writable
#| AttributeError attribute 'day' of 'datetime.date' objects is not writable
#| AttributeError readonly attribute
#| AttributeError attribute 'year' of 'datetime.date' objects is not writable
#| AttributeError 'datetime.date' object has no attribute 'x' and no __dict__ for setting new attributes
#| AttributeError 'datetime.timezone' object has no attribute 'x' and no __dict__ for setting new attributes
#| AttributeError 'decimal.Decimal' object has no attribute 'x' and no __dict__ for setting new attributes
#| AttributeError attribute 'real' of 'decimal.Decimal' objects is not writable
#| AttributeError attribute 'typecode' of 'array.array' objects is not writable
#| AttributeError readonly attribute
#| AttributeError type object 'datetime.date' has no attribute 'foo'
#| AttributeError type object 'decimal.Decimal' has no attribute 'foo'
#| AttributeError 'builtin_function_or_method' object has no attribute 'foo'
#| TypeError unsupported operand type(s) for +: 'builtin_function_or_method' and 'str'
#| TypeError can only concatenate str (not "builtin_function_or_method") to str
#| TypeError 'builtin_function_or_method' object is not subscriptable
#| TypeError can only concatenate str (not "datetime.date") to str
#| TypeError can't multiply sequence by non-int of type 'datetime.timedelta'
#| TypeError tzname(dt) argument must be a datetime instance or None, not int
#| ValueError fromutc: dt.tzinfo is not self
#| OverflowError timestamp out of range for platform time_t
#| ValueError year 33658 is out of range
#| ValueError year -29719 is out of range
#| ValueError Invalid value NaN (not a number)
#| ValueError year 33658 is out of range
#| OverflowError cannot convert float infinity to integer
#| ValueError cannot convert float NaN to integer
#| 2024-02-29 ann 2024-03-01 True
#= status 0

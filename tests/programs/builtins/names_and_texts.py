"""Names of built-in functions, and texts that were found wrong."""
import time, sys
print(time.strptime("2024-02-03 04:05:06", "%Y-%m-%d %H:%M:%S"), time.strptime("3 Feb 24", "%d %b %y").tm_yday)
try: time.strptime("x", "%Y")
except ValueError as e: print(e)
print(time.sleep, time.sleep.__name__, time.sleep.__module__, time.process_time, time.process_time() >= 0, time.thread_time.__name__)
import math
print(math.sqrt.__name__, math.sqrt.__module__, math.sqrt, len.__name__, len.__module__, str.upper.__name__, [].append.__qualname__, print.__qualname__, time.time.__qualname__)
from functools import singledispatch
@singledispatch
def show(x): return "obj"
@show.register(int | str)
def _(x): return "either"
print(show(1), show("a"), show(1.5), sorted(c.__name__ for c in show.registry))
from datetime import datetime, date, timedelta
d = datetime(2024, 2, 9, 3, 5, 9)
print(d.strftime("%-d/%-m/%Y %-H:%-M %-I%p %_d %e %^a %^B %j %-j %#p|%-S"), date.fromisocalendar(2024, 1, 1), date.fromisocalendar(2020, 53, 7))
for f in (lambda: d < date(2020, 1, 1), lambda: date(2020, 1, 1) < d, lambda: d == date(2024, 2, 9), lambda: timedelta(days=10**10), lambda: timedelta(days=10**9), lambda: date.fromisocalendar(2021, 53, 1), lambda: date.fromisocalendar(2021, 1, 8), lambda: str(1, 2), lambda: str(b"a", 2), lambda: str(b"a", "ascii", 3), lambda: bytes(2**63), lambda: bytearray(-2**63 - 1), lambda: 10**40 in b"a", lambda: (-1).to_bytes(0, "little", signed=True)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
from multiprocessing import Manager
if __name__ == "__main__":
    with Manager() as m:
        l = m.list([3, 1]); l.sort(); print(l, l[:])
        for n in ("copy", "clear"):
            try: print(getattr(l, n))
            except AttributeError as e: print(e)

#= stdout
#| time.struct_time(tm_year=2024, tm_mon=2, tm_mday=3, tm_hour=4, tm_min=5, tm_sec=6, tm_wday=5, tm_yday=34, tm_isdst=-1) 34
#| time data 'x' does not match format '%Y'
#| <built-in function sleep> sleep time <built-in function process_time> True thread_time
#| sqrt math <built-in function sqrt> len builtins upper list.append print time
#| either either obj ['int', 'object', 'str']
#| 9/2/2024 3:5 3AM  9  9 FRI FEBRUARY 040 40 am|9 2024-01-01 2021-01-03
#| TypeError '<' not supported between instances of 'datetime.datetime' and 'datetime.date'
#| TypeError '<' not supported between instances of 'datetime.date' and 'datetime.datetime'
#| False
#| OverflowError Python int too large to convert to C int
#| OverflowError days=1000000000; must have magnitude <= 999999999
#| ValueError Invalid week: 53
#| ValueError Invalid day: 8 (range is [1, 7])
#| TypeError str() argument 'encoding' must be str, not int
#| TypeError str() argument 'encoding' must be str, not int
#| TypeError str() argument 'errors' must be str, not int
#| OverflowError cannot fit 'int' into an index-sized integer
#| OverflowError cannot fit 'int' into an index-sized integer
#| ValueError byte must be in range(0, 256)
#| b''
#| [1, 3] [1, 3]
#| 'ListProxy' object has no attribute 'copy'
#| 'ListProxy' object has no attribute 'clear'
#= status 0

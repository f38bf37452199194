# strptime: weeks, wrong formats, a day of a month without a year; strftime's rarer parts.
import time
import warnings
from datetime import date, datetime

warnings.simplefilter("ignore")
for text, format in (
        ("2024 10 1", "%Y %U %w"), ("2024 10 1", "%Y %W %w"), ("2024 10 3", "%G %V %u"),
        ("2024 0 3", "%Y %U %w"), ("2024 00 Monday", "%Y %W %A"), ("2023 53 0", "%Y %W %w"),
        ("2024 10", "%G %V"), ("2024 10", "%Y %V"), ("2024 10 3", "%Y %V %u"), ("10 3", "%V %u"),
        ("2024 10 100 1", "%G %V %j %u"), ("3", "%w"), ("8", "%u"), ("2024 3", "%Y %U"),
        ("2024-01-01", "%F"), ("10:00", "%R"), ("x", "%"), ("2024", "%Q"), ("x%", "x%%"),
        ("2024 366", "%Y %j"), ("12/31", "%m/%d"), ("2024 54 1", "%Y %U %w")):
    try:
        print(text, format, datetime.strptime(text, format))
    except ValueError as e:
        print(text, format, type(e).__name__, e)
warnings.simplefilter("default")
print(datetime.strptime("3 Feb", "%d %b"))
for wrong in (lambda: time.strptime(3, "%Y"), lambda: datetime.strptime("x", 3)):
    try:
        wrong()
    except TypeError as e:
        print(e)
moment = datetime(2024, 12, 30, 7, 8)
print(moment.strftime("%k|%l|%P|%g|%G"), moment.replace(hour=13).strftime("%k|%l|%P"))

#= stdout
#| 2024 10 1 %Y %U %w 2024-03-11 00:00:00
#| 2024 10 1 %Y %W %w 2024-03-04 00:00:00
#| 2024 10 3 %G %V %u 2024-03-06 00:00:00
#| 2024 0 3 %Y %U %w 2024-01-03 00:00:00
#| 2024 00 Monday %Y %W %A 2024-01-01 00:00:00
#| 2023 53 0 %Y %W %w 2024-01-07 00:00:00
#| 2024 10 %G %V ValueError ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive ('%A', '%a', '%w', or '%u').
#| 2024 10 %Y %V ValueError ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive ('%A', '%a', '%w', or '%u').
#| 2024 10 3 %Y %V %u ValueError ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead.
#| 10 3 %V %u ValueError ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive ('%A', '%a', '%w', or '%u').
#| 2024 10 100 1 %G %V %j %u ValueError Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead.
#| 3 %w 1900-01-01 00:00:00
#| 8 %u ValueError time data '8' does not match format '%u'
#| 2024 3 %Y %U 2024-01-01 00:00:00
#| 2024-01-01 %F ValueError 'F' is a bad directive in format '%F'
#| 10:00 %R ValueError 'R' is a bad directive in format '%R'
#| x % ValueError stray % in format '%'
#| 2024 %Q ValueError 'Q' is a bad directive in format '%Q'
#| x% x%% 1900-01-01 00:00:00
#| 2024 366 %Y %j 2024-12-31 00:00:00
#| 12/31 %m/%d 1900-12-31 00:00:00
#| 2024 54 1 %Y %U %w ValueError time data '2024 54 1' does not match format '%Y %U %w'
#| 1900-02-03 00:00:00
#| strptime() argument 0 must be str, not <class 'int'>
#| strptime() argument 2 must be str, not int
#|  7| 7|am|25|2025 13| 1|pm
#= stderr
#| read_by_formats.py:19: DeprecationWarning: Parsing dates involving a day of month without a year specified is ambiguious
#| and fails to parse leap day. The default behavior will change in Python 3.15
#| to either always raise an exception or to use a different default year (TBD).
#| To avoid trouble, add a specific year to the input & format.
#| See https://github.com/python/cpython/issues/70647.
#|   print(datetime.strptime("3 Feb", "%d %b"))
#= status 0

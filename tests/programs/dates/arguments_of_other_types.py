import datetime as dt

day, moment = dt.date(2020, 1, 1), dt.datetime(2020, 1, 1)
for call in (
    lambda: moment.isoformat("ab"), lambda: moment.isoformat(5), lambda: dt.datetime.fromtimestamp("5"),
    lambda: dt.datetime.fromtimestamp(None), lambda: dt.date.fromtimestamp("5"),
    lambda: dt.datetime.combine("a", dt.time()), lambda: dt.datetime.combine(day, 5),
    lambda: dt.datetime.strptime(5, "x"), lambda: dt.datetime.strptime("x", 5),
    lambda: dt.datetime.fromtimestamp(1, "x"), lambda: dt.datetime.now("x"), lambda: moment.astimezone("x"),
    lambda: day.strftime(5), lambda: moment.replace(year="a"), lambda: dt.timezone(), lambda: dt.timezone(1, 2, 3),
):
    try:
        print(call())
    except TypeError as exc:
        print(exc)
print(dt.datetime.combine(moment, dt.time(3)), dt.datetime.combine(day, dt.time(4), dt.timezone.utc))

#= stdout
#| isoformat() argument 1 must be a unicode character, not str
#| isoformat() argument 1 must be a unicode character, not int
#| 'str' object cannot be interpreted as an integer
#| 'NoneType' object cannot be interpreted as an integer
#| 'str' object cannot be interpreted as an integer
#| combine() argument 1 must be datetime.date, not str
#| combine() argument 2 must be datetime.time, not int
#| strptime() argument 1 must be str, not int
#| strptime() argument 2 must be str, not int
#| tzinfo argument must be None or of a tzinfo subclass, not type 'str'
#| tzinfo argument must be None or of a tzinfo subclass, not type 'str'
#| tzinfo argument must be None or of a tzinfo subclass, not type 'str'
#| strftime() argument 1 must be str, not int
#| 'str' object cannot be interpreted as an integer
#| timezone() missing required argument 'offset' (pos 1)
#| timezone() takes at most 2 arguments (3 given)
#| 2020-01-01 03:00:00 2020-01-01 04:00:00+00:00
#= status 0

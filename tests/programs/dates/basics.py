from datetime import date, datetime, time, timedelta, timezone

d = date(2024, 2, 29)
print(d, repr(d), d.year, d.month, d.day, d.weekday(), d.isoweekday(), d.isocalendar(), d.toordinal())
print(d + timedelta(days=1), d - timedelta(weeks=1), date(2024, 12, 25) - d, d < date(2025, 1, 1), d.replace(year=2023, day=1))
print(d.strftime("%A %d %B %Y, day %j, week %U"), f"{d:%d/%m/%y}", d.isoformat(), date.fromisoformat("2020-05-17"), date.fromordinal(1), d.ctime())
dt = datetime(2024, 3, 1, 14, 5, 9, 123456)
print(dt, repr(dt), dt.date(), dt.time(), dt.hour, dt.microsecond)
print(dt.strftime("%Y-%m-%d %H:%M:%S.%f %p %I %a %b %y %%"), dt.isoformat(), dt.isoformat(sep=" ", timespec="milliseconds"), dt.isoformat(timespec="minutes"))
print(dt + timedelta(hours=10), dt - timedelta(days=1, microseconds=1), dt - datetime(2024, 1, 1), dt.replace(hour=0, microsecond=0))
print(datetime(2024, 1, 1), repr(datetime(2024, 1, 1)), repr(datetime(2024, 1, 1, 1, 1, 1)), datetime.combine(d, time(1, 2)))
print(datetime.strptime("2024-03-01 14:05:09", "%Y-%m-%d %H:%M:%S"), datetime.strptime("1 Mar 24 02:05 PM", "%d %b %y %I:%M %p"), datetime.strptime("12/31/2023", "%m/%d/%Y").date())
print(datetime.fromisoformat("2024-03-01T14:05:09.5"), datetime.fromisoformat("2024-03-01"), datetime.fromisoformat("2024-03-01 10:00:00+02:00"))
t = timedelta(days=1, hours=2, minutes=3, seconds=4, microseconds=5)
print(t, repr(t), t.days, t.seconds, t.microseconds, t.total_seconds(), -t, abs(-t), t * 2, t / 2, t // timedelta(hours=1), t % timedelta(hours=1))
print(timedelta(seconds=3661), timedelta(0), repr(timedelta(0)), timedelta(milliseconds=1.5), timedelta(days=-1), timedelta(hours=25), timedelta(minutes=90) / timedelta(minutes=60), bool(timedelta(0)))
print(timedelta(seconds=0.1) + timedelta(seconds=0.2), timedelta(days=1) > timedelta(hours=23), sum([timedelta(1), timedelta(2)], timedelta()), round(timedelta(seconds=1.23456).total_seconds(), 3))
tm = time(9, 5, 7)
print(tm, repr(tm), tm.strftime("%H-%M"), tm < time(10), time(1, 2, 3, 4), time.fromisoformat("12:30"), tm.replace(minute=0), time(), repr(time(1, 2)))
utc = datetime(2024, 1, 1, 12, tzinfo=timezone.utc)
east = utc.astimezone(timezone(timedelta(hours=5, minutes=30), "IST"))
print(utc, repr(utc), east, east.tzname(), east == utc, east.utcoffset(), utc.timestamp(), utc.isoformat(), east.strftime("%z %Z"))
print(datetime.fromtimestamp(0, timezone.utc), datetime.fromtimestamp(1e9, tz=timezone.utc), timezone(timedelta(hours=-3)), repr(timezone.utc), datetime(1970, 1, 2, tzinfo=timezone.utc).timestamp())
for action in (
    lambda: date(2023, 2, 29), lambda: date(2023, 13, 1), lambda: datetime(2023, 1, 1, 24), lambda: time(60), lambda: time(1, 60),
    lambda: datetime.strptime("x", "%Y"), lambda: datetime.strptime("2024 extra", "%Y"), lambda: date.fromisoformat("nope"),
    lambda: utc - dt, lambda: utc < dt, lambda: date(1, 1, 1) - timedelta(1), lambda: d + 5, lambda: timedelta(days="x"), lambda: datetime.strptime("1", "%Q"),
):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
print(date.min, date.max, datetime.max, timedelta.max, date.resolution, {d: 1}[date(2024, 2, 29)], isinstance(dt, date), dt == d, sorted([date(2024, 1, 2), date(2023, 1, 1)])[0])
print(isinstance(datetime.now(), datetime), datetime.now().year >= 2020, date.today() <= datetime.now().date(), (datetime.now() - datetime.now()) < timedelta(seconds=5))

#= stdout
#| 2024-02-29 datetime.date(2024, 2, 29) 2024 2 29 3 4 datetime.IsoCalendarDate(year=2024, week=9, weekday=4) 738945
#| 2024-03-01 2024-02-22 300 days, 0:00:00 True 2023-02-01
#| Thursday 29 February 2024, day 060, week 08 29/02/24 2024-02-29 2020-05-17 0001-01-01 Thu Feb 29 00:00:00 2024
#| 2024-03-01 14:05:09.123456 datetime.datetime(2024, 3, 1, 14, 5, 9, 123456) 2024-03-01 14:05:09.123456 14 123456
#| 2024-03-01 14:05:09.123456 PM 02 Fri Mar 24 % 2024-03-01T14:05:09.123456 2024-03-01 14:05:09.123 2024-03-01T14:05
#| 2024-03-02 00:05:09.123456 2024-02-29 14:05:09.123455 60 days, 14:05:09.123456 2024-03-01 00:05:09
#| 2024-01-01 00:00:00 datetime.datetime(2024, 1, 1, 0, 0) datetime.datetime(2024, 1, 1, 1, 1, 1) 2024-02-29 01:02:00
#| 2024-03-01 14:05:09 2024-03-01 14:05:00 2023-12-31
#| 2024-03-01 14:05:09.500000 2024-03-01 00:00:00 2024-03-01 10:00:00+02:00
#| 1 day, 2:03:04.000005 datetime.timedelta(days=1, seconds=7384, microseconds=5) 1 7384 5 93784.000005 -2 days, 21:56:55.999995 1 day, 2:03:04.000005 2 days, 4:06:08.000010 13:01:32.000002 26 0:03:04.000005
#| 1:01:01 0:00:00 datetime.timedelta(0) 0:00:00.001500 -1 day, 0:00:00 1 day, 1:00:00 1.5 False
#| 0:00:00.300000 True 3 days, 0:00:00 1.235
#| 09:05:07 datetime.time(9, 5, 7) 09-05 True 01:02:03.000004 12:30:00 09:00:07 00:00:00 datetime.time(1, 2)
#| 2024-01-01 12:00:00+00:00 datetime.datetime(2024, 1, 1, 12, 0, tzinfo=datetime.timezone.utc) 2024-01-01 17:30:00+05:30 IST True 5:30:00 1704110400.0 2024-01-01T12:00:00+00:00 +0530 IST
#| 1970-01-01 00:00:00+00:00 2001-09-09 01:46:40+00:00 UTC-03:00 datetime.timezone.utc 86400.0
#| ValueError day is out of range for month
#| ValueError month must be in 1..12
#| ValueError hour must be in 0..23
#| ValueError hour must be in 0..23
#| ValueError minute must be in 0..59
#| ValueError time data 'x' does not match format '%Y'
#| ValueError unconverted data remains:  extra
#| ValueError Invalid isoformat string: 'nope'
#| TypeError can't subtract offset-naive and offset-aware datetimes
#| TypeError can't compare offset-naive and offset-aware datetimes
#| OverflowError date value out of range
#| TypeError unsupported operand type(s) for +: 'datetime.date' and 'int'
#| TypeError unsupported type for timedelta days component: str
#| ValueError 'Q' is a bad directive in format '%Q'
#| 0001-01-01 9999-12-31 9999-12-31 23:59:59.999999 999999999 days, 23:59:59.999999 1 day, 0:00:00 1 True False 2023-01-01
#| True True True True
#= status 0

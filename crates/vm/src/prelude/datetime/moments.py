# Part of datetime: dates, times of day, and both together.


_absent = object()


def _given(*parts):
    """Year, month and day, which are looked at one after the other."""
    whole = []
    for at, part in enumerate(parts):
        if part is _absent:
            name = ("year", "month", "day")[at]
            raise TypeError(f"function missing required argument '{name}' (pos {at + 1})")
        whole.append(_whole(part))
    return whole


def _micros_since(timestamp):
    """Seconds since 1970 in microseconds."""
    if not isinstance(timestamp, float):
        timestamp = _index(timestamp)
    elif timestamp != timestamp:
        raise ValueError("Invalid value NaN (not a number)")
    if not -2**63 <= timestamp < 2**63:
        raise OverflowError("timestamp out of range for platform time_t")
    n, d = _micros_of(timestamp, 1000000)
    return _half_even(n, d)


class date:
    __slots__ = ("_year", "_month", "_day")

    def __new__(cls, year=_absent, month=_absent, day=_absent):
        year, month, day = _given(year, month, day)
        _check_date(year, month, day)
        self = object.__new__(cls)
        self._year, self._month, self._day = year, month, day
        return self

    def __getnewargs__(self):
        return self._year, self._month, self._day

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_clock.time())

    @classmethod
    def fromtimestamp(cls, timestamp):
        made = datetime._from_micros(_micros_since(timestamp), None)
        return cls(made._year, made._month, made._day)

    @classmethod
    def fromordinal(cls, n):
        if n < 1:
            raise ValueError("ordinal must be >= 1")
        if n > 3652059:
            raise ValueError("year is out of range")
        return cls(*_from_ordinal(n))

    @classmethod
    def fromisoformat(cls, date_string):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        parts = _iso_date(date_string)
        if parts is None:
            raise ValueError(f"Invalid isoformat string: {date_string!r}")
        return cls(*parts)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        if not 1 <= year <= 9999:
            raise ValueError(f"Year is out of range: {year}")
        first = _to_ordinal(year, 1, 4)
        first -= (first + 6) % 7
        if not 1 <= week <= 52:
            after = _to_ordinal(year, 12, 28)
            if week != 53 or after - (after + 6) % 7 != first + 52 * 7:
                raise ValueError(f"Invalid week: {week}")
        if not 1 <= day <= 7:
            raise ValueError(f"Invalid day: {day} (range is [1, 7])")
        return cls(*_from_ordinal(first + (week - 1) * 7 + day - 1))

    @property
    def year(self):
        return self._year

    @property
    def month(self):
        return self._month

    @property
    def day(self):
        return self._day

    def toordinal(self):
        return _to_ordinal(self._year, self._month, self._day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        thursday = self.toordinal() - self.weekday() + 3
        year = _from_ordinal(thursday)[0]
        week = (thursday - _to_ordinal(year, 1, 1)) // 7 + 1
        return IsoCalendarDate(year, week, self.isoweekday())

    def timetuple(self):
        return _clock.struct_time(_fields(self, 0, 0, 0, -1))

    def replace(self, year=None, month=None, day=None):
        return type(self)(self._year if year is None else year,
                          self._month if month is None else month,
                          self._day if day is None else day)

    __replace__ = replace

    def isoformat(self):
        return f"{self._year:04d}-{self._month:02d}-{self._day:02d}"

    __str__ = isoformat

    def ctime(self):
        return _clock.strftime("%a %b %e 00:00:00 %Y", self.timetuple())

    def strftime(self, format):
        return _format_moment(self, format)

    def __format__(self, fmt):
        return self.strftime(fmt) if fmt else str(self)

    def __repr__(self):
        cls = type(self)
        return f"{cls.__module__}.{cls.__qualname__}({self._year}, {self._month}, {self._day})"

    def _key(self):
        return (self._year, self._month, self._day)

    def _same_kind(self, other):
        return isinstance(other, date) and not isinstance(other, datetime)

    def __eq__(self, other):
        return self._key() == other._key() if self._same_kind(other) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if self._same_kind(other) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if self._same_kind(other) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if self._same_kind(other) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if self._same_kind(other) else NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        n = self.toordinal() + other.days
        if not 0 < n <= 3652059:
            raise OverflowError("date value out of range")
        return type(self).fromordinal(n)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        if isinstance(other, date) and not isinstance(other, datetime):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented


def _fields(moment, hour, minute, second, dst):
    start = _to_ordinal(moment._year, 1, 1)
    return (moment._year, moment._month, moment._day, hour, minute, second, moment.weekday(),
            moment.toordinal() - start + 1, dst)


class IsoCalendarDate(tuple):
    def __new__(cls, year, week, weekday):
        return tuple.__new__(cls, (year, week, weekday))

    @property
    def year(self):
        return self[0]

    @property
    def week(self):
        return self[1]

    @property
    def weekday(self):
        return self[2]

    def __repr__(self):
        return f"datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})"


class time:
    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        hour, minute, second = _whole(hour), _whole(minute), _whole(second)
        _check_time(hour, minute, second, _whole(microsecond), fold)
        _check_tzinfo(tzinfo)
        self = object.__new__(cls)
        self._hour, self._minute, self._second = hour, minute, second
        self._microsecond, self._tzinfo, self._fold = microsecond, tzinfo, fold
        return self

    @classmethod
    def fromisoformat(cls, time_string):
        parts = _iso_time(time_string.removeprefix("T"))
        if parts is None:
            raise ValueError(f"Invalid isoformat string: {time_string!r}")
        return cls(*parts)

    @property
    def hour(self):
        return self._hour

    @property
    def minute(self):
        return self._minute

    @property
    def second(self):
        return self._second

    @property
    def microsecond(self):
        return self._microsecond

    @property
    def tzinfo(self):
        return self._tzinfo

    @property
    def fold(self):
        return self._fold

    def utcoffset(self):
        return None if self._tzinfo is None else self._tzinfo.utcoffset(None)

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(None)

    def dst(self):
        return None if self._tzinfo is None else self._tzinfo.dst(None)

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *,
                fold=None):
        return type(self)(self._hour if hour is None else hour,
                          self._minute if minute is None else minute,
                          self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo,
                          fold=self._fold if fold is None else fold)

    __replace__ = replace

    def isoformat(self, timespec="auto"):
        text = _time_text(self, timespec)
        offset = self.utcoffset()
        return text if offset is None else text + _offset_text(offset)

    def __str__(self):
        return self.isoformat()

    def strftime(self, format):
        return _format_moment(self, format)

    def __format__(self, fmt):
        return self.strftime(fmt) if fmt else str(self)

    def __repr__(self):
        cls = type(self)
        text = f"{cls.__module__}.{cls.__qualname__}({self._hour}, {self._minute}"
        if self._microsecond:
            text += f", {self._second}, {self._microsecond}"
        elif self._second:
            text += f", {self._second}"
        if self._tzinfo is not None:
            text += f", tzinfo={self._tzinfo!r}"
        return text + (", fold=1)" if self._fold else ")")

    def _key(self):
        micros = ((self._hour * 60 + self._minute) * 60 + self._second) * 1000000
        offset = self.utcoffset()
        micros += self._microsecond
        return micros if offset is None else micros - offset._micros

    def _compared(self, other):
        if not isinstance(other, time):
            return NotImplemented
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't compare offset-naive and offset-aware times")
        return self._key() - other._key()

    def __eq__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        return (self.utcoffset() is None) == (other.utcoffset() is None) and \
            self._key() == other._key()

    def __lt__(self, other):
        d = self._compared(other)
        return d if d is NotImplemented else d < 0

    def __le__(self, other):
        d = self._compared(other)
        return d if d is NotImplemented else d <= 0

    def __gt__(self, other):
        d = self._compared(other)
        return d if d is NotImplemented else d > 0

    def __ge__(self, other):
        d = self._compared(other)
        return d if d is NotImplemented else d >= 0

    def __hash__(self):
        return hash(self._key())


def _check_tzinfo(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError("tzinfo argument must be None or of a tzinfo subclass, not type "
                        f"'{type(tz).__name__}'")


_date, _time = date, time


class datetime(date):
    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(cls, year=_absent, month=_absent, day=_absent, hour=0, minute=0, second=0,
                microsecond=0, tzinfo=None, *, fold=0):
        self = date.__new__(cls, year, month, day)
        hour, minute, second = _whole(hour), _whole(minute), _whole(second)
        _check_time(hour, minute, second, _whole(microsecond), fold)
        _check_tzinfo(tzinfo)
        self._hour, self._minute, self._second = hour, minute, second
        self._microsecond, self._tzinfo, self._fold = microsecond, tzinfo, fold
        return self

    hour = time.hour
    minute = time.minute
    second = time.second
    microsecond = time.microsecond
    tzinfo = time.tzinfo
    fold = time.fold

    @classmethod
    def now(cls, tz=None):
        return cls._from_micros(_clock.time_ns() // 1000, tz)

    @classmethod
    def today(cls):
        return cls.now()

    @classmethod
    def utcnow(cls):
        _warn("datetime.datetime.utcnow() is deprecated and scheduled for removal in a future "
              "version. Use timezone-aware objects to represent datetimes in UTC: "
              "datetime.datetime.now(datetime.UTC).", DeprecationWarning)
        return cls.now()

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        return cls._from_micros(_micros_since(timestamp), tz)

    @classmethod
    def utcfromtimestamp(cls, timestamp):
        _warn("datetime.datetime.utcfromtimestamp() is deprecated and scheduled for removal in a "
              "future version. Use timezone-aware objects to represent datetimes in UTC: "
              "datetime.datetime.fromtimestamp(timestamp, datetime.UTC).", DeprecationWarning)
        return cls.fromtimestamp(timestamp)

    @classmethod
    def _from_micros(cls, micros, tz):
        """From microseconds since 1970 in UTC."""
        _check_tzinfo(tz)
        days, rest = divmod(micros, 86400000000)
        if not 0 < days + 719163 <= 3652059:
            # Beyond the calendar: 400 years are 146097 days.
            cycles, rest = divmod(days + 719162, 146097)
            raise ValueError(f"year {_from_ordinal(rest + 1)[0] + 400 * cycles} is out of range")
        made = cls._at(days + 719163, rest, tz)
        return made if tz is None else tz.fromutc(made)

    @classmethod
    def _at(cls, ordinal, micros, tz):
        if not 0 < ordinal <= 3652059:
            raise OverflowError("date value out of range")
        seconds, micros = divmod(micros, 1000000)
        minutes, second = divmod(seconds, 60)
        hour, minute = divmod(minutes, 60)
        return cls(*_from_ordinal(ordinal), hour, minute, second, micros, tz)

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        for at, value, wanted in ((1, date, _date), (2, time, _time)):
            if not isinstance(value, wanted):
                raise TypeError(f"combine() argument {at} must be datetime.{wanted.__name__}, not "
                                f"{type(value).__name__}")
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second,
                   time.microsecond, time.tzinfo if tzinfo is True else tzinfo, fold=time.fold)

    @classmethod
    def fromisoformat(cls, date_string):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        parts = _iso_moment(date_string)
        if parts is None:
            raise ValueError(f"Invalid isoformat string: {date_string!r}")
        return cls(*parts)

    @classmethod
    def strptime(cls, date_string, format):
        return _parse_moment(cls, date_string, format)

    def date(self):
        return date(self._year, self._month, self._day)

    def time(self):
        return time(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        return self.time().replace(tzinfo=self._tzinfo)

    def utcoffset(self):
        return None if self._tzinfo is None else self._tzinfo.utcoffset(self)

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(self)

    def dst(self):
        return None if self._tzinfo is None else self._tzinfo.dst(self)

    def timetuple(self):
        return _clock.struct_time(_fields(self, self._hour, self._minute, self._second, -1))

    def utctimetuple(self):
        offset = self.utcoffset()
        moment = self if offset is None else self - offset
        return _clock.struct_time(_fields(moment, moment._hour, moment._minute, moment._second, 0))

    def timestamp(self):
        return (self._key() - 719163 * 86400000000) / 1000000

    def astimezone(self, tz=None):
        if tz is None:
            tz = timezone(timedelta(0), "UTC")
        elif not isinstance(tz, tzinfo):
            raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type "
                            f"'{type(tz).__name__}'")
        offset = self.utcoffset()
        utc = self if offset is None else self - offset
        return tz.fromutc(utc.replace(tzinfo=tz))

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None,
                microsecond=None, tzinfo=True, *, fold=None):
        return type(self)(self._year if year is None else year,
                          self._month if month is None else month,
                          self._day if day is None else day,
                          self._hour if hour is None else hour,
                          self._minute if minute is None else minute,
                          self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond,
                          self._tzinfo if tzinfo is True else tzinfo,
                          fold=self._fold if fold is None else fold)

    __replace__ = replace

    def isoformat(self, sep="T", timespec="auto"):
        if not isinstance(sep, str) or len(sep) != 1:
            raise TypeError("isoformat() argument 1 must be a unicode character, not "
                            + type(sep).__name__)
        text = date.isoformat(self) + sep + _time_text(self, timespec)
        offset = self.utcoffset()
        return text if offset is None else text + _offset_text(offset)

    def __str__(self):
        return self.isoformat(" ")

    def ctime(self):
        return _clock.strftime("%a %b %e %H:%M:%S %Y", self.timetuple())

    def __repr__(self):
        cls = type(self)
        parts = [self._year, self._month, self._day, self._hour, self._minute, self._second,
                 self._microsecond]
        if parts[-1] == 0:
            parts.pop()
            if parts[-1] == 0:
                parts.pop()
        text = f"{cls.__module__}.{cls.__qualname__}({', '.join([str(part) for part in parts])}"
        if self._tzinfo is not None:
            text += f", tzinfo={self._tzinfo!r}"
        return text + (", fold=1)" if self._fold else ")")

    def _key(self):
        """Microseconds since the day before year 1, in UTC where the offset is known."""
        seconds = (self._hour * 60 + self._minute) * 60 + self._second
        micros = (self.toordinal() * 86400 + seconds) * 1000000 + self._microsecond
        offset = self.utcoffset()
        return micros if offset is None else micros - offset._micros

    def _compared(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return self._key() - other._key()

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        return (self.utcoffset() is None) == (other.utcoffset() is None) and \
            self._key() == other._key()

    def __lt__(self, other):
        d = self._compared(other)
        return d if d is NotImplemented else d < 0

    def __le__(self, other):
        d = self._compared(other)
        return d if d is NotImplemented else d <= 0

    def __gt__(self, other):
        d = self._compared(other)
        return d if d is NotImplemented else d > 0

    def __ge__(self, other):
        d = self._compared(other)
        return d if d is NotImplemented else d >= 0

    def __hash__(self):
        return hash(self._key())

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        seconds = (self._hour * 60 + self._minute) * 60 + self._second
        total = seconds * 1000000 + self._microsecond + other._micros
        days, micros = divmod(total, 86400000000)
        return type(self)._at(self.toordinal() + days, micros, self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if not isinstance(other, datetime):
            return NotImplemented
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        return timedelta._make(self._key() - other._key())


date.min, date.max = date(1, 1, 1), date(9999, 12, 31)
date.resolution = timedelta(days=1)
time.min, time.max = time(), time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)
datetime.min, datetime.max = datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)

"""Clocks and sleeping. The clock is the run's own; the time zone is UTC."""

sleep = _time_sleep
time = _time_time
time_ns = _time_time_ns
monotonic = _time_monotonic
monotonic_ns = _time_monotonic_ns
perf_counter = _time_perf_counter
perf_counter_ns = _time_perf_counter_ns
process_time = _time_process_time
process_time_ns = _time_process_time_ns
thread_time = _time_thread_time
thread_time_ns = _time_thread_time_ns

timezone = 0
altzone = 0
daylight = 0
tzname = ("UTC", "UTC")

_FIELDS = ("tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday",
           "tm_isdst")


class struct_time(tuple):
    tm_zone = "UTC"
    tm_gmtoff = 0

    @property
    def tm_year(self):
        return self[0]

    @property
    def tm_mon(self):
        return self[1]

    @property
    def tm_mday(self):
        return self[2]

    @property
    def tm_hour(self):
        return self[3]

    @property
    def tm_min(self):
        return self[4]

    @property
    def tm_sec(self):
        return self[5]

    @property
    def tm_wday(self):
        return self[6]

    @property
    def tm_yday(self):
        return self[7]

    @property
    def tm_isdst(self):
        return self[8]

    def __repr__(self):
        parts = []
        for at in range(9):
            parts.append(_FIELDS[at] + "=" + repr(self[at]))
        return "time.struct_time(" + ", ".join(parts) + ")"


def gmtime(seconds=None):
    return struct_time(_time_split(seconds))


def localtime(seconds=None):
    return struct_time(_time_split(seconds))


def mktime(t):
    return _time_join(tuple(t))


def strftime(format, t=None):
    if t is None:
        t = _time_split(None)
    return _time_strftime(format, tuple(t))


def strptime(data_string, format="%a %b %d %H:%M:%S %Y"):
    for at, value in enumerate((data_string, format)):
        if not isinstance(value, str):
            raise TypeError(f"strptime() argument {at} must be str, not {type(value)}")
    return _import_builtin("datetime").datetime.strptime(data_string, format).timetuple()


def asctime(t=None):
    if t is None:
        t = _time_split(None)
    return _time_strftime("%a %b %e %H:%M:%S %Y", tuple(t))


def ctime(seconds=None):
    return _time_strftime("%a %b %e %H:%M:%S %Y", _time_split(seconds))


class _ClockInfo:
    def __init__(self, name, adjustable):
        self.implementation = name
        self.monotonic = not adjustable
        self.adjustable = adjustable
        self.resolution = 1e-06


def get_clock_info(name):
    if name == "time":
        return _ClockInfo("run", True)
    if name in ("monotonic", "perf_counter", "process_time", "thread_time"):
        return _ClockInfo("run", False)
    raise ValueError("unknown clock")


def tzset():
    pass

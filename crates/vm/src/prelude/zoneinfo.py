"""Time zones: UTC alone, since the tables of all others are files."""

from datetime import timedelta, tzinfo

__all__ = ["ZoneInfo", "ZoneInfoNotFoundError", "available_timezones"]

_ZERO = timedelta(0)
_NAMES = ("UTC", "Etc/UTC", "Etc/GMT", "GMT", "Zulu", "Etc/UCT", "UCT", "Universal", "Etc/Zulu",
          "Etc/Universal", "Etc/Greenwich", "Greenwich")


class ZoneInfoNotFoundError(KeyError):
    __module__ = "zoneinfo._common"


class ZoneInfo(tzinfo):
    _known = {}

    def __new__(cls, key):
        zone = cls._known.get(key)
        if zone is None:
            if key not in _NAMES:
                _sys_unsupported(f"zoneinfo.ZoneInfo({key!r}): only UTC is known here; take "
                                 "datetime.timezone for fixed offsets")
            zone = tzinfo.__new__(cls)
            zone.key = key
            cls._known[key] = zone
        return zone

    def utcoffset(self, dt):
        return _ZERO

    def dst(self, dt):
        return _ZERO

    def tzname(self, dt):
        return "GMT" if "G" in self.key else "UTC"

    def fromutc(self, dt):
        return dt

    def __str__(self):
        return self.key

    def __repr__(self):
        return f"zoneinfo.ZoneInfo(key={self.key!r})"

    def __reduce__(self):
        return (ZoneInfo, (self.key,))


def available_timezones():
    return set(_NAMES)

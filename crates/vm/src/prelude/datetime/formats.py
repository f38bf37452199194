# Part of datetime: texts of moments, and reading them.

_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
           "October", "November", "December")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _time_text(moment, timespec):
    hour, minute, second = moment._hour, moment._minute, moment._second
    micros = moment._microsecond
    if timespec == "auto":
        timespec = "microseconds" if micros else "seconds"
    if timespec == "hours":
        return f"{hour:02d}"
    if timespec == "minutes":
        return f"{hour:02d}:{minute:02d}"
    text = f"{hour:02d}:{minute:02d}:{second:02d}"
    if timespec == "seconds":
        return text
    if timespec == "milliseconds":
        return f"{text}.{micros // 1000:03d}"
    if timespec == "microseconds":
        return f"{text}.{micros:06d}"
    raise ValueError("Unknown timespec value")


def _format_moment(moment, format):
    """strftime: what the clock does not know is put in first."""
    if not isinstance(format, str):
        raise TypeError(f"strftime() argument 1 must be str, not {type(format).__name__}")
    out = []
    at = 0
    while at < len(format):
        cut = format.find("%", at)
        if cut < 0 or cut + 1 >= len(format):
            break
        out.append(format[at:cut])
        code = format[cut + 1]
        at = cut + 2
        if code == "f":
            out.append(f"{getattr(moment, '_microsecond', 0):06d}")
        elif code in "zZ" or code == ":" and format[at:at + 1] == "z":
            offset = moment.utcoffset() if hasattr(moment, "utcoffset") else None
            if code == ":":
                at += 1
            if code == "Z":
                out.append("" if offset is None else (moment.tzname() or ""))
            elif offset is not None:
                out.append(_offset_text(offset, ":" if code == ":" else ""))
        else:
            out.append("%" + code)
    out.append(format[at:])
    if isinstance(moment, time):
        fields = (1900, 1, 1, moment._hour, moment._minute, moment._second, 0, 1, -1)
    else:
        fields = tuple(moment.timetuple())
    return _time_strftime("".join(out), fields)


def _all_digits(text):
    return text.isascii() and text.isdigit()


def _iso_date(text):
    if len(text) == 10 and text[4] == "-" and text[7] == "-":
        parts = (text[:4], text[5:7], text[8:])
    elif len(text) == 8 and _all_digits(text):
        parts = (text[:4], text[4:6], text[6:])
    elif text[4:5] == "W" or text[4:6] == "-W":
        return _iso_week_date(text)
    else:
        return None
    if not all([_all_digits(part) for part in parts]):
        return None
    return tuple([int(part) for part in parts])


def _iso_week_date(text):
    """`2024-W09-4`, `2024W094`, or without the day."""
    parts = text.split("-") if text[4] == "-" else [text[:4], text[4:7], text[7:] or "1"]
    if len(parts) == 2:
        parts.append("1")
    if len(parts) != 3 or [len(part) for part in parts] != [4, 3, 1]:
        return None
    year, week, day = parts[0], parts[1][1:], parts[2]
    if not all([_all_digits(part) for part in (year, week, day)]):
        return None
    try:
        found = date.fromisocalendar(int(year), int(week), int(day))
    except ValueError:
        return None
    return found.year, found.month, found.day


def _iso_offset(text):
    """The zone that stands behind a time; None if it is none."""
    if text == "Z":
        return timezone.utc
    parts = text[1:].replace(":", "")
    if text[:1] not in ("+", "-") or not _all_digits(parts) or len(parts) not in (2, 4, 6):
        return None
    parts = parts.ljust(6, "0")
    offset = timedelta(hours=int(parts[:2]), minutes=int(parts[2:4]), seconds=int(parts[4:]))
    if not offset:
        return timezone.utc
    return timezone(-offset if text[0] == "-" else offset)


def _iso_time(text):
    zone = None
    for at, ch in enumerate(text):
        if ch in "+-Z":
            zone = _iso_offset(text[at:])
            if zone is None:
                return None
            text = text[:at]
            break
    micros = 0
    for point in ".,":
        if point in text:
            text, rest = text.split(point, 1)
            if not rest or not _all_digits(rest):
                return None
            micros = int(rest[:6].ljust(6, "0"))
    parts = text.split(":") if ":" in text else [text[i:i + 2] for i in range(0, len(text), 2)]
    if not 1 <= len(parts) <= 3 or not all([len(p) == 2 and _all_digits(p) for p in parts]):
        return None
    hour, minute, second = ([int(part) for part in parts] + [0, 0])[:3]
    return hour, minute, second, micros, zone


def _iso_moment(text):
    width = 10 if text[4:5] == "-" else 8
    day = _iso_date(text[:width])
    if day is None:
        return None
    if len(text) == width:
        return day
    clock = _iso_time(text[width + 1:])
    return None if clock is None else day + clock


def _name_at(text, at, names):
    """The position of the name that stands there, and where it ends."""
    rest = text[at:].lower()
    best = None
    for number, name in enumerate(names):
        if rest.startswith(name.lower()) and (best is None or len(name) > best[2]):
            best = (number, at + len(name), len(name))
    return None if best is None else best[:2]


def _parse_moment(cls, text, format):
    for at, value in ((1, text), (2, format)):
        if not isinstance(value, str):
            raise TypeError(f"strptime() argument {at} must be str, not {type(value).__name__}")
    wrong = ValueError(f"time data {text!r} does not match format {format!r}")
    found = {"H": 0, "M": 0, "S": 0, "f": 0}
    most = {"Y": 4, "m": 2, "d": 2, "H": 2, "I": 2, "M": 2, "S": 2, "y": 2, "j": 3, "f": 6,
            "U": 2, "W": 2, "V": 2, "G": 4, "w": 1, "u": 1}
    _check_directives(format)
    format = format.replace("%c", "%a %b %d %H:%M:%S %Y")
    format = format.replace("%x", "%m/%d/%y").replace("%X", "%H:%M:%S")
    at = 0
    i = 0
    while i < len(format):
        ch = format[i]
        i += 1
        if ch.isspace():
            end = at
            while end < len(text) and text[end].isspace():
                end += 1
            if end == at:
                raise wrong
            at = end
            while i < len(format) and format[i].isspace():
                i += 1
            continue
        if ch != "%":
            if text[at:at + 1].lower() != ch.lower():
                raise wrong
            at += 1
            continue
        code = format[i:i + 1]
        i += 1
        if code == "%":
            if text[at:at + 1] != "%":
                raise wrong
            at += 1
        elif code in most:
            end = at
            while end < len(text) and end - at < most[code] and _all_digits(text[end]):
                end += 1
            if end == at or code in "YG" and end - at != 4 or code == "y" and end - at != 2:
                raise wrong
            digits = text[at:end]
            # As many digits as make sense: "35" is a day of 3 and a 5 for what follows.
            highest = {"m": 12, "d": 31, "H": 23, "I": 12, "M": 59, "S": 61, "j": 366, "U": 53,
                       "W": 53, "V": 53, "w": 6, "u": 7}.get(code)
            while highest is not None and len(digits) > 1 and int(digits) > highest:
                digits = digits[:-1]
            at += len(digits)
            value = int(digits)
            if code == "f":
                value = int(digits.ljust(6, "0"))
            if code == "y":
                code, value = "Y", value + (2000 if value <= 68 else 1900)
            if highest is not None and (value > highest or value == 0 and code in "mdIjVu"):
                raise wrong
            if code in "wu":
                code, value = "a", (value - 1) % 7
            found[code] = value
        elif code in "bB":
            row = _name_at(text, at, [m[:3] for m in _MONTHS] if code == "b" else _MONTHS)
            if row is None:
                raise wrong
            found["m"], at = row[0] + 1, row[1]
        elif code in "aA":
            row = _name_at(text, at, [w[:3] for w in _WEEKDAYS] if code == "a" else _WEEKDAYS)
            if row is None:
                raise wrong
            found["a"], at = row
        elif code == "p":
            row = _name_at(text, at, ("AM", "PM"))
            if row is None:
                raise wrong
            found["p"], at = row
        elif code == "z":
            end = at
            while end < len(text) and (text[end] in "+-:Z" or _all_digits(text[end])):
                end += 1
            zone = _iso_offset(text[at:end])
            if zone is None:
                raise wrong
            found["z"], at = zone, end
        else:
            row = _name_at(text, at, ("UTC", "GMT"))
            if row is None:
                raise wrong
            at = row[1]
    if at < len(text):
        raise ValueError(f"unconverted data remains: {text[at:]}")
    hour = found["H"]
    if "I" in found:
        hour = found["I"] % 12 + (12 if found.get("p") == 1 else 0)
    return cls(*_day_of(found), hour, found["M"], found["S"], found["f"], found.get("z"))


def _check_directives(format):
    """Refuses a format for reading that has what nothing can be read by."""
    codes = ""
    at = format.find("%")
    while at >= 0:
        code = format[at + 1:at + 2]
        if code == "":
            raise ValueError(f"stray % in format {format!r}")
        if code not in "YmdHIMSyjfUWVGwubBaApzZcxX%":
            raise ValueError(f"'{code}' is a bad directive in format {format!r}")
        codes += code
        at = format.find("%", at + 2)
    if "d" in codes and not any([code in codes for code in "YyGcx"]):
        _warn("""\
Parsing dates involving a day of month without a year specified is ambiguious
and fails to parse leap day. The default behavior will change in Python 3.15
to either always raise an exception or to use a different default year (TBD).
To avoid trouble, add a specific year to the input & format.
See https://github.com/python/cpython/issues/70647.""", DeprecationWarning)


def _day_of(found):
    """Year, month and day by what was read: of a month, of a year, or of a week."""
    weekday = found.get("a")
    if "G" in found:
        if "j" in found:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year "
                             "directive '%G'. Use '%Y' instead.")
        if "V" not in found or weekday is None:
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' "
                             "and a weekday directive ('%A', '%a', '%w', or '%u').")
        day = date.fromisocalendar(found["G"], found["V"], weekday + 1)
        return day.year, day.month, day.day
    if "V" in found:
        if "Y" not in found or weekday is None:
            raise ValueError("ISO week directive '%V' must be used with the ISO year directive '%G' "
                             "and a weekday directive ('%A', '%a', '%w', or '%u').")
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. Use "
                         "the ISO year '%G' instead.")
    year = found.get("Y", 1900)
    start = _to_ordinal(year, 1, 1)
    if "j" in found:
        return _from_ordinal(start + found["j"] - 1)
    if weekday is not None and ("U" in found or "W" in found):
        # Weeks begin on Sunday or on Monday; the days before the first such day are week 0.
        on_sunday = "W" not in found
        first = (start + 6 + on_sunday) % 7
        day = (weekday + on_sunday) % 7
        week = found["U"] if on_sunday else found["W"]
        begin = start - first if week == 0 else start + -first % 7 + 7 * (week - 1)
        return _from_ordinal(begin + day)
    return year, found.get("m", 1), found.get("d", 1)

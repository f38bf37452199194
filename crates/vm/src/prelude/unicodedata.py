"""What Unicode says of characters; names of the usual ones only."""

unidata_version = "15.1.0"

_MISSING = object()
_read = {}


def _property(kinds, runs, c):
    """The kind of a character: the runs are read when they are first asked for."""
    found = _read.get(kinds)
    if found is None:
        found = _read[kinds] = _starts(runs)
    starts, letters = found
    code = ord(c)
    low, high = 0, len(starts)
    while high - low > 1:
        middle = (low + high) // 2
        if starts[middle] <= code:
            low = middle
        else:
            high = middle
    return kinds.split()[_LETTERS.index(letters[low])]


_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+,-./:;<=>?@[]^_{|}~"


def _starts(runs):
    starts, letters = [], []
    at, count = 0, ""
    for c in runs:
        if c.isdigit():
            count += c
            continue
        if letters:
            at += int(count or "1")
        starts.append(at)
        letters.append(c)
        count = ""
    return starts, letters


def _values(table):
    found = _read.get(table)
    if found is None:
        found = _read[table] = {}
        for entry in table.split():
            start, rest = entry.split(":")
            step = 1 if "+" in rest else 0
            value, _, count = rest.replace("=", "+").partition("+")
            top, _, bottom = value.partition("/")
            for n in range(int(count or "1")):
                divisor = int(bottom or "1")
                found[int(start, 16) + n] = (int(top) + step * n * divisor, divisor)
    return found


def _character(c, function, argument=""):
    if isinstance(c, str) and len(c) == 1:
        return c
    raise TypeError(f"{function}() argument{argument} must be a unicode character, "
                    f"not {type(c).__name__}")


def category(chr, /):
    return _property(_CATEGORIES, _CATEGORIES_RUNS, _character(chr, "category"))


def combining(chr, /):
    return int(_property(_CLASSES, _CLASSES_RUNS, _character(chr, "combining")))


def bidirectional(chr, /):
    kind = _property(_DIRECTIONS, _DIRECTIONS_RUNS, _character(chr, "bidirectional"))
    return "" if kind == "-" else kind


def east_asian_width(chr, /):
    return _property(_WIDTHS, _WIDTHS_RUNS, _character(chr, "east_asian_width"))


def mirrored(chr, /):
    return int(_property(_MIRRORED, _MIRRORED_RUNS, _character(chr, "mirrored")))


def _number(chr, default, function, tables, what):
    code = ord(_character(chr, function, " 1"))
    for table in tables:
        found = _values(table).get(code)
        if found is not None:
            return found
    if default is _MISSING:
        raise ValueError(what)
    return None


def decimal(chr, default=_MISSING, /):
    found = _number(chr, default, "decimal", (_DECIMALS,), "not a decimal")
    return default if found is None else found[0]


def digit(chr, default=_MISSING, /):
    found = _number(chr, default, "digit", (_DECIMALS, _DIGITS), "not a digit")
    return default if found is None else found[0]


def numeric(chr, default=_MISSING, /):
    tables = (_DECIMALS, _DIGITS, _NUMBERS)
    found = _number(chr, default, "numeric", tables, "not a numeric character")
    return default if found is None else found[0] / found[1]


def name(chr, default=_MISSING, /):
    found = _char_name(_character(chr, "name", " 1"))
    if found is not None:
        return found
    if category(chr) not in ("Cc", "Cn", "Co", "Cs"):
        _sys_unsupported(f"unicodedata.name: the name of U+{ord(chr):04X} is not known here")
    if default is _MISSING:
        raise ValueError("no such name")
    return default


def lookup(name, /):
    if not isinstance(name, str):
        raise TypeError(f"lookup() argument must be str, not {type(name).__name__}")
    found = _char_named(name)
    if found is None:
        _sys_unsupported(f"unicodedata.lookup: no character named {name!r} is known here")
    return found


def normalize(form, unistr, /):
    for n, given in ((1, form), (2, unistr)):
        if not isinstance(given, str):
            raise TypeError(f"normalize() argument {n} must be str, not {type(given).__name__}")
    found = _normalize(form, unistr)
    if found is None:
        raise ValueError("invalid normalization form")
    return found


def is_normalized(form, unistr, /):
    for n, given in ((1, form), (2, unistr)):
        if not isinstance(given, str):
            raise TypeError(f"is_normalized() argument {n} must be str, not {type(given).__name__}")
    found = _normalize(form, unistr)
    if found is None:
        raise ValueError("invalid normalization form")
    return found == unistr


def decomposition(chr, /):
    _sys_unsupported("unicodedata.decomposition: take normalize('NFD', ...) or 'NFKD'")

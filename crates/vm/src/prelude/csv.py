"""Rows as lines of text with separators."""

__all__ = ["QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "QUOTE_STRINGS",
           "QUOTE_NOTNULL", "Error", "Dialect", "excel", "excel_tab", "unix_dialect", "reader",
           "writer", "DictReader", "DictWriter", "register_dialect", "unregister_dialect",
           "get_dialect", "list_dialects", "field_size_limit", "Sniffer"]

QUOTE_MINIMAL = 0
QUOTE_ALL = 1
QUOTE_NONNUMERIC = 2
QUOTE_NONE = 3
QUOTE_STRINGS = 4
QUOTE_NOTNULL = 5


class Error(Exception):
    __module__ = "_csv"


class Dialect:
    delimiter = ","
    quotechar = '"'
    doublequote = True
    escapechar = None
    lineterminator = "\r\n"
    quoting = QUOTE_MINIMAL
    skipinitialspace = False
    strict = False


class excel(Dialect):
    pass


class excel_tab(excel):
    delimiter = "\t"


class unix_dialect(Dialect):
    quoting = QUOTE_ALL
    lineterminator = "\n"


_dialects = {"excel": excel, "excel-tab": excel_tab, "unix": unix_dialect}
_OPTIONS = ("delimiter", "quotechar", "doublequote", "escapechar", "lineterminator", "quoting",
            "skipinitialspace", "strict")


def register_dialect(name, dialect=None, **fmtparams):
    _dialects[name] = _dialect(dialect or excel, fmtparams)


def unregister_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    del _dialects[name]


def get_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    return _dialects[name]


def list_dialects():
    return list(_dialects)


def field_size_limit(new_limit=131072):
    return 131072


def _dialect(given, options):
    if isinstance(given, str):
        given = get_dialect(given)
    made = Dialect()
    for name in _OPTIONS:
        setattr(made, name, options.get(name, getattr(given, name, getattr(Dialect, name))))
    for name in options:
        if name not in _OPTIONS:
            raise TypeError(f"this function got an unexpected keyword argument '{name}'")
    if not isinstance(made.delimiter, str):
        raise TypeError(f'"delimiter" must be a unicode character, not '
                        f'{type(made.delimiter).__name__}')
    if len(made.delimiter) != 1:
        raise TypeError('"delimiter" must be a 1-character string')
    if made.quotechar is None and made.quoting != QUOTE_NONE:
        if "quoting" in options:
            raise TypeError("quotechar must be set if quoting enabled")
        made.quoting = QUOTE_NONE
    return made


class _Reader:
    def __init__(self, lines, dialect):
        self._lines = iter(lines)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        fields, field = [], ""
        # "start" of a field, "plain" or in "quotes", or after a quote that may "end" one.
        state, quoted, any_field = "start", False, False
        d = self.dialect
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if any_field or field or state == "quotes":
                    if state == "quotes" and d.strict:
                        raise Error("unexpected end of data")
                    fields.append(self._value(field, quoted))
                    return fields
                raise
            if not isinstance(line, str):
                raise Error(f"iterator should return strings, not {type(line).__name__} (the file "
                            "should be opened in text mode)")
            self.line_num += 1
            at = 0
            while at < len(line):
                ch = line[at]
                at += 1
                if state == "quotes":
                    if ch == d.escapechar and at < len(line):
                        field += line[at]
                        at += 1
                    elif ch == d.quotechar and d.quoting != QUOTE_NONE:
                        state = "end" if d.doublequote else "plain"
                    else:
                        field += ch
                    continue
                if ch in "\r\n":
                    if line[at:].strip("\r\n"):
                        raise Error("new-line character seen in unquoted field - do you need to open "
                                    "the file with newline=''?")
                    break
                any_field = True
                if state == "end" and ch == d.quotechar:
                    field += ch
                    state = "quotes"
                elif state == "start" and ch == " " and d.skipinitialspace:
                    pass
                elif ch == d.delimiter:
                    fields.append(self._value(field, quoted))
                    field, state, quoted = "", "start", False
                elif state == "end" and d.strict:
                    raise Error(f"'{d.delimiter}' expected after '{d.quotechar}'")
                elif state == "start" and ch == d.quotechar and d.quoting != QUOTE_NONE:
                    state, quoted = "quotes", True
                elif ch == d.escapechar and at < len(line):
                    field += line[at]
                    at += 1
                    state = "plain"
                else:
                    field += ch
                    state = "plain"
            if state != "quotes":
                if any_field:
                    fields.append(self._value(field, quoted))
                return fields

    def _value(self, field, quoted):
        if quoted:
            return field
        if self.dialect.quoting == QUOTE_NONNUMERIC:
            return float(field)
        if self.dialect.quoting == QUOTE_NOTNULL and not field:
            return None
        if self.dialect.quoting == QUOTE_STRINGS:
            return float(field) if field else None
        return field


class _Writer:
    def __init__(self, file, dialect):
        self._write = file.write
        self.dialect = dialect

    def writerow(self, row, /):
        try:
            row = list(row)
        except TypeError:
            raise Error(f"iterable expected, not {type(row).__name__}") from None
        d = self.dialect
        texts = [self._field(value) for value in row]
        if len(row) == 1 and not texts[0]:
            if d.quoting == QUOTE_NONE:
                raise Error("single empty field record must be quoted")
            texts = [d.quotechar * 2]
        return self._write(d.delimiter.join(texts) + d.lineterminator)

    def writerows(self, rows, /):
        for row in rows:
            self.writerow(row)

    def _field(self, value):
        d = self.dialect
        text = "" if value is None else repr(value) if type(value) is float else str(value)
        special = any([ch in text for ch in (d.delimiter, d.escapechar, d.quotechar, "\r", "\n")
                       if ch is not None])
        if d.quoting == QUOTE_NONE:
            if special and d.escapechar is None:
                raise Error("need to escape, but no escapechar set")
            for ch in (d.escapechar, d.delimiter, d.quotechar, "\r", "\n"):
                if ch is not None:
                    text = text.replace(ch, (d.escapechar or "") + ch)
            return text
        number = isinstance(value, (int, float))
        quoted = (d.quoting == QUOTE_ALL or d.quoting == QUOTE_NONNUMERIC and not number
                  or d.quoting == QUOTE_STRINGS and isinstance(value, str)
                  or d.quoting == QUOTE_NOTNULL and value is not None
                  or special)
        if not quoted:
            return text
        if d.escapechar is not None:
            text = text.replace(d.escapechar, d.escapechar * 2)
        text = text.replace(d.quotechar, (d.quotechar if d.doublequote else d.escapechar or "")
                            + d.quotechar)
        return d.quotechar + text + d.quotechar


def reader(iterable, /, dialect="excel", **fmtparams):
    return _Reader(iterable, _dialect(dialect, fmtparams))


def writer(fileobj, /, dialect="excel", **fmtparams):
    if not hasattr(fileobj, "write"):
        raise TypeError('argument 1 must have a "write" method')
    return _Writer(fileobj, _dialect(dialect, fmtparams))


class DictReader:
    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
        self._fieldnames = None if fieldnames is None else list(fieldnames)
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        names = self.fieldnames
        row = next(self.reader)
        while row == []:
            row = next(self.reader)
        self.line_num = self.reader.line_num
        found = dict(zip(names, row))
        if len(row) > len(names):
            found[self.restkey] = row[len(names):]
        for name in names[len(row):]:
            found[name] = self.restval
        return found


class DictWriter:
    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
        if extrasaction.lower() not in ("raise", "ignore"):
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.fieldnames = list(fieldnames)
        self.restval = restval
        self.extrasaction = extrasaction.lower()
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _row(self, rowdict):
        if self.extrasaction == "raise":
            wrong = [name for name in rowdict if name not in self.fieldnames]
            if wrong:
                raise ValueError("dict contains fields not in fieldnames: "
                                 + ", ".join([repr(name) for name in wrong]))
        return [rowdict.get(name, self.restval) for name in self.fieldnames]

    def writerow(self, rowdict):
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows([self._row(row) for row in rowdicts])


class Sniffer:
    def sniff(self, sample, delimiters=None):
        _sys_unsupported("csv.Sniffer: say what separates the fields")

    has_header = sniff

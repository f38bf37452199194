"""Reports of exceptions and stacks as texts."""

import sys

__all__ = ['extract_stack', 'extract_tb', 'format_exception', 'format_exception_only',
           'format_list', 'format_stack', 'format_tb', 'print_exc', 'format_exc',
           'print_exception', 'print_last', 'print_stack', 'print_tb', 'FrameSummary',
           'StackSummary', 'TracebackException', 'walk_tb', 'walk_stack', 'clear_frames']

_missing = object()


class FrameSummary:
    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None,
                 **places):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self.line = line
        self.locals = locals
        self._report = None

    def __iter__(self):
        return iter((self.filename, self.lineno, self.name, self.line))

    def __getitem__(self, at):
        return (self.filename, self.lineno, self.name, self.line)[at]

    def __len__(self):
        return 4

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return tuple(self) == tuple(other)
        if isinstance(other, tuple):
            return tuple(self) == other
        return NotImplemented

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


class StackSummary(list):
    @classmethod
    def from_list(cls, a_list):
        summary = cls()
        for row in a_list:
            if not isinstance(row, FrameSummary):
                filename, lineno, name, line = row
                row = FrameSummary(filename, lineno, name, line=line)
            summary.append(row)
        return summary

    def format(self):
        lines = []
        for row in self:
            text = row._report
            if text is None:
                text = f'  File "{row.filename}", line {row.lineno}, in {row.name}\n'
                if row.line:
                    text += f"    {row.line.strip()}\n"
            lines.append(text)
        return lines


def _limited(rows, limit):
    """The first rows, or the last where the limit is negative."""
    if limit is None:
        return rows
    return rows[:limit] if limit >= 0 else rows[limit:]


def _parts(text):
    """The report of a stack, one item for each frame."""
    parts = []
    for line in text.splitlines(True):
        if line.startswith('  File "') or line.startswith("  [Previous line") or not parts:
            parts.append(line)
        else:
            parts[-1] += line
    return parts


def _summary(rows, exact):
    """`exact` rows know which part of their line was running."""
    summary = StackSummary()
    for filename, lineno, name, line, report in rows:
        row = FrameSummary(filename, lineno, name, line=line)
        if exact:
            row._report = report
        summary.append(row)
    return summary


def extract_tb(tb, limit=None):
    return _summary(_limited(_frame_rows(tb), limit), True)


def extract_stack(f=None, limit=None):
    rows = _frame_rows(_person_stack())
    if limit is not None:
        rows = rows[-limit:] if limit > 0 else []
    return _summary(rows, False)


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    _write("".join(format_list(extracted_list)), file)


def format_tb(tb, limit=None):
    if tb is None:
        return []
    return _limited(_parts(_format_frames(tb)), limit)


def print_tb(tb, limit=None, file=None):
    _write("".join(format_tb(tb, limit)), file)


def format_stack(f=None, limit=None):
    parts = extract_stack(f, limit).format()
    return parts


def print_stack(f=None, limit=None, file=None):
    _write("".join(format_stack(f, limit)), file)


def _write(text, file):
    if file is None:
        file = sys.stderr
    file.write(text)


def _given(exc, value):
    if value is _missing:
        if exc is not None and not isinstance(exc, BaseException):
            raise TypeError("Exception expected for value, " + type(exc).__name__ + " found")
        return exc
    return value


def _report(value, limit, chain):
    if value is None:
        return "NoneType: None\n"
    if limit is None and chain:
        return _format_exception(value)
    return _format_exception(value, limit, bool(chain))


def format_exception(exc, /, value=_missing, tb=_missing, limit=None, chain=True):
    text = _report(_given(exc, value), limit, chain)
    lines = []
    for part in _parts(text):
        # The first item is the heading, the last one what was raised.
        lines.extend(_apart(part))
    return lines


def _apart(part):
    lines = part.splitlines(True)
    if not part.startswith('  File "'):
        return lines
    own = 1
    while own < len(lines) and lines[own].startswith("    "):
        own += 1
    rest = lines[own:]
    return ["".join(lines[:own])] + rest


def format_exception_only(exc, /, value=_missing, *, show_group=False):
    value = _given(exc, value)
    if value is None:
        return ["NoneType: None\n"]
    text = _exception_only(value)
    if isinstance(value, NameError):
        # Names near by are those of its traceback's frames, which is not looked at here.
        before, mark, after = text.partition(". Did you mean: '")
        hint, _, rest = after.partition("\n")
        if mark and before.endswith(str(value)):
            forgot = hint.partition(" Or did")[2]
            text = f"{before}{'. Did' + forgot if forgot else ''}\n{rest}"
    return text.splitlines(True)


def print_exception(exc, /, value=_missing, tb=_missing, limit=None, file=None, chain=True):
    _write(_report(_given(exc, value), limit, chain), file)


def print_exc(limit=None, file=None, chain=True):
    _write(_report(_handled(), limit, chain), file)


def format_exc(limit=None, chain=True):
    return _report(_handled(), limit, chain)


def print_last(limit=None, file=None, chain=True):
    raise ValueError("no last exception")


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def walk_stack(f):
    _sys_unsupported("traceback.walk_stack: frames cannot be looked at")


def clear_frames(tb):
    pass


class TracebackException:
    """An exception's report, kept without the exception."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True,
                 capture_locals=False, compact=False, **options):
        self.exc_type = exc_type
        self.exc_type_str = exc_type.__qualname__
        self.stack = extract_tb(exc_traceback, limit)
        self.__cause__ = None
        self.__context__ = None
        self.__suppress_context__ = exc_value.__suppress_context__
        self._text = str(exc_value)
        self._lines = format_exception(exc_value, limit=limit)
        self._only = format_exception_only(exc_value)

    @classmethod
    def from_exception(cls, exc, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, **kwargs)

    def __str__(self):
        return self._text

    def format(self, *, chain=True):
        yield from self._lines

    def format_exception_only(self, *, show_group=False):
        yield from self._only

    def print(self, *, file=None, chain=True):
        _write("".join(self._lines), file)

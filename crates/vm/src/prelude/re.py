"""Regular expressions: patterns, what they matched, and the functions of the module.

Finding a match is one step of the machine."""

__all__ = ['match', 'fullmatch', 'search', 'sub', 'subn', 'split', 'findall', 'finditer', 'compile',
           'purge', 'escape', 'error', 'Pattern', 'Match', 'A', 'I', 'L', 'M', 'S', 'X', 'U', 'ASCII',
           'IGNORECASE', 'LOCALE', 'MULTILINE', 'DOTALL', 'VERBOSE', 'UNICODE', 'NOFLAG',
           'RegexFlag', 'PatternError']

from _records import mappingproxy as _mappingproxy


class PatternError(Exception):
    __module__ = "re"

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        if pattern is not None and pos is not None:
            msg = f"{msg} at position {pos}"
            newline = "\n" if isinstance(pattern, str) else b"\n"
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg = f"{msg} (line {self.lineno}, column {self.colno})"
        else:
            self.lineno = self.colno = None
        super().__init__(msg)


error = PatternError

_FLAGS = (("ASCII", 256), ("IGNORECASE", 2), ("LOCALE", 4), ("UNICODE", 32), ("MULTILINE", 8),
          ("DOTALL", 16), ("VERBOSE", 64), ("DEBUG", 128))


class RegexFlag(int):
    def _names(self, flags):
        names = [f"re.{name}" for name, bit in _FLAGS if flags & bit]
        rest = flags & ~510
        if rest and not names:
            return f"re.RegexFlag({rest})"
        if rest:
            names.append(hex(rest))
        return "|".join(names)

    def __contains__(self, other):
        return int(self) & int(other) == int(other)

    def __repr__(self):
        return self._names(int(self)) or "re.NOFLAG"

    __str__ = __repr__

    def __format__(self, spec):
        return format(str(self), spec)

    def __or__(self, other):
        return RegexFlag(int(self) | int(other))

    def __and__(self, other):
        return RegexFlag(int(self) & int(other))

    def __xor__(self, other):
        return RegexFlag(int(self) ^ int(other))

    def __invert__(self):
        return RegexFlag(511 & ~int(self))

    __ror__ = __or__
    __rand__ = __and__

    @property
    def name(self):
        return "|".join([name for name, bit in _FLAGS if self & bit]) or None

    @property
    def value(self):
        return int(self)


NOFLAG = RegexFlag(0)
A = ASCII = RegexFlag(256)
I = IGNORECASE = RegexFlag(2)
L = LOCALE = RegexFlag(4)
M = MULTILINE = RegexFlag(8)
S = DOTALL = RegexFlag(16)
U = UNICODE = RegexFlag(32)
X = VERBOSE = RegexFlag(64)
DEBUG = RegexFlag(128)
for _name, _bit in (("NOFLAG", 0), *_FLAGS):
    setattr(RegexFlag, _name, RegexFlag(_bit))
    if _name not in ("NOFLAG", "DEBUG"):
        setattr(RegexFlag, "X" if _name == "VERBOSE" else "S" if _name == "DOTALL" else _name[0],
                RegexFlag(_bit))

_MATCH = 0
_SEARCH = 1
_FULL = 2


class Match:
    def __init__(self, pattern, string, pos, endpos, spans, lastindex):
        self.re = pattern
        self.string = string
        self.pos = pos
        self.endpos = endpos
        self._spans = spans
        self.lastindex = lastindex

    @property
    def lastgroup(self):
        for name, number in self.re.groupindex.items():
            if number == self.lastindex:
                return name
        return None

    @property
    def regs(self):
        return tuple(self._spans)

    def _number(self, group):
        if isinstance(group, str):
            group = self.re.groupindex.get(group, -1)
        elif hasattr(group, "__index__"):
            group = group.__index__()
        else:
            group = -1
        if not 0 <= group < len(self._spans):
            raise IndexError("no such group")
        return group

    def _text(self, number, default=None):
        start, end = self._spans[number]
        return default if start < 0 else self.string[start:end]

    def group(self, *groups):
        if not groups:
            return self._text(0)
        found = [self._text(self._number(group)) for group in groups]
        return found[0] if len(found) == 1 else tuple(found)

    def __getitem__(self, group):
        return self._text(self._number(group))

    def groups(self, default=None):
        return tuple([self._text(n, default) for n in range(1, len(self._spans))])

    def groupdict(self, default=None):
        return {name: self._text(n, default) for name, n in self.re.groupindex.items()}

    def start(self, group=0):
        return self._spans[self._number(group)][0]

    def end(self, group=0):
        return self._spans[self._number(group)][1]

    def span(self, group=0):
        return self._spans[self._number(group)]

    def expand(self, template):
        return _filled(_template(self.re, template), self)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __repr__(self):
        return f"<re.Match object; span={self._spans[0]}, match={repr(self._text(0))[:50]}>"


class Pattern:
    def __init__(self, pattern, flags):
        self.pattern = pattern
        made = _re_compile(pattern, flags)
        if len(made) == 2:
            if made[0].startswith(("ASCII and UNICODE", "cannot use UNICODE")):
                raise ValueError(made[0])
            raise PatternError(made[0], pattern, made[1])
        groups, names, flags = made
        self.flags = flags
        self.groups = groups
        self.groupindex = _mappingproxy(dict(names))

    def _check(self, string):
        if isinstance(self.pattern, str) != isinstance(string, str):
            if isinstance(string, str):
                raise TypeError("cannot use a bytes pattern on a string-like object")
            if isinstance(string, (bytes, bytearray)):
                raise TypeError("cannot use a string pattern on a bytes-like object")
        if not isinstance(string, (str, bytes, bytearray)):
            raise TypeError(f"expected string or bytes-like object, got '{type(string).__name__}'")

    def _find(self, string, pos, endpos, mode, advance=False):
        self._check(string)
        size = len(string)
        pos = min(max(pos, 0), size)
        endpos = min(max(endpos, 0), size)
        found = _re_find(self.pattern, self.flags, string, pos, endpos, mode, advance)
        if found is None:
            return None
        return Match(self, string, pos, endpos, found[0], found[1])

    def match(self, string, pos=0, endpos=9223372036854775807):
        return self._find(string, pos, endpos, _MATCH)

    def fullmatch(self, string, pos=0, endpos=9223372036854775807):
        return self._find(string, pos, endpos, _FULL)

    def search(self, string, pos=0, endpos=9223372036854775807):
        return self._find(string, pos, endpos, _SEARCH)

    def finditer(self, string, pos=0, endpos=9223372036854775807):
        self._check(string)
        return self._all(string, pos, endpos)

    def _all(self, string, pos, endpos):
        self._check(string)
        at = pos
        advance = False
        while at <= len(string):
            found = self._find(string, at, endpos, _SEARCH, advance)
            if found is None:
                return
            found.pos = min(max(pos, 0), len(string))
            yield found
            start, at = found._spans[0]
            # An empty match is followed by one that is not empty there, or by one further on.
            advance = start == at

    def findall(self, string, pos=0, endpos=9223372036854775807):
        empty = string[:0] if isinstance(string, (str, bytes)) else b""
        rows = []
        for found in self._all(string, pos, endpos):
            if self.groups == 0:
                rows.append(found._text(0))
            elif self.groups == 1:
                rows.append(found._text(1, empty))
            else:
                rows.append(found.groups(empty))
        return rows

    def split(self, string, maxsplit=0):
        parts = []
        last = 0
        for found in self._all(string, 0, len(string) if isinstance(string, (str, bytes)) else 0):
            if maxsplit and len(parts) >= maxsplit * (self.groups + 1):
                break
            start, end = found._spans[0]
            parts.append(string[last:start])
            parts.extend(found.groups())
            last = end
        parts.append(string[last:])
        return parts

    def sub(self, repl, string, count=0):
        return self.subn(repl, string, count)[0]

    def subn(self, repl, string, count=0):
        if not callable(repl):
            template = _template(self, repl)
        parts = []
        last = 0
        n = 0
        for found in self._all(string, 0, 9223372036854775807):
            start, end = found._spans[0]
            parts.append(string[last:start])
            new = repl(found) if callable(repl) else _filled(template, found)
            if new is not None:
                parts.append(new)
            last = end
            n += 1
            if n == count:
                break
        parts.append(string[last:])
        return string[:0].join(parts), n

    def __eq__(self, other):
        if not isinstance(other, Pattern):
            return NotImplemented
        return (self.pattern, self.flags) == (other.pattern, other.flags)

    def __hash__(self):
        return hash((self.pattern, self.flags))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __repr__(self):
        flags = self.flags
        if isinstance(self.pattern, str):
            flags &= ~32
        shown = repr(self.pattern)
        if len(shown) > 200:
            shown = shown[:200]
        if flags:
            # A pattern lists its flags in another order than they do themselves.
            names = [f"re.{name}" for name, bit in _FLAGS[1:] + _FLAGS[:1] if flags & bit]
            shown += ", " + "|".join(names)
        return f"re.compile({shown})"


_ESCAPES = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", "\\": "\\"}


def _template(pattern, template):
    """A replacement as texts and numbers of groups in turn."""
    if not isinstance(template, str):
        if not isinstance(template, (bytes, bytearray)):
            raise TypeError(f"decoding to str: need a bytes-like object, {type(template).__name__} "
                            "found")
        text = bytes(template).decode("latin-1")
        return [part if isinstance(part, int) else part.encode("latin-1")
                for part in _template_parts(pattern, text, template)]
    return _template_parts(pattern, template, template)


def _template_parts(pattern, text, given):
    parts = []
    at = 0
    while True:
        cut = text.find("\\", at)
        if cut < 0:
            parts.append(text[at:])
            return parts
        parts.append(text[at:cut])
        ch = text[cut + 1:cut + 2]
        at = cut + 2
        if ch == "":
            raise PatternError("bad escape (end of pattern)", given, cut)
        if ch == "g":
            if text[at:at + 1] != "<":
                raise PatternError("missing <", given, at)
            end = text.find(">", at)
            if end < 0:
                if at + 1 == len(text):
                    raise PatternError("missing group name", given, at + 1)
                raise PatternError("missing >, unterminated name", given, at + 1)
            parts.append(_group_named(pattern, text[at + 1:end], given, at + 1))
            at = end + 1
        elif ch == "0":
            end = at
            while end < at + 2 and text[end:end + 1] in tuple("01234567"):
                end += 1
            parts.append(chr(int(text[cut + 1:end], 8) & 255))
            at = end
        elif ch in "123456789":
            if text[at:at + 1].isdigit():
                if ch in "0123" and text[at] in "01234567" and text[at + 1:at + 2] in tuple("01234567"):
                    parts.append(chr(int(text[cut + 1:at + 2], 8)))
                    at += 2
                    continue
                ch += text[at]
                at += 1
            number = int(ch)
            if number > pattern.groups:
                raise PatternError(f"invalid group reference {number}", given, cut + 1)
            parts.append(number)
        elif ch in _ESCAPES:
            parts.append(_ESCAPES[ch])
        elif ch.isascii() and ch.isalpha():
            raise PatternError(f"bad escape \\{ch}", given, cut)
        else:
            parts.append("\\" + ch)


def _group_named(pattern, name, given, at):
    if name == "":
        raise PatternError("missing group name", given, at)
    if name.isascii() and name.isdigit():
        number = int(name)
        if number > pattern.groups:
            raise PatternError(f"invalid group reference {number}", given, at)
        return number
    if not name.isidentifier():
        raise PatternError(f"bad character in group name {name!r}", given, at)
    if name not in pattern.groupindex:
        raise IndexError(f"unknown group name {name!r}")
    return pattern.groupindex[name]


def _filled(parts, found):
    empty = found.string[:0]
    return empty.join([found._text(part, empty) if isinstance(part, int) else part
                       for part in parts])


def compile(pattern, flags=0):
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    if not isinstance(pattern, (str, bytes)):
        raise TypeError("first argument must be string or compiled pattern")
    return Pattern(pattern, int(flags))


def match(pattern, string, flags=0):
    return compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    return compile(pattern, flags).search(string)


def findall(pattern, string, flags=0):
    return compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return compile(pattern, flags).finditer(string)


class Scanner:
    """Splits a text by the first pattern that matches, and gives what each one's action makes."""

    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        self._patterns = [(compile(phrase, flags), action) for phrase, action in lexicon]

    def scan(self, string):
        found = []
        at = 0
        while True:
            for pattern, action in self._patterns:
                self.match = pattern.match(string, at)
                if self.match is not None:
                    break
            if self.match is None or self.match.end() == at:
                return found, string[at:]
            if callable(action):
                action = action(self, self.match.group())
            if action is not None:
                found.append(action)
            at = self.match.end()


def _old_way(what):
    _warn(f"'{what}' is passed as positional argument", DeprecationWarning)


def split(pattern, string, *args, maxsplit=0, flags=0):
    if args:
        maxsplit, flags = (args + (flags,))[:2]
        _old_way("maxsplit")
    return compile(pattern, flags).split(string, maxsplit)


def sub(pattern, repl, string, *args, count=0, flags=0):
    if args:
        count, flags = (args + (flags,))[:2]
        _old_way("count")
    return compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, *args, count=0, flags=0):
    if args:
        count, flags = (args + (flags,))[:2]
        _old_way("count")
    return compile(pattern, flags).subn(repl, string, count)


def escape(pattern):
    if isinstance(pattern, str):
        return "".join(["\\" + ch if ch in "()[]{}?*+-|^$\\.&~# \t\n\r\v\f" else ch
                        for ch in pattern])
    if not isinstance(pattern, (bytes, bytearray)):
        raise TypeError("decoding to str: need a bytes-like object, "
                        f"{type(pattern).__name__} found")
    return escape(bytes(pattern).decode("latin-1")).encode("latin-1")


def purge():
    pass

"""From JSON to objects."""

_SPACE = " \t\n\r"
_ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_CONSTANTS = {"NaN": float("nan"), "Infinity": float("inf"), "-Infinity": float("-inf")}


class JSONDecodeError(ValueError):
    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        ValueError.__init__(self, f"{msg}: line {lineno} column {colno} (char {pos})")
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return type(self), (self.msg, self.doc, self.pos)


class JSONDecoder:
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
                 strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def decode(self, s):
        obj, end = self.raw_decode(s, self._skip(s, 0))
        end = self._skip(s, end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return obj

    def raw_decode(self, s, idx=0):
        return self._value(s, idx)

    def _skip(self, s, at):
        n = len(s)
        while at < n and s[at] in _SPACE:
            at += 1
        return at

    def _value(self, s, at):
        ch = s[at:at + 1]
        if ch == '"':
            return self._string(s, at + 1)
        if ch == "{":
            return self._object(s, at + 1)
        if ch == "[":
            return self._array(s, at + 1)
        if ch == "n" and s[at:at + 4] == "null":
            return None, at + 4
        if ch == "t" and s[at:at + 4] == "true":
            return True, at + 4
        if ch == "f" and s[at:at + 5] == "false":
            return False, at + 5
        if ch and ch in "-0123456789":
            found = self._number(s, at)
            if found is not None:
                return found
        for name in ("NaN", "Infinity", "-Infinity"):
            if ch and s.startswith(name, at):
                return self.parse_constant(name), at + len(name)
        raise JSONDecodeError("Expecting value", s, at)

    def _digits(self, s, at):
        n = len(s)
        while at < n and s[at] in "0123456789":
            at += 1
        return at

    def _number(self, s, start):
        at = start
        if s[at] == "-":
            at += 1
        if s[at:at + 1] == "0":
            at += 1
        else:
            end = self._digits(s, at)
            if end == at:
                return None
            at = end
        whole = True
        if s[at:at + 1] == "." and self._digits(s, at + 1) > at + 1:
            at = self._digits(s, at + 1)
            whole = False
        if s[at:at + 1] in ("e", "E"):
            exp = at + 1
            if s[exp:exp + 1] in ("+", "-"):
                exp += 1
            end = self._digits(s, exp)
            if end > exp:
                at = end
                whole = False
        text = s[start:at]
        return (self.parse_int(text) if whole else self.parse_float(text)), at

    def _string(self, s, begin):
        parts = []
        at = begin
        while True:
            end = _json_plain(s, at)
            if end > at:
                parts.append(s[at:end])
            ch = s[end:end + 1]
            if ch == '"':
                return "".join(parts), end + 1
            if ch == "":
                raise JSONDecodeError("Unterminated string starting at", s, begin - 1)
            if ch != "\\":
                if self.strict:
                    raise JSONDecodeError("Invalid control character at", s, end)
                parts.append(ch)
                at = end + 1
                continue
            esc = s[end + 1:end + 2]
            if esc == "":
                raise JSONDecodeError("Unterminated string starting at", s, begin - 1)
            if esc != "u":
                if esc not in _ESCAPES:
                    raise JSONDecodeError("Invalid \\escape", s, end)
                parts.append(_ESCAPES[esc])
                at = end + 2
                continue
            code = self._hex(s, end + 2)
            at = end + 6
            if 0xD800 <= code <= 0xDBFF and s[at:at + 2] == "\\u":
                low = self._hex(s, at + 2)
                if 0xDC00 <= low <= 0xDFFF:
                    code = 0x10000 + ((code - 0xD800) << 10 | low - 0xDC00)
                    at += 6
            parts.append(chr(code))

    def _hex(self, s, at):
        digits = s[at:at + 4]
        if len(digits) == 4 and all([d in "0123456789abcdefABCDEF" for d in digits]):
            return int(digits, 16)
        raise JSONDecodeError("Invalid \\uXXXX escape", s, at - 1)

    def _object(self, s, at):
        pairs = []
        at = self._skip(s, at)
        if s[at:at + 1] == "}":
            return self._made(pairs), at + 1
        if s[at:at + 1] != '"':
            raise JSONDecodeError("Expecting property name enclosed in double quotes", s, at)
        while True:
            key, at = self._string(s, at + 1)
            at = self._skip(s, at)
            if s[at:at + 1] != ":":
                raise JSONDecodeError("Expecting ':' delimiter", s, at)
            value, at = self._value(s, self._skip(s, at + 1))
            pairs.append((key, value))
            at = self._skip(s, at)
            ch = s[at:at + 1]
            if ch == "}":
                return self._made(pairs), at + 1
            if ch != ",":
                raise JSONDecodeError("Expecting ',' delimiter", s, at)
            comma = at
            at = self._skip(s, at + 1)
            if s[at:at + 1] != '"':
                if s[at:at + 1] == "}":
                    raise JSONDecodeError("Illegal trailing comma before end of object", s, comma)
                raise JSONDecodeError("Expecting property name enclosed in double quotes", s, at)

    def _made(self, pairs):
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs)
        made = dict(pairs)
        return made if self.object_hook is None else self.object_hook(made)

    def _array(self, s, at):
        items = []
        at = self._skip(s, at)
        if s[at:at + 1] == "]":
            return items, at + 1
        while True:
            value, at = self._value(s, at)
            items.append(value)
            at = self._skip(s, at)
            ch = s[at:at + 1]
            if ch == "]":
                return items, at + 1
            if ch != ",":
                raise JSONDecodeError("Expecting ',' delimiter", s, at)
            comma = at
            at = self._skip(s, at + 1)
            if s[at:at + 1] == "]":
                raise JSONDecodeError("Illegal trailing comma before end of array", s, comma)

"""From objects to JSON."""


class JSONEncoder:
    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
                 sort_keys=False, indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f"Object of type {type(o).__name__} is not JSON serializable")

    def encode(self, o):
        return "".join(self._parts(o))

    def iterencode(self, o, _one_shot=False):
        return iter(self._parts(o))

    def _parts(self, o):
        parts = []
        indent = self.indent
        if indent is not None and not isinstance(indent, str):
            indent = " " * indent
        self._add(o, parts, indent, "\n", [])
        return parts

    def _float(self, o):
        if o != o:
            text = "NaN"
        elif o in (float("inf"), float("-inf")):
            text = "Infinity" if o > 0 else "-Infinity"
        else:
            return float.__repr__(o)
        if not self.allow_nan:
            raise ValueError(f"Out of range float values are not JSON compliant: {o!r}")
        return text

    def _simple(self, o):
        if o is None:
            return "null"
        if o is True:
            return "true"
        if o is False:
            return "false"
        if isinstance(o, int):
            return int.__repr__(o)
        if isinstance(o, float):
            return self._float(o)
        return None

    def _add(self, o, parts, indent, line, above):
        if isinstance(o, str):
            parts.append(_json_quote(_payload(o), self.ensure_ascii))
            return
        text = self._simple(o)
        if text is not None:
            parts.append(text)
            return
        if self.check_circular:
            if id(o) in above:
                raise ValueError("Circular reference detected")
        elif len(above) > 900:
            raise RecursionError("maximum recursion depth exceeded while encoding a JSON object")
        above.append(id(o))
        if isinstance(o, (list, tuple)):
            self._add_list(o, parts, indent, line, above)
        elif isinstance(o, dict):
            self._add_dict(o, parts, indent, line, above)
        else:
            self._add(self.default(o), parts, indent, line, above)
        above.pop()

    def _add_list(self, items, parts, indent, line, above):
        if not items:
            parts.append("[]")
            return
        inner = line if indent is None else line + indent
        broken = inner if indent is not None else ""
        before = "[" + broken
        for item in items:
            parts.append(before)
            plain = item is None or isinstance(item, (str, int, float))
            at = len(parts)
            self._add(item, parts, indent, inner, above)
            if plain:
                # The separator and what is plain are one part, as in CPython.
                parts[at - 1:] = [before + "".join(parts[at:])]
            before = self.item_separator + broken
        if indent is not None:
            parts.append(line)
        parts.append("]")

    def _key(self, key):
        if isinstance(key, str):
            return _payload(key)
        text = self._simple(key)
        if text is None and not self.skipkeys:
            raise TypeError("keys must be str, int, float, bool or None, not "
                            + type(key).__name__)
        return text

    def _add_dict(self, dct, parts, indent, line, above):
        if not dct:
            parts.append("{}")
            return
        inner = line if indent is None else line + indent
        parts.append("{")
        first = True
        items = sorted(dct.items()) if self.sort_keys else dct.items()
        for key, value in items:
            text = self._key(key)
            if text is None:
                continue
            if not first:
                parts.append(self.item_separator + (inner if indent is not None else ""))
            elif indent is not None:
                parts.append(inner)
            first = False
            parts.append(_json_quote(text, self.ensure_ascii))
            parts.append(self.key_separator)
            self._add(value, parts, indent, inner, above)
        if not first and indent is not None:
            parts.append(line)
        parts.append("}")

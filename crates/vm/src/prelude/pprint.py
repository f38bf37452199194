"""Objects as texts in lines of a given width."""

import sys

__all__ = ['pprint', 'pformat', 'isreadable', 'isrecursive', 'saferepr', 'PrettyPrinter', 'pp']


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
            underscore_numbers=False):
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    return PrettyPrinter()._line(object, [], 0)


def isreadable(object):
    return not isrecursive(object) and "<" not in saferepr(object)


def isrecursive(object):
    return "<Recursion on" in saferepr(object)


class _Order:
    """A key by which anything can be sorted."""

    def __init__(self, obj):
        self.obj = obj

    def __lt__(self, other):
        try:
            return self.obj < other.obj
        except TypeError:
            return (str(type(self.obj)), id(self.obj)) < (str(type(other.obj)), id(other.obj))


def _key_order(item):
    return _Order(item[0])


class PrettyPrinter:
    def isreadable(self, object):
        return isreadable(object)

    def isrecursive(self, object):
        return isrecursive(object)

    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False,
                 sort_dicts=True, underscore_numbers=False):
        indent, width = int(indent), int(width)
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._indent = indent
        self._width = width
        self._depth = depth
        self._stream = stream
        self._compact = compact
        self._sort_dicts = sort_dicts
        self._underscores = underscore_numbers

    def pprint(self, object):
        (sys.stdout if self._stream is None else self._stream).write(self.pformat(object) + "\n")

    def pformat(self, object):
        parts = []
        self._format(object, parts, 0, 0, [], 0)
        return "".join(parts)

    # -- one line

    def _items(self, dct):
        return sorted(dct.items(), key=_key_order) if self._sort_dicts else list(dct.items())

    def _line(self, o, above, level):
        kind = type(o)
        if kind is int and self._underscores:
            return f"{o:_d}"
        if kind not in (dict, list, tuple):
            return repr(o)
        if not o:
            return repr(o)
        if self._depth and level >= self._depth:
            return {dict: "{...}", list: "[...]", tuple: "(...)"}[kind]
        if id(o) in above:
            return f"<Recursion on {kind.__name__} with id={id(o)}>"
        above = above + [id(o)]
        if kind is dict:
            rows = [f"{self._line(k, above, level + 1)}: {self._line(v, above, level + 1)}"
                    for k, v in self._items(o)]
            return "{" + ", ".join(rows) + "}"
        texts = [self._line(item, above, level + 1) for item in o]
        if kind is list:
            return "[" + ", ".join(texts) + "]"
        return "(" + texts[0] + ",)" if len(texts) == 1 else "(" + ", ".join(texts) + ")"

    # -- several lines

    def _format(self, o, parts, indent, allowance, above, level):
        if id(o) in above:
            parts.append(f"<Recursion on {type(o).__name__} with id={id(o)}>")
            return
        text = self._line(o, above, level)
        if len(text) > self._width - indent - allowance:
            method = self._method_of(o)
            if method is not None:
                method(o, parts, indent, allowance, above + [id(o)], level + 1)
                return
        parts.append(text)

    def _method_of(self, o):
        cls = type(o)
        shown = cls.__repr__
        if cls is dict or issubclass(cls, dict) and shown is dict.__repr__:
            return self._dict
        if hasattr(cls, "__dataclass_fields__") and cls.__dataclass_params__.repr:
            return self._dataclass
        if cls in (list, tuple, set, frozenset) or (
                issubclass(cls, (list, tuple, set, frozenset)) and shown is object.__repr__):
            return self._sequence
        if cls is str:
            return self._str
        if cls is bytes:
            return self._bytes
        if cls.__name__ == "deque" and cls.__module__ == "collections":
            return self._deque
        if cls.__name__ == "OrderedDict" and cls.__module__ == "collections":
            return self._ordered
        if cls.__name__ == "defaultdict" and cls.__module__ == "collections":
            return self._default
        if cls.__name__ == "Counter" and cls.__module__ == "collections":
            return self._counter
        if cls.__name__ == "ChainMap" and cls.__module__ == "collections":
            return self._chain
        if cls.__name__ == "SimpleNamespace" and cls.__module__ == "types":
            return self._namespace
        return None

    def _dict(self, o, parts, indent, allowance, above, level):
        parts.append("{")
        if self._indent > 1:
            parts.append((self._indent - 1) * " ")
        if o:
            self._dict_items(self._items(o), parts, indent, allowance + 1, above, level)
        parts.append("}")

    def _dict_items(self, items, parts, indent, allowance, above, level):
        indent += self._indent
        between = ",\n" + " " * indent
        for at, (key, value) in enumerate(items):
            text = self._line(key, above, level)
            parts.append(text + ": ")
            last = at == len(items) - 1
            self._format(value, parts, indent + len(text) + 2, allowance if last else 1, above, level)
            if not last:
                parts.append(between)

    def _ordered(self, o, parts, indent, allowance, above, level):
        if not o:
            parts.append(repr(o))
            return
        name = type(o).__name__
        parts.append(name + "(")
        self._format(list(o.items()), parts, indent + len(name) + 1, allowance + 1, above, level)
        parts.append(")")

    def _deque(self, o, parts, indent, allowance, above, level):
        name = type(o).__name__
        indent += len(name) + 1
        parts.append(name + "([")
        if o.maxlen is None:
            self._members(o, parts, indent, allowance + 2, above, level)
            parts.append("])")
        else:
            self._members(o, parts, indent, 2, above, level)
            parts.append("],\n" + " " * indent + f"maxlen={o.maxlen})")

    def _bytes(self, o, parts, indent, allowance, above, level):
        if len(o) <= 4:
            parts.append(repr(o))
            return
        parens = level == 1
        if parens:
            indent += 1
            allowance += 1
            parts.append("(")
        width = self._width - indent
        last = len(o) // 4 * 4
        current, rows = b"", []
        for at in range(0, len(o), 4):
            candidate = current + o[at:at + 4]
            if at == last:
                width -= allowance
            if len(repr(candidate)) > width:
                if current:
                    rows.append(repr(current))
                current = o[at:at + 4]
            else:
                current = candidate
        if current:
            rows.append(repr(current))
        parts.append(("\n" + " " * indent).join(rows))
        if parens:
            parts.append(")")

    def _default(self, o, parts, indent, allowance, above, level):
        name = type(o).__name__
        factory = self._line(o.default_factory, above, level)
        indent += len(name) + 1
        parts.append(f"{name}({factory},\n" + " " * indent)
        self._dict(o, parts, indent, allowance + 1, above, level)
        parts.append(")")

    def _counter(self, o, parts, indent, allowance, above, level):
        parts.append(type(o).__name__ + "({")
        if self._indent > 1:
            parts.append((self._indent - 1) * " ")
        indent += len(type(o).__name__) + 1
        self._dict_items(o.most_common(), parts, indent, allowance + 2, above, level)
        parts.append("})")

    def _chain(self, o, parts, indent, allowance, above, level):
        if not o.maps:
            parts.append(repr(o))
            return
        name = type(o).__name__
        parts.append(name + "(")
        indent += len(name) + 1
        for at, part in enumerate(o.maps):
            last = at == len(o.maps) - 1
            self._format(part, parts, indent, allowance + 1 if last else 1, above, level)
            parts.append(")" if last else ",\n" + " " * indent)

    def _sequence(self, o, parts, indent, allowance, above, level):
        kind = type(o)
        if kind is list:
            head, tail = "[", "]"
        elif kind is tuple:
            head, tail = "(", ",)" if len(o) == 1 else ")"
        elif not o:
            parts.append(repr(o))
            return
        elif kind is set:
            head, tail = "{", "}"
            o = sorted(o, key=_Order)
        else:
            head, tail = kind.__name__ + "({", "})"
            indent += len(kind.__name__) + 1
            o = sorted(o, key=_Order)
        parts.append(head)
        self._members(o, parts, indent, allowance + len(tail), above, level)
        parts.append(tail)

    def _members(self, items, parts, indent, allowance, above, level):
        indent += self._indent
        if self._indent > 1:
            parts.append((self._indent - 1) * " ")
        new_line = ",\n" + " " * indent
        between = ""
        room = width = self._width - indent + 1
        items = list(items)
        for at, item in enumerate(items):
            last = at == len(items) - 1
            if last:
                width -= allowance
                room -= allowance
            if self._compact:
                text = self._line(item, above, level)
                size = len(text) + 2
                if room < size:
                    room = width
                    if between:
                        between = new_line
                if room >= size:
                    room -= size
                    parts.append(between + text)
                    between = ", "
                    continue
            parts.append(between)
            between = new_line
            self._format(item, parts, indent, allowance if last else 1, above, level)

    def _str(self, o, parts, indent, allowance, above, level):
        """A long text in several literals, cut between words."""
        if not o:
            parts.append(repr(o))
            return
        chunks = []
        lines = o.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        width = most = self._width - indent
        text = ""
        for at, line in enumerate(lines):
            text = repr(line)
            if at == len(lines) - 1:
                most -= allowance
            if len(text) <= most:
                chunks.append(text)
                continue
            words = _words(line)
            room = width
            current = ""
            for j, word in enumerate(words):
                candidate = current + word
                if j == len(words) - 1 and at == len(lines) - 1:
                    room -= allowance
                if len(repr(candidate)) > room:
                    if current:
                        chunks.append(repr(current))
                    current = word
                else:
                    current = candidate
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            parts.append(text)
            return
        if level == 1:
            parts.append("(")
        parts.append(("\n" + " " * indent).join(chunks))
        if level == 1:
            parts.append(")")

    def _dataclass(self, o, parts, indent, allowance, above, level):
        name = type(o).__name__
        rows = [(f.name, getattr(o, f.name)) for f in type(o).__dataclass_fields__.values()
                if f.repr]
        self._named(name, rows, parts, indent, allowance, above, level)

    def _namespace(self, o, parts, indent, allowance, above, level):
        self._named("namespace", list(vars(o).items()), parts, indent, allowance, above, level)

    def _named(self, name, rows, parts, indent, allowance, above, level):
        indent += len(name) + 1
        parts.append(name + "(")
        for at, (key, value) in enumerate(rows):
            last = at == len(rows) - 1
            parts.append(key + "=")
            if id(value) in above:
                parts.append("...")
            else:
                self._format(value, parts, indent + len(key) + 1, allowance if last else 1, above,
                             level)
            if not last:
                parts.append(",\n" + " " * indent)
        parts.append(")")


def _words(line):
    """Words with the spaces after them."""
    words = []
    at = 0
    while at < len(line):
        end = at
        while end < len(line) and not line[end].isspace():
            end += 1
        while end < len(line) and line[end].isspace():
            end += 1
        words.append(line[at:end])
        at = end
    return words

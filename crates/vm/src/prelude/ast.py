"""Values of literals. Trees of programs are not available here."""

import re

__all__ = ["literal_eval"]

_TOKEN = re.compile(
    r"""\s*(?:(?P<text>(?:[rRuU]|[bB][rR]?|[rR][bB])?(?:'''(?s:(?:[^\\]|\\.)*?)'''|"""
    r'''"""(?s:(?:[^\\]|\\.)*?)"""|'(?:[^'\\\n]|\\(?s:.))*'|"(?:[^"\\\n]|\\(?s:.))*"))'''
    r"""|(?P<number>0[xXoObB][0-9a-fA-F_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d+)?[jJ]?)"""
    r"""|(?P<name>[^\W\d]\w*)|(?P<sign>[-+{}\[\](),:])|(?P<end>$))""")


def literal_eval(node_or_string):
    if not isinstance(node_or_string, str):
        raise ValueError(f"malformed node or string: {node_or_string!r}")
    # What is no Python at all fails as such.
    source = node_or_string.lstrip(" \t")
    compile(source, "<unknown>", "eval")
    return _Reader(source).whole()


class _Reader:
    def __init__(self, source):
        self.source = source
        self.at = 0
        self.next()

    def malformed(self):
        line = self.source.count("\n", 0, self.at) + 1
        raise ValueError(f"malformed node or string on line {line}: {self.source!r}")

    def next(self):
        match = _TOKEN.match(self.source, self.at)
        if match is None:
            self.malformed()
        self.at = match.end()
        self.kind = match.lastgroup
        self.token = match.group(self.kind)

    def take(self, token):
        found = self.kind == "sign" and self.token == token
        if found:
            self.next()
        return found

    def whole(self):
        values, comma = self.items(None)
        if self.kind != "end":
            self.malformed()
        return tuple(values) if comma else values[0]

    def items(self, closing):
        """Values between commas, and whether there was a comma."""
        values, comma = [], False
        while self.kind != "end" and not (self.kind == "sign" and self.token == closing):
            values.append(self.value())
            if not self.take(","):
                break
            comma = True
        return values, comma

    def close(self, closing):
        if not self.take(closing):
            self.malformed()

    def value(self):
        left = self.single()
        while self.kind == "sign" and self.token in "+-":
            minus = self.take("-") or not self.take("+")
            right = self.single()
            if type(left) not in (int, float) or type(right).__name__ != "complex":
                self.malformed()
            left = left - right if minus else left + right
        return left

    def single(self):
        kind, token = self.kind, self.token
        if kind == "sign" and token in "+-":
            self.next()
            value = self.single()
            if isinstance(value, bool) or type(value).__name__ not in ("int", "float", "complex"):
                self.malformed()
            return -value if token == "-" else +value
        self.next()
        if kind == "number":
            return eval(token)
        if kind == "text":
            value = eval(token)
            while self.kind == "text":
                value += eval(self.token)
                self.next()
            return value
        if kind == "name":
            if token in ("None", "True", "False"):
                return {"None": None, "True": True, "False": False}[token]
            if token == "set" and self.take("(") and self.take(")"):
                return set()
        elif token == "[":
            values, _ = self.items("]")
            self.close("]")
            return values
        elif token == "(":
            values, comma = self.items(")")
            self.close(")")
            return tuple(values) if comma or not values else values[0]
        elif token == "{":
            return self.braces()
        self.malformed()

    def braces(self):
        pairs, values, first = {}, [], True
        while not self.take("}"):
            key = self.value()
            if first and self.kind == "sign" and self.token != ":":
                rest = self.items("}")[0] if self.take(",") else []
                self.close("}")
                return {key, *rest}
            first = False
            self.close(":")
            pairs[key] = self.value()
            if not self.take(","):
                self.close("}")
                break
        return pairs


def _no_trees(*args, **kwargs):
    _sys_unsupported("the module ast has literal_eval only here: trees of programs are not available")


parse = dump = walk = unparse = _no_trees

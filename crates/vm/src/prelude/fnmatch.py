"""Names that fit patterns with `*`, `?` and `[...]`."""

import re

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]


def _body(pattern):
    text, at = "", 0
    while at < len(pattern):
        ch = pattern[at]
        end = pattern.find("]", at + (3 if pattern[at + 1:at + 2] == "!" else 2))
        if ch == "[" and end > 0:
            inner = pattern[at + 1:end].replace("\\", "\\\\")
            if inner[0] == "!":
                inner = "^" + inner[1:]
            elif inner[0] in "^[":
                inner = "\\" + inner
            text += f"[{inner}]"
            at = end
        elif ch == "*":
            text += "" if text.endswith(".*") else ".*"
        else:
            text += "." if ch == "?" else re.escape(ch)
        at += 1
    return text


def translate(pat):
    return f"(?s:{_body(pat)})\\Z"


def fnmatchcase(name, pat):
    return re.match(translate(pat), name) is not None


def fnmatch(name, pat):
    return fnmatchcase(name, pat)


def filter(names, pat):
    match = re.compile(translate(pat)).match
    return [name for name in names if match(name)]

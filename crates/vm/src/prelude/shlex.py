"""Command lines as a shell cuts them into words."""

import re

__all__ = ["split", "quote", "join"]


def split(s, comments=False, posix=True):
    if s is None:
        raise ValueError("s argument must not be None")
    words, word, quoted, at = [], None, None, 0
    while at < len(s):
        ch = s[at]
        at += 1
        if quoted:
            if ch == quoted:
                quoted = None
                word += "" if posix else ch
            elif posix and ch == "\\" and quoted == '"':
                if at == len(s):
                    raise ValueError("No escaped character")
                word += s[at] if s[at] in '\\"' else ch + s[at]
                at += 1
            else:
                word += ch
        elif ch in " \t\r\n":
            if word is not None:
                words.append(word)
                word = None
        elif comments and ch == "#":
            end = s.find("\n", at)
            at = len(s) if end < 0 else end
        elif ch in "\"'":
            quoted = ch
            word = (word or "") + ("" if posix else ch)
        elif posix and ch == "\\":
            if at == len(s):
                raise ValueError("No escaped character")
            word = (word or "") + s[at]
            at += 1
        else:
            word = (word or "") + ch
    if quoted:
        raise ValueError("No closing quotation")
    return words if word is None else words + [word]


def quote(s):
    if not s:
        return "''"
    if re.search(r"[^\w@%+=:,./-]", s, re.ASCII) is None:
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"


def join(split_command):
    return " ".join([quote(word) for word in split_command])

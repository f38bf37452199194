"""Texts in lines of a given width."""

__all__ = ['TextWrapper', 'wrap', 'fill', 'dedent', 'indent', 'shorten']

_SPACES = "\t\n\x0b\x0c\r "
# What may end a word besides letters and digits.
_MARKS = "!\"'&.,?"


def _is_wordy(ch):
    return ch.isalnum() or ch in "_"


def _is_letter(ch):
    return _is_wordy(ch) and not ch.isdecimal()


def _ends_part(word, at):
    """Whether what stands before a hyphen lets a line end after it: two letters, or a letter between hyphens."""
    if at < 2 or not (_is_wordy(word[at - 1]) or word[at - 1] in _MARKS):
        return False
    if word[at - 2] == "-":
        return at > 2 and _is_letter(word[at - 3])
    return _is_letter(word[at - 2]) and _is_letter(word[at - 1])


def _begins_part(after):
    """Whether two letters follow, or a letter, a hyphen and a letter."""
    second = after[2:3] if after[1:2] == "-" else after[1:2]
    return second != "" and _is_letter(after[0]) and _is_letter(second)


def _split_hyphens(word):
    """A word cut after its hyphens, where CPython's pattern would cut it."""
    parts = []
    start = 0
    at = 1
    while at < len(word) - 1:
        if word[at] == "-":
            end = at
            while end + 1 < len(word) and word[end + 1] == "-":
                end += 1
            if end > at:
                # A dash of several hyphens stands alone between words.
                if end + 1 < len(word) and _is_wordy(word[end + 1]) and word[at - 1] in _ENDS_WORD(word[at - 1]):
                    parts.append(word[start:at])
                    parts.append(word[at:end + 1])
                    start = end + 1
                at = end + 1
                continue
            if _ends_part(word, at) and _begins_part(word[at + 1:at + 4]):
                parts.append(word[start:at + 1])
                start = at + 1
        at += 1
    parts.append(word[start:])
    return [part for part in parts if part]


def _ENDS_WORD(ch):
    return ch if _is_wordy(ch) or ch in _MARKS else ""


class TextWrapper:
    def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True,
                 replace_whitespace=True, fix_sentence_endings=False, break_long_words=True,
                 drop_whitespace=True, break_on_hyphens=True, tabsize=8, *, max_lines=None,
                 placeholder=" [...]"):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _chunks(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            for space in "\t\n\x0b\x0c\r":
                text = text.replace(space, " ")
        chunks = []
        at = 0
        while at < len(text):
            end = at
            space = text[at] in _SPACES
            while end < len(text) and (text[end] in _SPACES) == space:
                end += 1
            if space or not self.break_on_hyphens:
                chunks.append(text[at:end])
            else:
                chunks.extend(_split_hyphens(text[at:end]))
            at = end
        if self.fix_sentence_endings:
            for i in range(len(chunks) - 1):
                word = chunks[i].rstrip("\"'")
                if chunks[i + 1] == " " and word[-1:] in (".", "!", "?") and word[-2:-1].islower():
                    chunks[i + 1] = "  "
        return chunks

    def wrap(self, text):
        chunks = self._chunks(text)
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        lines = []
        chunks.reverse()
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            room = self.width - len(indent)
            if self.drop_whitespace and lines and chunks[-1].strip() == "":
                chunks.pop()
            line = []
            used = 0
            while chunks and used + len(chunks[-1]) <= room:
                used += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > room:
                self._break_word(chunks, line, used, room)
                used = sum([len(part) for part in line])
            if self.drop_whitespace and line and line[-1].strip() == "":
                used -= len(line.pop())
            if not line:
                continue
            last = (self.max_lines is None or len(lines) + 1 < self.max_lines
                    or (not chunks or self.drop_whitespace and len(chunks) == 1
                        and not chunks[0].strip()) and used <= room)
            if last:
                lines.append(indent + "".join(line))
                continue
            self._cut(lines, line, used, room, indent)
            break
        return lines

    def _cut(self, lines, line, used, room, indent):
        """Ends the last line that is allowed with the placeholder."""
        while line:
            if line[-1].strip() and used + len(self.placeholder) <= room:
                line.append(self.placeholder)
                lines.append(indent + "".join(line))
                return
            used -= len(line.pop())
        if lines:
            before = lines[-1].rstrip()
            if len(before) + len(self.placeholder) <= self.width:
                lines[-1] = before + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())

    def _break_word(self, chunks, line, used, room):
        left = room - used if room >= 1 else 1
        if self.break_long_words:
            word = chunks[-1]
            end = left
            if self.break_on_hyphens and len(word) > left:
                hyphen = word.rfind("-", 0, left)
                if hyphen > 0 and word[:hyphen].strip("-"):
                    end = hyphen + 1
            line.append(word[:end])
            chunks[-1] = word[end:]
        elif not line:
            line.append(chunks.pop())

    def fill(self, text):
        return "\n".join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


def dedent(text):
    lines = text.split("\n")
    margin = None
    for line in lines:
        if line.strip(" \t"):
            space = line[:len(line) - len(line.lstrip(" \t"))]
            if margin is None:
                margin = space
            else:
                common = 0
                while common < min(len(margin), len(space)) and margin[common] == space[common]:
                    common += 1
                margin = margin[:common]
    cut = len(margin or "")
    return "\n".join([line[cut:] if line.strip(" \t") else "" for line in lines])


def indent(text, prefix, predicate=None):
    lines = []
    for line in text.splitlines(True):
        wanted = line.strip() if predicate is None else predicate(line)
        lines.append(prefix + line if wanted else line)
    return "".join(lines)

"""What two sequences have in common, and in what they differ."""

from collections import namedtuple

__all__ = ["get_close_matches", "ndiff", "restore", "SequenceMatcher", "Differ",
           "IS_CHARACTER_JUNK", "IS_LINE_JUNK", "context_diff", "unified_diff", "Match"]

Match = namedtuple("Match", "a b size")


def _share(matches, length):
    return 2.0 * matches / length if length else 1.0


class SequenceMatcher:
    def __init__(self, isjunk=None, a="", b="", autojunk=True):
        self.isjunk = isjunk
        self.autojunk = autojunk
        self.a = self.b = None
        self.set_seqs(a, b)

    def set_seqs(self, a, b):
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        if a is not self.a:
            self.a = a
            self.matching_blocks = self.opcodes = None

    def set_seq2(self, b):
        if b is self.b:
            return
        self.b = b
        self.matching_blocks = self.opcodes = None
        self.fullbcount = None
        # Where each element stands, without those that say nothing.
        self.b2j = places = {}
        for at, element in enumerate(b):
            places.setdefault(element, []).append(at)
        self.bjunk = set()
        if self.isjunk:
            self.bjunk = {element for element in places if self.isjunk(element)}
        for element in self.bjunk:
            del places[element]
        self.bpopular = set()
        if self.autojunk and len(b) >= 200:
            often = len(b) // 100 + 1
            self.bpopular = {element for element, found in places.items() if len(found) > often}
        for element in self.bpopular:
            del places[element]

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        a, b, junk = self.a, self.b, self.bjunk
        ahi = len(a) if ahi is None else ahi
        bhi = len(b) if bhi is None else bhi
        i, j, size = alo, blo, 0
        # How long the match is that ends before each place of b, for the element of a before.
        ending = {}
        for at in range(alo, ahi):
            now = {}
            for other in self.b2j.get(a[at], ()):
                if other < blo:
                    continue
                if other >= bhi:
                    break
                length = now[other] = ending.get(other - 1, 0) + 1
                if length > size:
                    i, j, size = at - length + 1, other - length + 1, length
            ending = now
        for of_junk in (False, True):
            while (i > alo and j > blo and (b[j - 1] in junk) == of_junk and a[i - 1] == b[j - 1]):
                i, j, size = i - 1, j - 1, size + 1
            while (i + size < ahi and j + size < bhi and (b[j + size] in junk) == of_junk
                   and a[i + size] == b[j + size]):
                size += 1
        return Match(i, j, size)

    def get_matching_blocks(self):
        if self.matching_blocks is not None:
            return self.matching_blocks
        la, lb = len(self.a), len(self.b)
        parts, found = [(0, la, 0, lb)], []
        while parts:
            alo, ahi, blo, bhi = parts.pop()
            i, j, size = match = self.find_longest_match(alo, ahi, blo, bhi)
            if size:
                found.append(match)
                if alo < i and blo < j:
                    parts.append((alo, i, blo, j))
                if i + size < ahi and j + size < bhi:
                    parts.append((i + size, ahi, j + size, bhi))
        found.sort()
        blocks = []
        i = j = size = 0
        for a, b, length in found:
            if i + size == a and j + size == b:
                size += length
            else:
                if size:
                    blocks.append(Match(i, j, size))
                i, j, size = a, b, length
        if size:
            blocks.append(Match(i, j, size))
        blocks.append(Match(la, lb, 0))
        self.matching_blocks = blocks
        return blocks

    def get_opcodes(self):
        if self.opcodes is not None:
            return self.opcodes
        self.opcodes = found = []
        i = j = 0
        for a, b, size in self.get_matching_blocks():
            if i < a or j < b:
                tag = "replace" if i < a and j < b else "delete" if i < a else "insert"
                found.append((tag, i, a, j, b))
            i, j = a + size, b + size
            if size:
                found.append(("equal", a, i, b, j))
        return found

    def get_grouped_opcodes(self, n=3):
        codes = list(self.get_opcodes()) or [("equal", 0, 1, 0, 1)]
        tag, i1, i2, j1, j2 = codes[0]
        if tag == "equal":
            codes[0] = tag, max(i1, i2 - n), i2, max(j1, j2 - n), j2
        tag, i1, i2, j1, j2 = codes[-1]
        if tag == "equal":
            codes[-1] = tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)
        group = []
        for tag, i1, i2, j1, j2 in codes:
            if tag == "equal" and i2 - i1 > 2 * n:
                group.append((tag, i1, min(i2, i1 + n), j1, min(j2, j1 + n)))
                yield group
                group = []
                i1, j1 = max(i1, i2 - n), max(j1, j2 - n)
            group.append((tag, i1, i2, j1, j2))
        if group and not (len(group) == 1 and group[0][0] == "equal"):
            yield group

    def ratio(self):
        matches = sum([block.size for block in self.get_matching_blocks()])
        return _share(matches, len(self.a) + len(self.b))

    def quick_ratio(self):
        if self.fullbcount is None:
            self.fullbcount = counts = {}
            for element in self.b:
                counts[element] = counts.get(element, 0) + 1
        left, matches = {}, 0
        for element in self.a:
            count = left.get(element)
            if count is None:
                count = self.fullbcount.get(element, 0)
            left[element] = count - 1
            if count > 0:
                matches += 1
        return _share(matches, len(self.a) + len(self.b))

    def real_quick_ratio(self):
        la, lb = len(self.a), len(self.b)
        return _share(min(la, lb), la + lb)

    def _near(self, bound):
        """The ratio, if it is more than the bound: what is quick to say comes first."""
        if self.real_quick_ratio() > bound and self.quick_ratio() > bound:
            ratio = self.ratio()
            if ratio > bound:
                return ratio
        return None


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    if not n > 0:
        raise ValueError("n must be > 0: %r" % (n,))
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError("cutoff must be in [0.0, 1.0]: %r" % (cutoff,))
    found = []
    matcher = SequenceMatcher()
    matcher.set_seq2(word)
    for x in possibilities:
        matcher.set_seq1(x)
        if (matcher.real_quick_ratio() >= cutoff and matcher.quick_ratio() >= cutoff
                and matcher.ratio() >= cutoff):
            found.append((matcher.ratio(), x))
    found.sort(reverse=True)
    return [x for _, x in found[:n]]


def IS_LINE_JUNK(line, pat=None):
    return line.strip() in ("", "#")


def IS_CHARACTER_JUNK(ch, ws=" \t"):
    return ch in ws


class Differ:
    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk = linejunk
        self.charjunk = charjunk

    def compare(self, a, b):
        matcher = SequenceMatcher(self.linejunk, a, b)
        for tag, alo, ahi, blo, bhi in matcher.get_opcodes():
            if tag == "replace":
                yield from self._replaced(a, alo, ahi, b, blo, bhi)
            elif tag == "equal":
                yield from _marked("  ", a, alo, ahi)
            else:
                yield from _marked("- ", a, alo, ahi)
                yield from _marked("+ ", b, blo, bhi)

    def _between(self, a, alo, ahi, b, blo, bhi):
        if alo < ahi and blo < bhi:
            yield from self._replaced(a, alo, ahi, b, blo, bhi)
        else:
            yield from _marked("- ", a, alo, ahi)
            yield from _marked("+ ", b, blo, bhi)

    def _replaced(self, a, alo, ahi, b, blo, bhi):
        """Lines of which the two that are most alike stand beside each other."""
        best, same, pair = 0.74, None, None
        matcher = SequenceMatcher(self.charjunk)
        for j in range(blo, bhi):
            matcher.set_seq2(b[j])
            for i in range(alo, ahi):
                if a[i] == b[j]:
                    same = same or (i, j)
                    continue
                matcher.set_seq1(a[i])
                ratio = matcher._near(best)
                if ratio is not None:
                    best, pair = ratio, (i, j)
        alike = best >= 0.75
        i, j = pair if alike else same or (None, None)
        if i is None:
            removed, added = _marked("- ", a, alo, ahi), _marked("+ ", b, blo, bhi)
            if bhi - blo < ahi - alo:
                removed, added = added, removed
            yield from removed
            yield from added
            return
        yield from self._between(a, alo, i, b, blo, j)
        if alike:
            yield from self._pair(a[i], b[j])
        else:
            yield "  " + a[i]
        yield from self._between(a, i + 1, ahi, b, j + 1, bhi)

    def _pair(self, a, b):
        under_a = under_b = ""
        for tag, i1, i2, j1, j2 in SequenceMatcher(self.charjunk, a, b).get_opcodes():
            mark_a, mark_b = {"replace": "^^", "delete": "- ", "insert": " +", "equal": "  "}[tag]
            under_a += mark_a * (i2 - i1)
            under_b += mark_b * (j2 - j1)
        for sign, line, under in ("- ", a, under_a), ("+ ", b, under_b):
            yield sign + line
            # Tabs and other blanks stay under their like.
            under = "".join([ch if mark == " " and ch.isspace() else mark
                             for ch, mark in zip(line, under)]).rstrip()
            if under:
                yield f"? {under}\n"


def _marked(mark, lines, low, high):
    for at in range(low, high):
        yield mark + lines[at]


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta, which):
    try:
        mark = {1: "- ", 2: "+ "}[int(which)]
    except KeyError:
        raise ValueError("unknown delta choice (must be 1 or 2): %r" % which) from None
    for line in delta:
        if line[:2] in ("  ", mark):
            yield line[2:]


def _check(a, b, *texts):
    for lines in a, b:
        if lines and not isinstance(lines[0], str):
            raise TypeError("lines to compare must be str, not %s (%r)"
                            % (type(lines[0]).__name__, lines[0]))
    if isinstance(a, str) or isinstance(b, str):
        kind = type(a) if isinstance(a, str) else type(b)
        raise TypeError("input must be a sequence of strings, not %s" % kind.__name__)
    for text in texts:
        if not isinstance(text, str):
            raise TypeError("all arguments must be str, not: %r" % (text,))


def unified_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    _check(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield f"--- {_dated(fromfile, fromfiledate)}{lineterm}"
            yield f"+++ {_dated(tofile, tofiledate)}{lineterm}"
        first, last = group[0], group[-1]
        old, new = _unified_range(first[1], last[2]), _unified_range(first[3], last[4])
        yield f"@@ -{old} +{new} @@{lineterm}"
        for tag, i1, i2, j1, j2 in group:
            if tag == "equal":
                yield from _marked(" ", a, i1, i2)
                continue
            yield from _marked("-", a, i1, i2)
            yield from _marked("+", b, j1, j2)


def _dated(name, date):
    return f"{name}\t{date}" if date else name


def _unified_range(start, stop):
    length = stop - start
    if length == 1:
        return str(start + 1)
    return f"{start + 1 if length else start},{length}"


def context_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    _check(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    marks = {"insert": "+ ", "delete": "- ", "replace": "! ", "equal": "  "}
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield f"*** {_dated(fromfile, fromfiledate)}{lineterm}"
            yield f"--- {_dated(tofile, tofiledate)}{lineterm}"
        first, last = group[0], group[-1]
        tags = [code[0] for code in group]
        yield "***************" + lineterm
        yield f"*** {_context_range(first[1], last[2])} ****{lineterm}"
        if "replace" in tags or "delete" in tags:
            for tag, i1, i2, _, _ in group:
                if tag != "insert":
                    yield from _marked(marks[tag], a, i1, i2)
        yield f"--- {_context_range(first[3], last[4])} ----{lineterm}"
        if "replace" in tags or "insert" in tags:
            for tag, _, _, j1, j2 in group:
                if tag != "delete":
                    yield from _marked(marks[tag], b, j1, j2)


def _context_range(start, stop):
    length = stop - start
    first = start + 1 if length else start
    return str(first) if length <= 1 else f"{first},{first + length - 1}"

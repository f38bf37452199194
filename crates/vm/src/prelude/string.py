"""Constants of texts, capwords, Template."""

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    words = []
    for word in s.split(sep):
        words.append(word.capitalize())
    return (sep or " ").join(words)


class Template:
    delimiter = "$"

    def __init__(self, template):
        self.template = template

    def substitute(self, mapping={}, /, **kws):
        return self._fill(mapping, kws, True)

    def safe_substitute(self, mapping={}, /, **kws):
        return self._fill(mapping, kws, False)

    def is_valid(self):
        return all([name is not None for name in self._names()])

    def get_identifiers(self):
        found = []
        for name in self._names():
            if name is not None and name not in found:
                found.append(name)
        return found

    def _names(self):
        """What stands after each dollar sign: a name, or None where there is no good one."""
        text = self.template
        at = text.find("$")
        names = []
        while at >= 0:
            if text[at + 1:at + 2] == "$":
                after = at + 2
            else:
                name, after = self._name(text, at + 1)
                names.append(name)
            at = text.find("$", after)
        return names

    def _fill(self, mapping, kws, strict):
        text = self.template
        out = []
        at = 0
        while at < len(text):
            cut = text.find("$", at)
            if cut < 0:
                break
            out.append(text[at:cut])
            name, after = self._name(text, cut + 1)
            if text[cut + 1:cut + 2] == "$":
                out.append("$")
                after = cut + 2
            elif name is None:
                if strict:
                    self._refuse(text, cut)
                out.append("$")
                after = cut + 1
            elif name in kws:
                out.append(str(kws[name]))
            elif strict:
                out.append(str(mapping[name]))
            else:
                try:
                    out.append(str(mapping[name]))
                except KeyError:
                    out.append(text[cut:after])
            at = after
        out.append(text[at:])
        return "".join(out)

    def _name(self, text, at):
        braced = text[at:at + 1] == "{"
        if braced:
            at = at + 1
        end = at
        while end < len(text) and text[end].isascii() and (text[end].isalnum() or text[end] == "_"):
            end = end + 1
        name = text[at:end]
        if name == "" or name[0].isdigit():
            return (None, at)
        if braced:
            if text[end:end + 1] != "}":
                return (None, at)
            end = end + 1
        return (name, end)

    def _refuse(self, text, at):
        before = text[:at + 1].splitlines(keepends=True)
        line = len(before)
        column = at + 1 - len("".join(before[:-1]))
        raise ValueError("Invalid placeholder in string: line %d, col %d" % (line, column))

    def get_identifiers(self):
        names = []
        at = self.template.find("$")
        while at >= 0:
            name, after = self._name(self.template, at + 1)
            if self.template[at + 1:at + 2] == "$":
                after = at + 2
            elif name is not None and name not in names:
                names.append(name)
            at = self.template.find("$", max(after, at + 1))
        return names


class Formatter:
    def format(self, format_string, /, *args, **kwargs):
        return format_string.format(*args, **kwargs)

    def vformat(self, format_string, args, kwargs):
        return format_string.format(*args, **kwargs)

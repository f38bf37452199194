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
    """A text with places for values, by whatever stands for them in its class."""

    delimiter = "$"
    idpattern = r"(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    flags = None

    def __init_subclass__(cls):
        super().__init_subclass__()
        cls._compiled = None

    _compiled = None

    def __init__(self, template):
        self.template = template

    @classmethod
    def _find(cls):
        if cls._compiled is None:
            re = _imported("_run")._import_module("re")
            pattern = cls.__dict__.get("pattern")
            if pattern is None:
                mark, name = re.escape(cls.delimiter), cls.idpattern
                pattern = (f"{mark}(?:(?P<escaped>{mark})|(?P<named>{name})|"
                           f"{{(?P<braced>{cls.braceidpattern or name})}}|(?P<invalid>))")
            flags = re.IGNORECASE if cls.flags is None else cls.flags
            cls._compiled = re.compile(pattern, flags | re.VERBOSE)
        return cls._compiled

    def substitute(self, mapping={}, /, **kws):
        def put(found):
            name = found.group("named") or found.group("braced")
            if name is not None:
                return str(kws[name] if name in kws else mapping[name])
            if found.group("escaped") is not None:
                return self.delimiter
            self._refuse(found.start("invalid"))
        return self._find().sub(put, self.template)

    def safe_substitute(self, mapping={}, /, **kws):
        def put(found):
            name = found.group("named") or found.group("braced")
            if name is not None:
                try:
                    return str(kws[name] if name in kws else mapping[name])
                except KeyError:
                    return found.group()
            return found.group() if found.group("escaped") is None else self.delimiter
        return self._find().sub(put, self.template)

    def is_valid(self):
        return all([found.group("invalid") is None for found in self._find().finditer(self.template)])

    def get_identifiers(self):
        names = []
        for found in self._find().finditer(self.template):
            name = found.group("named") or found.group("braced")
            if name is not None and name not in names:
                names.append(name)
        return names

    def _refuse(self, at):
        before = self.template[:at].splitlines(keepends=True) or [""]
        column = at - len("".join(before[:-1]))
        raise ValueError("Invalid placeholder in string: line %d, col %d" % (len(before), column))


class Formatter:
    """Formats as str.format does, by methods that a class may have its own way of."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        text, _ = self._filled(format_string, args, kwargs, used, 2, 0)
        self.check_unused_args(used, args, kwargs)
        return text

    def _filled(self, format_string, args, kwargs, used, depth, number):
        """The text, and the number of the next field without a name; False once fields have numbers."""
        if depth < 0:
            raise ValueError("Max string recursion exceeded")
        out = []
        for literal, name, spec, conversion in self.parse(format_string):
            if literal:
                out.append(literal)
            if name is None:
                continue
            if name == "":
                if number is False:
                    raise ValueError("cannot switch from manual field specification to automatic "
                                     "field numbering")
                name = str(number)
                number += 1
            elif name.isdigit():
                if number:
                    raise ValueError("cannot switch from manual field specification to automatic "
                                     "field numbering")
                number = False
            value, first = self.get_field(name, args, kwargs)
            used.add(first)
            value = self.convert_field(value, conversion)
            spec, number = self._filled(spec, args, kwargs, used, depth - 1, number)
            out.append(self.format_field(value, spec))
        return "".join(out), number

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion in ("s", "r", "a"):
            return {"s": str, "r": repr, "a": ascii}[conversion](value)
        raise ValueError(f"Unknown conversion specifier {conversion!s}")

    def parse(self, format_string):
        return _fields(format_string)

    def get_field(self, field_name, args, kwargs):
        first, steps = _steps(field_name)
        value = self.get_value(first, args, kwargs)
        for is_attribute, step in steps:
            value = getattr(value, step) if is_attribute else value[step]
        return value, first


def _fields(text):
    """Literal text, name, format and conversion of each field; the last three are None where none follows."""
    if not isinstance(text, str):
        raise TypeError(f"expected str, got {type(text).__name__}")
    at, size = 0, len(text)
    while at < size:
        start = at
        while at < size and text[at] not in "{}":
            at += 1
        if at == size:
            yield text[start:], None, None, None
            return
        brace = text[at]
        if text[at + 1:at + 2] == brace:
            yield text[start:at + 1], None, None, None
            at += 2
            continue
        if brace == "}":
            raise ValueError("Single '}' encountered in format string")
        if at + 1 == size:
            raise ValueError("Single '{' encountered in format string")
        end = _field_end(text, at + 1)
        yield text[start:at], *_field(text[at + 1:end])
        at = end + 1


def _field_end(text, at):
    depth, in_name = 1, True
    while at < len(text):
        ch = text[at]
        if in_name and ch == "[":
            # What stands between brackets is a key, whatever it looks like.
            at = text.find("]", at)
            if at < 0:
                break
        elif ch == "{":
            depth += 1
        elif ch == "}":
            depth -= 1
            if depth == 0:
                return at
        in_name = in_name and ch not in "!:"
        at += 1
    raise ValueError("expected '}' before end of string")


def _field(text):
    """Name, format and conversion of what stands between braces."""
    at, inside = 0, False
    while at < len(text) and (inside or text[at] not in "!:"):
        if text[at] == "{":
            raise ValueError("unexpected '{' in field name")
        inside = text[at] == "[" or inside and text[at] != "]"
        at += 1
    name, rest = text[:at], text[at:]
    if not rest.startswith("!"):
        return name, rest[1:], None
    if len(rest) < 2:
        raise ValueError("unmatched '{' in format spec")
    if len(rest) > 2 and rest[2] != ":":
        raise ValueError("expected ':' after conversion specifier")
    return name, rest[3:], rest[1]


def _steps(name):
    """The first part of a field's name, and the attributes and items that are asked for after it."""
    at = 0
    while at < len(name) and name[at] not in ".[":
        at += 1
    first, steps = name[:at], []
    while at < len(name):
        if name[at] == ".":
            end = at + 1
            while end < len(name) and name[end] not in ".[":
                end += 1
            step = name[at + 1:end]
            steps.append((True, step))
        elif name[at] == "[":
            close = name.find("]", at)
            if close < 0:
                raise ValueError("Missing ']' in format string")
            step = name[at + 1:close]
            end = close + 1
            steps.append((False, int(step) if step.isdigit() else step))
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        if not step:
            raise ValueError("Empty attribute in format string")
        at = end
    return int(first) if first.isdigit() else first, steps

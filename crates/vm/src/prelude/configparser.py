"""Sections of options, as texts. There are no files here: read_string() and read_dict() take them."""

import re
from collections import ChainMap
from collections.abc import MutableMapping

__all__ = ["NoSectionError", "DuplicateOptionError", "DuplicateSectionError", "NoOptionError",
           "InterpolationError", "InterpolationDepthError", "InterpolationMissingOptionError",
           "InterpolationSyntaxError", "ParsingError", "MissingSectionHeaderError", "ConfigParser",
           "RawConfigParser", "Interpolation", "BasicInterpolation", "ExtendedInterpolation",
           "SectionProxy", "DEFAULTSECT", "MAX_INTERPOLATION_DEPTH"]

DEFAULTSECT = "DEFAULT"
MAX_INTERPOLATION_DEPTH = 10
_unset = object()


class Error(Exception):
    def __init__(self, msg=""):
        self.message = msg
        Exception.__init__(self, msg)

    def __repr__(self):
        return self.message

    __str__ = __repr__


class NoSectionError(Error):
    def __init__(self, section):
        Error.__init__(self, f"No section: {section!r}")
        self.section = section
        self.args = (section,)


class NoOptionError(Error):
    def __init__(self, option, section):
        Error.__init__(self, f"No option {option!r} in section: {section!r}")
        self.option = option
        self.section = section
        self.args = (option, section)


def _place(source, lineno, what):
    if source is None:
        return what[0].upper() + what[1:]
    line = "" if lineno is None else f" [line {lineno:2d}]"
    return f"While reading from {source!r}{line}: {what}"


class DuplicateSectionError(Error):
    def __init__(self, section, source=None, lineno=None):
        Error.__init__(self, _place(source, lineno, f"section {section!r} already exists"))
        self.section = section
        self.source = source
        self.lineno = lineno
        self.args = (section, source, lineno)


class DuplicateOptionError(Error):
    def __init__(self, section, option, source=None, lineno=None):
        what = f"option {option!r} in section {section!r} already exists"
        Error.__init__(self, _place(source, lineno, what))
        self.section = section
        self.option = option
        self.source = source
        self.lineno = lineno
        self.args = (section, option, source, lineno)


class InterpolationError(Error):
    def __init__(self, option, section, msg):
        Error.__init__(self, msg)
        self.option = option
        self.section = section
        self.args = (option, section, msg)


class InterpolationMissingOptionError(InterpolationError):
    def __init__(self, option, section, rawval, reference):
        msg = (f"Bad value substitution: option {option!r} in section {section!r} contains an "
               f"interpolation key {reference!r} which is not a valid option name. Raw value: "
               f"{rawval!r}")
        InterpolationError.__init__(self, option, section, msg)
        self.reference = reference
        self.args = (option, section, rawval, reference)


class InterpolationSyntaxError(InterpolationError):
    pass


class InterpolationDepthError(InterpolationError):
    def __init__(self, option, section, rawval):
        msg = (f"Recursion limit exceeded in value substitution: option {option!r} in section "
               f"{section!r} contains an interpolation key which cannot be substituted in "
               f"{MAX_INTERPOLATION_DEPTH} steps. Raw value: {rawval!r}")
        InterpolationError.__init__(self, option, section, msg)
        self.args = (option, section, rawval)


class ParsingError(Error):
    def __init__(self, source, *args):
        Error.__init__(self, f"Source contains parsing errors: {source!r}")
        self.source = source
        self.errors = []
        self.args = (source,)

    def append(self, lineno, line):
        self.errors.append((lineno, line))
        self.message += f"\n\t[line {lineno:2d}]: {line!r}"
        return self


class MissingSectionHeaderError(ParsingError):
    def __init__(self, filename, lineno, line):
        Error.__init__(self, "File contains no section headers.\n"
                       f"file: {filename!r}, line: {lineno}\n{line!r}")
        self.source = filename
        self.lineno = lineno
        self.line = line
        self.args = (filename, lineno, line)


class Interpolation:
    def get(self, parser, section, option, value, defaults):
        return value

    def check(self, value):
        pass


class BasicInterpolation(Interpolation):
    def get(self, parser, section, option, value, defaults):
        return self._filled(parser, option, section, value, defaults, 1, value)

    def check(self, value):
        if "%" in re.sub(r"%%|%\([^)]+\)s", "", value):
            raise ValueError(f"invalid interpolation syntax in {value!r} at position "
                             f"{value.find('%')}")

    def _filled(self, parser, option, section, value, defaults, depth, raw):
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, raw)
        text = ""
        while "%" in value:
            before, _, value = value.partition("%")
            text += before
            match = re.match(r"\(([^)]+)\)s", value)
            if value[:1] == "%":
                text += "%"
                value = value[1:]
            elif match is not None:
                name = parser.optionxform(match.group(1))
                if name not in defaults:
                    raise InterpolationMissingOptionError(option, section, raw, name)
                text += self._filled(parser, option, section, defaults[name], defaults, depth + 1,
                                     raw)
                value = value[match.end():]
            elif value[:1] == "(":
                raise InterpolationSyntaxError(
                    option, section, f"bad interpolation variable reference {'%' + value!r}")
            else:
                raise InterpolationSyntaxError(
                    option, section, f"'%' must be followed by '%' or '(', found: {'%' + value!r}")
        return text + value


class ExtendedInterpolation(Interpolation):
    def get(self, parser, section, option, value, defaults):
        return self._filled(parser, option, section, value, defaults, 1, value)

    def _filled(self, parser, option, section, value, defaults, depth, raw):
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, raw)

        def one(match):
            path = match.group(1)
            if path is None:
                return "$"
            other, _, name = path.rpartition(":")
            try:
                found = parser.get(other, parser.optionxform(name), raw=True) if other \
                    else defaults[parser.optionxform(name)]
            except (KeyError, NoSectionError, NoOptionError):
                raise InterpolationMissingOptionError(option, section, raw, path) from None
            within = dict(parser.items(other, raw=True)) if other else defaults
            return self._filled(parser, option, other or section, found, within, depth + 1, raw)
        return re.sub(r"\$\{([^}]+)\}|\$\$", one, value)


class RawConfigParser(MutableMapping):
    _interpolation = Interpolation()
    BOOLEAN_STATES = {"1": True, "yes": True, "true": True, "on": True,
                      "0": False, "no": False, "false": False, "off": False}

    def __init__(self, defaults=None, dict_type=dict, allow_no_value=False, *,
                 delimiters=("=", ":"), comment_prefixes=("#", ";"), inline_comment_prefixes=None,
                 strict=True, empty_lines_in_values=True, default_section=DEFAULTSECT,
                 interpolation=_unset, converters=None, allow_unnamed_section=False):
        self._sections = {}
        self._defaults = {}
        self._allow_no_value = allow_no_value
        self._delimiters = tuple(delimiters)
        self._comments = tuple(comment_prefixes or ())
        self._inline = tuple(inline_comment_prefixes or ())
        self._strict = strict
        self._empty_lines = empty_lines_in_values
        self.default_section = default_section
        if interpolation is not _unset:
            self._interpolation = Interpolation() if interpolation is None else interpolation
        self.converters = dict(converters or {})
        for name, convert in self.converters.items():
            setattr(self, "get" + name, self._getter(convert))
        if defaults:
            self.read_dict({default_section: defaults})

    def _getter(self, convert):
        def get(section, option, *, raw=False, vars=None, fallback=_unset, **kwargs):
            return self._converted(section, convert, option, raw, vars, fallback)
        return get

    def optionxform(self, optionstr):
        return optionstr.lower()

    def defaults(self):
        return self._defaults

    def sections(self):
        return list(self._sections)

    def add_section(self, section):
        if section == self.default_section:
            raise ValueError(f"Invalid section name: {section!r}")
        if section in self._sections:
            raise DuplicateSectionError(section)
        self._sections[section] = {}

    def has_section(self, section):
        return section in self._sections

    def _section(self, section):
        if section == self.default_section:
            return self._defaults
        if section not in self._sections:
            raise NoSectionError(section)
        return self._sections[section]

    def options(self, section):
        if section not in self._sections:
            raise NoSectionError(section)
        return list({**self._sections[section], **self._defaults})

    def has_option(self, section, option):
        if not section or section == self.default_section:
            return self.optionxform(option) in self._defaults
        if section not in self._sections:
            return False
        option = self.optionxform(option)
        return option in self._sections[section] or option in self._defaults

    def read(self, filenames, encoding=None):
        _sys_unsupported("configparser: Heddle's programs have no files; take read_string()")

    def read_string(self, string, source="<string>"):
        self.read_file(string.splitlines(keepends=True), source)

    def read_file(self, f, source=None):
        if source is None:
            source = getattr(f, "name", "<???>")
        self._read(f, source)

    def read_dict(self, dictionary, source="<dict>"):
        seen = set()
        for section, keys in dictionary.items():
            if section != self.default_section:
                if self._strict and section in seen:
                    raise DuplicateSectionError(section)
                self._sections.setdefault(section, {})
            seen.add(section)
            for key, value in keys.items():
                key = self.optionxform(str(key))
                self.set(section, key, None if value is None else str(value))

    def _read(self, lines, source):
        try:
            self._read_lines(lines, source)
        finally:
            for options in [self._defaults, *self._sections.values()]:
                for key, value in options.items():
                    if isinstance(value, list):
                        options[key] = "\n".join(value).rstrip()

    def _read_lines(self, lines, source):
        options = name = indent = None
        seen, wrong = set(), None
        for lineno, line in enumerate(lines, 1):
            text = line.strip()
            if text.startswith(self._comments) and self._comments:
                text = ""
                commented = True
            else:
                commented = False
                for mark in self._inline:
                    at = re.search(r"(^|\s)" + re.escape(mark), text)
                    if at is not None:
                        text, commented = text[:at.start()].rstrip(), True
            if not text:
                if self._empty_lines and not commented and options is not None and name:
                    if options[name] is not None:
                        options[name].append("")
                else:
                    indent = None if not self._empty_lines else indent
                continue
            deep = len(line) - len(line.lstrip())
            if options is not None and name and indent is not None and deep > indent:
                if options[name] is None:
                    options[name] = []
                options[name].append(text)
                continue
            indent = deep
            header = re.match(r"\[(.+)\]", text)
            if header is not None:
                section, name = header.group(1), None
                if section == self.default_section:
                    options = self._defaults
                elif section in self._sections:
                    if self._strict and section in seen:
                        raise DuplicateSectionError(section, source, lineno)
                    options = self._sections[section]
                else:
                    options = self._sections[section] = {}
                seen.add(section)
            elif options is None:
                raise MissingSectionHeaderError(source, lineno, line)
            else:
                marks = "|".join([re.escape(mark) for mark in self._delimiters])
                match = re.match(rf"(.*?)\s*(?:({marks})\s*(.*))?$", text)
                if match.group(2) is None and not self._allow_no_value or not match.group(1):
                    wrong = (wrong or ParsingError(source)).append(lineno, line)
                    continue
                name = self.optionxform(match.group(1).rstrip())
                if self._strict and (section, name) in seen:
                    raise DuplicateOptionError(section, name, source, lineno)
                seen.add((section, name))
                options[name] = None if match.group(2) is None else [match.group(3)]
        if wrong is not None:
            raise wrong

    def _known(self, section, vars):
        given = {self.optionxform(key): None if value is None else str(value)
                 for key, value in (vars or {}).items()}
        if section == self.default_section:
            return ChainMap(given, self._defaults)
        if section not in self._sections:
            raise NoSectionError(section)
        return ChainMap(given, self._sections[section], self._defaults)

    def get(self, section, option, *, raw=False, vars=None, fallback=_unset):
        try:
            known = self._known(section, vars)
        except NoSectionError:
            if fallback is _unset:
                raise
            return fallback
        option = self.optionxform(option)
        if option not in known:
            if fallback is _unset:
                raise NoOptionError(option, section)
            return fallback
        value = known[option]
        if raw or value is None:
            return value
        return self._interpolation.get(self, section, option, value, known)

    def _converted(self, section, convert, option, raw=False, vars=None, fallback=_unset):
        try:
            value = self.get(section, option, raw=raw, vars=vars)
        except (NoSectionError, NoOptionError):
            if fallback is _unset:
                raise
            return fallback
        return convert(value)

    def getint(self, section, option, *, raw=False, vars=None, fallback=_unset):
        return self._converted(section, int, option, raw, vars, fallback)

    def getfloat(self, section, option, *, raw=False, vars=None, fallback=_unset):
        return self._converted(section, float, option, raw, vars, fallback)

    def getboolean(self, section, option, *, raw=False, vars=None, fallback=_unset):
        return self._converted(section, self._boolean, option, raw, vars, fallback)

    def _boolean(self, value):
        if value.lower() not in self.BOOLEAN_STATES:
            raise ValueError(f"Not a boolean: {value}")
        return self.BOOLEAN_STATES[value.lower()]

    def items(self, section=_unset, raw=False, vars=None):
        if section is _unset:
            return super().items()
        own = dict(self._defaults)
        if section != self.default_section:
            own.update(self._section(section))
        names = list(own)
        known = self._known(section, vars)
        names += [name for name in known.maps[0] if name not in own]
        return [(name, known[name] if raw or known[name] is None else
                 self._interpolation.get(self, section, name, known[name], known))
                for name in names]

    def set(self, section, option, value=None):
        if value:
            self._interpolation.check(value)
        options = self._defaults if not section else self._section(section)
        options[self.optionxform(option)] = value

    def write(self, fp, space_around_delimiters=True):
        mark = self._delimiters[0]
        mark = f" {mark} " if space_around_delimiters else mark
        sections = list(self._sections.items())
        if self._defaults:
            sections.insert(0, (self.default_section, self._defaults))
        for section, options in sections:
            fp.write(f"[{section}]\n")
            for key, value in options.items():
                shown = "" if value is None and self._allow_no_value else \
                    mark + str(value).replace("\n", "\n\t")
                fp.write(f"{key}{shown}\n")
            fp.write("\n")

    def remove_option(self, section, option):
        options = self._section(section)
        return options.pop(self.optionxform(option), _unset) is not _unset

    def remove_section(self, section):
        return self._sections.pop(section, _unset) is not _unset

    def __getitem__(self, key):
        if key != self.default_section and not self.has_section(key):
            raise KeyError(key)
        return SectionProxy(self, key)

    def __setitem__(self, key, value):
        if key == self.default_section:
            self._defaults.clear()
        elif key in self._sections:
            self._sections[key].clear()
        self.read_dict({key: value})

    def __delitem__(self, key):
        if key == self.default_section:
            raise ValueError("Cannot remove the default section.")
        if not self.has_section(key):
            raise KeyError(key)
        self.remove_section(key)

    def __contains__(self, key):
        return key == self.default_section or self.has_section(key)

    def __len__(self):
        return len(self._sections) + 1

    def __iter__(self):
        return iter([self.default_section, *self._sections])


class ConfigParser(RawConfigParser):
    _interpolation = BasicInterpolation()

    def set(self, section, option, value=None):
        self._check(option, "keys")
        if not (self._allow_no_value and value is None):
            self._check(value, "values")
        super().set(section, option, value)

    def _check(self, value, what):
        if not isinstance(value, str):
            raise TypeError(f"option {what} must be strings")

    def add_section(self, section):
        if not isinstance(section, str):
            raise TypeError("section names must be strings")
        super().add_section(section)


class SectionProxy(MutableMapping):
    def __init__(self, parser, name):
        self._parser = parser
        self._name = name
        for kind, convert in parser.converters.items():
            setattr(self, "get" + kind, self._getter(convert))

    def _getter(self, convert):
        def get(option, fallback=None, *, raw=False, vars=None, **kwargs):
            return self._parser._converted(self._name, convert, option, raw, vars, fallback)
        return get

    def __repr__(self):
        return f"<Section: {self._name}>"

    def __getitem__(self, key):
        if not self._parser.has_option(self._name, key):
            raise KeyError(key)
        return self._parser.get(self._name, key)

    def __setitem__(self, key, value):
        if not isinstance(key, str):
            raise TypeError("option keys must be strings")
        self._parser.set(self._name, key, value)

    def __delitem__(self, key):
        if not (self._parser.has_option(self._name, key)
                and self._parser.remove_option(self._name, key)):
            raise KeyError(key)

    def __contains__(self, key):
        return self._parser.has_option(self._name, key)

    def _options(self):
        if self._name == self._parser.default_section:
            return list(self._parser.defaults())
        return self._parser.options(self._name)

    def __len__(self):
        return len(self._options())

    def __iter__(self):
        return iter(self._options())

    @property
    def parser(self):
        return self._parser

    @property
    def name(self):
        return self._name

    def get(self, option, fallback=None, *, raw=False, vars=None, **kwargs):
        return self._parser.get(self._name, option, raw=raw, vars=vars, fallback=fallback)

    def getint(self, option, fallback=None, **kwargs):
        return self._parser.getint(self._name, option, fallback=fallback, **kwargs)

    def getfloat(self, option, fallback=None, **kwargs):
        return self._parser.getfloat(self._name, option, fallback=fallback, **kwargs)

    def getboolean(self, option, fallback=None, **kwargs):
        return self._parser.getboolean(self._name, option, fallback=fallback, **kwargs)

"""Paths as objects. There are no files behind them."""

import functools
import os
import re

__all__ = ["PurePath", "PurePosixPath", "PureWindowsPath", "Path", "PosixPath", "WindowsPath",
           "UnsupportedOperation"]


class UnsupportedOperation(NotImplementedError):
    pass


def _parts_of(text):
    """The root and the names of a path."""
    root = ""
    if text.startswith("/"):
        root = "//" if text.startswith("//") and not text.startswith("///") else "/"
    return root, [name for name in text.split("/") if name and name != "."]


@functools.total_ordering
class PurePath:
    def __new__(cls, *args):
        if cls is PurePath:
            cls = PurePosixPath
        return object.__new__(cls)

    def __init__(self, *args):
        texts = []
        for arg in args:
            if isinstance(arg, PurePath):
                texts.append(str(arg))
                continue
            if hasattr(type(arg), "__fspath__"):
                arg = type(arg).__fspath__(arg)
            if not isinstance(arg, str):
                raise TypeError("argument should be a str or an os.PathLike object where "
                                f"__fspath__ returns a str, not {type(arg).__name__!r}")
            texts.append(arg)
        self._root, self._names = _parts_of(os.path.join(*texts) if texts else "")

    def with_segments(self, *args):
        return type(self)(*args)

    def _made(self, root, names):
        text = root + "/".join(names)
        return self.with_segments(text)

    @property
    def parts(self):
        return tuple(([self._root] if self._root else []) + self._names)

    drive = ""

    @property
    def root(self):
        return self._root

    @property
    def anchor(self):
        return self._root

    @property
    def name(self):
        return self._names[-1] if self._names else ""

    @property
    def suffix(self):
        name = self.name
        at = name.rfind(".")
        return name[at:] if 0 < at < len(name) - 1 else ""

    @property
    def suffixes(self):
        name = self.name
        if name.endswith("."):
            return []
        return ["." + part for part in name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        name = self.name
        return name[:len(name) - len(self.suffix)]

    @property
    def parent(self):
        return self._made(self._root, self._names[:-1]) if self._names else self

    @property
    def parents(self):
        return _Parents(self)

    def __str__(self):
        return self._root + "/".join(self._names) or "."

    def __fspath__(self):
        return str(self)

    def __bytes__(self):
        return str(self).encode()

    def __repr__(self):
        return f"{type(self).__name__}({str(self)!r})"

    def __hash__(self):
        return hash(str(self))

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self.parts == other.parts

    def __lt__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self.parts < other.parts

    def __truediv__(self, key):
        try:
            return self.with_segments(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self)
        except TypeError:
            return NotImplemented

    def __reduce__(self):
        return (type(self), (str(self),))

    def as_posix(self):
        return str(self)

    def as_uri(self):
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        safe = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~/"
        return "file://" + "".join([chr(byte) if chr(byte) in safe else f"%{byte:02X}"
                                    for byte in bytes(self)])

    def is_absolute(self):
        return bool(self._root)

    def is_reserved(self):
        return False

    def joinpath(self, *pathsegments):
        return self.with_segments(self, *pathsegments)

    def with_name(self, name):
        if not self.name:
            raise ValueError(f"{self!r} has an empty name")
        if not name or "/" in name or name == ".":
            raise ValueError(f"Invalid name {name!r}")
        return self._made(self._root, self._names[:-1] + [name])

    def with_stem(self, stem):
        if not stem and self.suffix:
            raise ValueError(f"{self!r} has a non-empty suffix")
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        if not self.stem:
            raise ValueError(f"{self!r} has an empty name")
        if suffix and not (suffix.startswith(".") and suffix != "."):
            raise ValueError(f"Invalid suffix {suffix!r}")
        return self.with_name(self.stem + suffix)

    def relative_to(self, other, *, walk_up=False):
        other = self.with_segments(other)
        own, theirs = self.parts, other.parts
        shared = 0
        while shared < min(len(own), len(theirs)) and own[shared] == theirs[shared]:
            shared += 1
        up = len(theirs) - shared
        if up and not walk_up:
            raise ValueError(f"{str(self)!r} is not in the subpath of {str(other)!r}")
        if self._root != other._root:
            raise ValueError(f"{str(self)!r} and {str(other)!r} have different anchors")
        return self.with_segments(*[".."] * up, *own[shared:])

    def is_relative_to(self, other):
        other = self.with_segments(other)
        return self.parts[:len(other.parts)] == other.parts

    def match(self, path_pattern, *, case_sensitive=None):
        pattern = self.with_segments(path_pattern)
        wanted, own = pattern.parts, self.parts
        if not wanted:
            raise ValueError("empty pattern")
        if len(wanted) > len(own) or pattern._root and len(wanted) != len(own):
            return False
        return all([_fits(name, part) for name, part in zip(reversed(own), reversed(wanted))])

    def full_match(self, pattern, *, case_sensitive=None):
        return _fits_all(list(self.parts), list(self.with_segments(pattern).parts))


def _fits(name, pattern):
    """Whether a name fits a pattern with `*`, `?` and `[...]`."""
    text, at = "", 0
    while at < len(pattern):
        ch = pattern[at]
        end = pattern.find("]", at + 2)
        if ch == "[" and end > 0:
            inner = pattern[at + 1:end]
            text += f"[{'^' + inner[1:] if inner[0] == '!' else inner}]"
            at = end
        else:
            text += {"*": ".*", "?": "."}.get(ch) or re.escape(ch)
        at += 1
    return re.fullmatch(text, name, re.DOTALL) is not None


def _fits_all(names, patterns):
    if not patterns:
        return not names
    if patterns[0] == "**":
        return any([_fits_all(names[at:], patterns[1:]) for at in range(len(names) + 1)])
    return bool(names) and _fits(names[0], patterns[0]) and _fits_all(names[1:], patterns[1:])


class _Parents:
    def __init__(self, path):
        self._path = path

    def _all(self):
        names = self._path._names
        return [self._path._made(self._path._root, names[:at])
                for at in range(len(names) - 1, -1, -1)]

    def __len__(self):
        return len(self._path._names)

    def __getitem__(self, at):
        if isinstance(at, slice):
            return tuple(self._all()[at])
        try:
            return self._all()[at]
        except IndexError:
            raise IndexError(at) from None

    def __iter__(self):
        return iter(self._all())

    def __repr__(self):
        return f"<{type(self._path).__name__}.parents>"


class PurePosixPath(PurePath):
    pass


class PureWindowsPath(PurePath):
    def __init__(self, *args):
        _sys_unsupported("pathlib.PureWindowsPath: paths are written with / here")


def _no_files(name):
    def method(self, *args, **kwargs):
        _sys_unsupported(f"pathlib.Path.{name}(): Heddle's programs have no files")
    return method


class Path(PurePath):
    def __new__(cls, *args):
        if cls is Path:
            cls = PosixPath
        return object.__new__(cls)


for _name in ("absolute chmod cwd exists expanduser glob group hardlink_to home is_block_device "
              "is_char_device is_dir is_fifo is_file is_junction is_mount is_socket is_symlink "
              "iterdir lchmod lstat mkdir open owner read_bytes read_text readlink rename replace "
              "resolve rglob rmdir samefile stat symlink_to touch unlink walk write_bytes "
              "write_text").split():
    _method = _no_files(_name)
    setattr(Path, _name, classmethod(_method) if _name in ("cwd", "home") else _method)


class PosixPath(Path, PurePosixPath):
    pass


class WindowsPath(PurePath):
    def __init__(self, *args):
        raise UnsupportedOperation("cannot instantiate 'WindowsPath' on your system")

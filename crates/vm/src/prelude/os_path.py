"""Paths as texts. There are no files behind them."""

sep = "/"
altsep = None
extsep = "."
pathsep = ":"
curdir = "."
pardir = ".."
defpath = "/bin:/usr/bin"
devnull = "/dev/null"
supports_unicode_filenames = False


def _text(path):
    if isinstance(path, str):
        return path
    if hasattr(type(path), "__fspath__"):
        return type(path).__fspath__(path)
    if isinstance(path, bytes):
        _sys_unsupported("os.path: paths are texts here")
    raise TypeError("expected str, bytes or os.PathLike object, not " + type(path).__name__)


def join(a, /, *p):
    path = _text(a)
    for part in p:
        if not isinstance(part, (str, bytes)) and not hasattr(type(part), "__fspath__"):
            raise TypeError("join() argument must be str, bytes, or os.PathLike object, not "
                            f"{type(part).__name__!r}")
        part = _text(part)
        if part.startswith("/"):
            path = part
        elif path == "" or path.endswith("/"):
            path = path + part
        else:
            path = path + "/" + part
    return path


def split(p):
    path = _text(p)
    cut = path.rfind("/") + 1
    head = path[:cut]
    if head.strip("/") != "":
        head = head.rstrip("/")
    return (head, path[cut:])


def basename(p):
    path = _text(p)
    return path[path.rfind("/") + 1:]


def dirname(p):
    return split(p)[0]


def splitext(p):
    path = _text(p)
    start = path.rfind("/") + 1
    name = path[start:]
    bare = name.lstrip(".")
    dot = bare.rfind(".")
    if dot < 0:
        return (path, "")
    cut = start + len(name) - len(bare) + dot
    return (path[:cut], path[cut:])


def splitdrive(p):
    return ("", _text(p))


def splitroot(p):
    path = _text(p)
    rest = path.lstrip("/")
    slashes = len(path) - len(rest)
    if slashes == 2:
        return ("", "//", rest)
    return ("", path[:1], path[1:]) if slashes else ("", "", path)


def normcase(s):
    return _text(s)


def isabs(s):
    return _text(s).startswith("/")


def normpath(path):
    path = _text(path)
    if path == "":
        return "."
    root = ""
    if path.startswith("/"):
        root = "//" if path.startswith("//") and not path.startswith("///") else "/"
    parts = []
    for part in path.split("/"):
        if part == "" or part == ".":
            continue
        if part != ".." or (root == "" and not parts) or (parts and parts[-1] == ".."):
            parts.append(part)
        elif parts:
            parts.pop()
    return (root + "/".join(parts)) or "."


def abspath(path):
    return normpath(join("/", path))


def realpath(filename, *, strict=False):
    return abspath(filename)


def relpath(path, start=None):
    path = _text(path)
    if path == "":
        raise ValueError("no path specified")
    here = [part for part in abspath("" if start is None else start).split("/") if part]
    there = [part for part in abspath(path).split("/") if part]
    shared = 0
    while here[shared:shared + 1] == there[shared:shared + 1] != []:
        shared += 1
    return "/".join([".."] * (len(here) - shared) + there[shared:]) or "."


def commonpath(paths):
    paths = [_text(path) for path in paths]
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    if len({isabs(path) for path in paths}) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    rows = [[part for part in path.split("/") if part not in ("", ".")] for path in paths]
    shared = 0
    low, high = min(rows), max(rows)
    while low[shared:shared + 1] == high[shared:shared + 1] != []:
        shared += 1
    return ("/" if isabs(paths[0]) else "") + "/".join(low[:shared])


def exists(path):
    return False


def lexists(path):
    return False


def isfile(path):
    return False


def isdir(s):
    return s == "/"


def islink(path):
    return False


def ismount(path):
    return path == "/"


def _no_file(filename):
    raise FileNotFoundError(2, "No such file or directory", _text(filename))


def getsize(filename):
    _no_file(filename)


def getmtime(filename):
    _no_file(filename)


def getatime(filename):
    _no_file(filename)


def getctime(filename):
    _no_file(filename)


def expanduser(path):
    path = _text(path)
    if path == "~" or path.startswith("~/"):
        _sys_unsupported("os.path.expanduser: there is no home here")
    return path


def expandvars(path):
    import os
    path = _text(path)
    found = ""
    while "$" in path:
        before, _, rest = path.partition("$")
        found += before
        if rest.startswith("{") and "}" in rest:
            name, _, after = rest[1:].partition("}")
            whole = "${" + name + "}"
        else:
            end = 0
            while end < len(rest) and (rest[end].isalnum() and rest[end].isascii() or rest[end] == "_"):
                end += 1
            name, after = rest[:end], rest[end:]
            whole = "$" + name
        found += os.environ.get(name, whole) if name else whole
        path = after
    return found + path


def commonprefix(m):
    if not m:
        return ""
    if not isinstance(m[0], (list, tuple)):
        m = [_text(path) for path in m]
    low = min(m)
    high = max(m)
    for at in range(len(low)):
        if low[at] != high[at]:
            return low[:at]
    return low

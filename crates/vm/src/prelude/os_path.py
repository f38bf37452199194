"""Paths as texts. There are no files behind them."""

sep = "/"
altsep = None
extsep = "."
pathsep = ":"
curdir = "."
pardir = ".."


def _text(path):
    return path if isinstance(path, str) else type(path).__fspath__(path)


def join(path, *paths):
    path = _text(path)
    for part in paths:
        part = _text(part)
        if part.startswith("/"):
            path = part
        elif path == "" or path.endswith("/"):
            path = path + part
        else:
            path = path + "/" + part
    return path


def split(path):
    cut = path.rfind("/") + 1
    head = path[:cut]
    if head.strip("/") != "":
        head = head.rstrip("/")
    return (head, path[cut:])


def basename(path):
    return path[path.rfind("/") + 1:]


def dirname(path):
    return split(path)[0]


def splitext(path):
    start = path.rfind("/") + 1
    name = path[start:]
    bare = name.lstrip(".")
    dot = bare.rfind(".")
    if dot < 0:
        return (path, "")
    cut = start + len(name) - len(bare) + dot
    return (path[:cut], path[cut:])


def isabs(path):
    return path.startswith("/")


def normpath(path):
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


def exists(path):
    return False


def isfile(path):
    return False


def isdir(path):
    return path == "/"


def expanduser(path):
    return path


def commonprefix(paths):
    if not paths:
        return ""
    low = min(paths)
    high = max(paths)
    for at in range(len(low)):
        if low[at] != high[at]:
            return low[:at]
    return low

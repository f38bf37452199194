"""Options of a command line, as C's getopt reads them."""

import os

__all__ = ["GetoptError", "error", "getopt", "gnu_getopt"]


class GetoptError(Exception):
    opt = ""
    msg = ""

    def __init__(self, msg, opt=""):
        self.msg = msg
        self.opt = opt
        Exception.__init__(self, msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def getopt(args, shortopts, longopts=[]):
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    found = []
    while args and args[0].startswith("-") and args[0] != "-":
        if args[0] == "--":
            args = args[1:]
            break
        found, args = _one(found, args, shortopts, longopts)
    return found, args


def gnu_getopt(args, shortopts, longopts=[]):
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    found, others = [], []
    stops = shortopts.startswith("+")
    if stops:
        shortopts = shortopts[1:]
    elif os.environ.get("POSIXLY_CORRECT"):
        stops = True
    while args:
        if args[0] == "--":
            others += args[1:]
            break
        if args[0].startswith("-") and args[0] != "-":
            found, args = _one(found, args, shortopts, longopts)
        elif stops:
            others += args
            break
        else:
            others.append(args[0])
            args = args[1:]
    return found, others


def _one(found, args, shortopts, longopts):
    if args[0].startswith("--"):
        return _long(found, args[0][2:], longopts, args[1:])
    return _short(found, args[0][1:], shortopts, args[1:])


def _long(found, text, longopts, args):
    name, has_value, value = text.partition("=")
    takes, name = _known(name, longopts)
    if takes and not has_value:
        if not args:
            raise GetoptError(f"option --{name} requires argument", name)
        value, args = args[0], args[1:]
    elif has_value and not takes:
        raise GetoptError(f"option --{name} must not have an argument", name)
    found.append(("--" + name, value))
    return found, args


def _known(name, longopts):
    """Whether a long option takes a value, and its whole name."""
    fitting = [option for option in longopts if option.startswith(name)]
    if not fitting:
        raise GetoptError(f"option --{name} not recognized", name)
    if name in fitting:
        return False, name
    if name + "=" in fitting:
        return True, name
    if len(fitting) > 1:
        raise GetoptError(f"option --{name} not a unique prefix", name)
    return fitting[0].endswith("="), fitting[0].removesuffix("=")


def _short(found, text, shortopts, args):
    while text:
        name, text = text[0], text[1:]
        at = shortopts.find(name)
        if at < 0 or name == ":":
            raise GetoptError(f"option -{name} not recognized", name)
        value = ""
        if shortopts.startswith(":", at + 1):
            if not text:
                if not args:
                    raise GetoptError(f"option -{name} requires argument", name)
                text, args = args[0], args[1:]
            value, text = text, ""
        found.append(("-" + name, value))
    return found, args

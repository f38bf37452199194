"""Imports by a function."""

import _run

__all__ = ["import_module", "invalidate_caches", "reload"]


def import_module(name, package=None):
    if name.startswith("."):
        if not package:
            raise TypeError("the 'package' argument is required to perform a relative import for "
                            f"{name!r}")
        level = len(name) - len(name.lstrip("."))
        parts = package.rsplit(".", level - 1)
        if len(parts) < level:
            raise ImportError("attempted relative import beyond top-level package")
        name = f"{parts[0]}.{name[level:]}" if name[level:] else parts[0]
    parts, module = name.split("."), None
    for size, part in enumerate(parts, 1):
        parent, module = module, _run._import_module(".".join(parts[:size]))
        if parent is not None and not hasattr(parent, part):
            setattr(parent, part, module)
    return module


def invalidate_caches():
    """There are no files that could have come."""


def reload(module):
    _sys_unsupported("importlib.reload: a module of the library runs once")

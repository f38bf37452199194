"""`help`: part of a program that mentions it."""

import inspect
import sys


class _Helper:
    def __repr__(self):
        return "Type help() for interactive help, or help(object) for help about object."

    def __call__(self, *request):
        if not request:
            _sys_unsupported("help() without an object: there is nobody to ask questions here")
        of = request[0]
        note = ""
        if not _is_ours(of):
            note, of = f"{type(of).__name__} in module {type(of).__module__} object", type(of)
        if isinstance(of, type) and all([_is_known(base) for base in of.__mro__]):
            note = note or f"class {of.__name__} in module {of.__module__}"
            sys.stdout.write(f"Help on {note}:\n\n{_class(of)}\n")
            return
        if not _is_ours(of) or isinstance(of, type):
            _sys_unsupported("help() tells of functions, methods and classes of the program only")
        kind = "method" if inspect.ismethod(of) else "function"
        module = getattr(of, "__module__", None)
        module = f" in module {module}" if module else ""
        sys.stdout.write(f"Help on {kind} {of.__name__}{module}:\n\n{_routine(of)}\n")


def _is_ours(of):
    return isinstance(of, type) or inspect.isfunction(of) or (inspect.ismethod(of)
                                                              and inspect.isfunction(of.__func__))


def _is_known(base):
    """Whether all that the class brings can be told."""
    return base.__module__ == "__main__" or base is object or (
        base.__module__, base.__name__) == ("abc", "ABC")


def _routine(of, name=None, cls=None, home=None):
    """What pydoc's plain text says of a function or method."""
    real = of.__name__
    name = name or real
    note = ""
    function = of
    if inspect.ismethod(of):
        function = of.__func__
        owner = of.__self__
        kind = owner if isinstance(owner, type) else type(owner)
        if owner is not cls:
            note = f" {'class ' if kind is owner else ''}method of {_shown(kind, cls)}"
            note += "" if kind is owner else " instance"
    if home is not None and function.__qualname__ != f"{home.__qualname__}.{real}":
        outer = function.__qualname__.rpartition(".")[0]
        note = f" from {function.__module__}{'.' if outer else ''}{outer}"
    given = str(inspect.signature(of))
    head = real + given
    if real == "<lambda>":
        head = f"{name} lambda {given if of.__annotations__ else given[1:-1]}"
    elif name != real:
        head = f"{name} = {head}"
    told = name == real or cls is None or inspect.getattr_static(cls, real, None) is not of
    if inspect.iscoroutinefunction(of) or inspect.isasyncgenfunction(of):
        head = "async " + head
    return f"{head}{note}\n" + (_about(of, home, name) if told else "")


def _about(of, home=None, name=None):
    """A docstring, or the comments above; methods that stand for one of object's tell its."""
    doc = inspect.getdoc(of)
    if doc is None and home is not None:
        doc = _OF_OBJECT.get(name)
    doc = doc or (inspect.getcomments(of) or "").rstrip()
    return _indented(doc, "    ").rstrip() + "\n" if doc else ""


def _indented(text, by):
    return "\n".join([(by + line).rstrip() for line in text.split("\n")])


def _shown(kind, beside):
    if beside is not None and kind.__module__ == beside.__module__:
        return kind.__name__
    return f"{kind.__module__}.{kind.__name__}"


def _class(of):
    """What pydoc's plain text says of a class."""
    bases = ", ".join([_shown(base, of) for base in of.__bases__])
    parts = []
    given = str(inspect.signature(of))
    if given != "()":
        parts.append(f"{of.__name__}{given}\n")
    doc = of.__dict__.get("__doc__")
    doc = inspect.cleandoc(doc) if isinstance(doc, str) else inspect.getcomments(of)
    if doc:
        parts.append(doc.rstrip() + "\n")
    ruled = False
    if len(of.__mro__) > 2:
        parts.append("Method resolution order:")
        parts.extend(["    " + _shown(base, of) for base in of.__mro__])
        parts.append("")
    seen = set()
    for home in of.__mro__[:-1]:
        told = "defined here" if home is of else f"inherited from {_shown(home, of)}"
        rows = {title: [] for title in _TITLES}
        for name, value in _attributes(of, home):
            if name not in seen:
                seen.add(name)
                rows[_sort(value)].append((name, value))
        for title, found in rows.items():
            if not found:
                continue
            if ruled:
                parts.append("-" * 70)
            ruled = True
            parts.append(f"{title} {told}:\n")
            parts.extend([_attribute(title, name, value, of, home) for name, value in found])
    text = "\n".join(parts)
    head = f"class {of.__name__}({bases})\n"
    return head + (_indented(text.rstrip(), " |  ") + "\n" if text else "")


_TITLES = ("Methods", "Class methods", "Static methods", "Readonly properties", "Data descriptors",
           "Data and other attributes")


def _attributes(of, home):
    """Names to tell of, and what the class has for them."""
    found = {name: value for name, value in home.__dict__.items() if _is_told(name)}
    if _gives_room(home):
        found["__dict__"] = _Room("dictionary for instance variables")
        found["__weakref__"] = _Room("list of weak references to the object")
    if home is of and any(["__annotations__" in base.__dict__ for base in of.__mro__]):
        found["__annotations__"] = of.__dict__.get("__annotations__", {})
    slots = home.__dict__.get("__slots__", ())
    found.update({name: _Room("") for name in ([slots] if isinstance(slots, str) else slots)})
    if getattr(home, "__abstractmethods__", None) is not None and _is_abstract(home):
        found["__abstractmethods__"] = home.__abstractmethods__
    return sorted(found.items())


def _is_told(name):
    if name in ("__doc__", "__module__", "__qualname__", "__slots__", "__name__",
                "__firstlineno__", "__static_attributes__"):
        return False
    return not name.startswith("_") or name.startswith("__") and name.endswith("__")


def _is_abstract(home):
    return any([(base.__module__, base.__name__) == ("abc", "ABC") for base in home.__mro__[1:]])


def _gives_room(home):
    """Whether it is from this class on that instances have attributes."""
    return "__slots__" not in home.__dict__ and all(
        ["__slots__" in base.__dict__ or base is object or base.__module__ == "abc"
         for base in home.__mro__[1:]])


class _Room:
    def __init__(self, doc):
        self.doc = doc


def _sort(value):
    if isinstance(value, staticmethod):
        return "Static methods"
    if isinstance(value, classmethod):
        return "Class methods"
    if isinstance(value, property) and value.fset is None:
        return "Readonly properties"
    if isinstance(value, _Room) or inspect.isdatadescriptor(value):
        return "Data descriptors"
    return "Methods" if inspect.isroutine(value) else "Data and other attributes"


def _attribute(title, name, value, of, home):
    if title.endswith("ethods"):
        if title != "Methods":
            value = getattr(of, name)
        if inspect.isfunction(value) or inspect.ismethod(value):
            return _routine(value, name, of, home)
    if isinstance(value, _Room):
        return f"{name}\n" + (_indented(value.doc, "    ") + "\n" if value.doc else "")
    if title in ("Readonly properties", "Data descriptors"):
        doc = inspect.getdoc(value)
        return f"{name}\n" + (_indented(doc, "    ") + "\n" if doc else "")
    line = f"{name} = {_cut(value)}"
    if len(line) > 70:
        line = line[:70] + "..."
    doc = inspect.getdoc(value) if callable(value) else None
    return line + "\n" + (_indented(doc, "    ") + "\n" + "\n" if doc else "")


def _cut(value):
    """A text of it, without places in memory and with few items only."""
    import reprlib
    import re
    short = reprlib.Repr()
    short.maxlist = short.maxtuple = 20
    short.maxdict = 10
    short.maxstring = short.maxother = 100
    return re.sub(r"(?i) at 0x[0-9a-f]{6,16}(>+)$", r"\1", short.repr(value))


_OF_OBJECT = {
    "__init__": "Initialize self.  See help(type(self)) for accurate signature.",
    "__new__": "Create and return a new object.  See help(type) for accurate signature.",
    "__repr__": "Return repr(self).",
    "__str__": "Return str(self).",
    "__hash__": "Return hash(self).",
    "__eq__": "Return self==value.",
    "__ne__": "Return self!=value.",
    "__lt__": "Return self<value.",
    "__le__": "Return self<=value.",
    "__gt__": "Return self>value.",
    "__ge__": "Return self>=value.",
    "__getattribute__": "Return getattr(self, name).",
    "__setattr__": "Implement setattr(self, name, value).",
    "__delattr__": "Implement delattr(self, name).",
    "__dir__": "Default dir() implementation.",
    "__format__": "Default object formatter.\n\nReturn str(self) if format_spec is empty. "
                  "Raise TypeError otherwise.",
    "__sizeof__": "Size of object in memory, in bytes.",
    "__reduce__": "Helper for pickle.",
    "__reduce_ex__": "Helper for pickle.",
    "__getstate__": "Helper for pickle.",
    "__init_subclass__": "This method is called when a class is subclassed.\n\n"
                         "The default implementation does nothing. It may be\n"
                         "overridden to extend subclasses.",
}

help = _Helper()

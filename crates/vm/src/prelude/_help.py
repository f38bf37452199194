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
        if not inspect.isfunction(of) and not (inspect.ismethod(of)
                                               and inspect.isfunction(of.__func__)):
            _sys_unsupported("help() tells of functions and methods of the program only")
        kind = "method" if inspect.ismethod(of) else "function"
        module = f" in module {of.__module__}" if of.__module__ else ""
        sys.stdout.write(f"Help on {kind} {of.__name__}{module}:\n\n{_routine(of)}\n")


def _routine(of):
    """What pydoc's plain text says of a function or method."""
    name = of.__name__
    given = str(inspect.signature(of))
    note = ""
    if inspect.ismethod(of):
        owner = of.__self__
        kind = owner if isinstance(owner, type) else type(owner)
        note = f" {'class ' if kind is owner else ''}method of {kind.__module__}.{kind.__qualname__}"
        note += "" if kind is owner else " instance"
    head = f"{name} lambda {given[1:-1]}" if name == "<lambda>" else name + given
    if inspect.iscoroutinefunction(of):
        head = "async " + head
    doc = inspect.getdoc(of) or (inspect.getcomments(of) or "").rstrip()
    if not doc:
        return head + note + "\n"
    lines = [("    " + line).rstrip() for line in doc.split("\n")]
    return head + note + "\n" + "\n".join(lines).rstrip() + "\n"


help = _Helper()

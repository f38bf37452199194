"""Examples in docstrings, tried."""

import io
import re
import sys
import traceback
from collections import namedtuple

__all__ = ["testmod", "run_docstring_examples", "TestResults", "ELLIPSIS", "NORMALIZE_WHITESPACE",
           "IGNORE_EXCEPTION_DETAIL", "SKIP", "DONT_ACCEPT_BLANKLINE", "REPORT_NDIFF", "Example"]

DONT_ACCEPT_TRUE_FOR_1, DONT_ACCEPT_BLANKLINE, NORMALIZE_WHITESPACE, ELLIPSIS = 1, 2, 4, 8
SKIP, IGNORE_EXCEPTION_DETAIL, REPORT_UDIFF, REPORT_CDIFF, REPORT_NDIFF = 16, 32, 64, 128, 256
REPORT_ONLY_FIRST_FAILURE, FAIL_FAST = 512, 1024
_FLAGS = {"DONT_ACCEPT_TRUE_FOR_1": 1, "DONT_ACCEPT_BLANKLINE": 2, "NORMALIZE_WHITESPACE": 4,
          "ELLIPSIS": 8, "SKIP": 16, "IGNORE_EXCEPTION_DETAIL": 32}

_Counts = namedtuple("TestResults", "failed attempted")
Example = namedtuple("Example", "source want exc_msg lineno indent options")

_EXAMPLE = re.compile(r"""
    (?P<source>(?:^(?P<indent>[ ]*)>>>[ ].*|^(?P<bare>[ ]*)>>>$)(?:\n[ ]*\.\.\.(?:[ ].*|$))*)\n?
    (?P<want>(?:(?![ ]*$)(?![ ]*>>>).+$\n?)*)""", re.MULTILINE | re.VERBOSE)
_RAISED = re.compile(r"(?s)\ATraceback \((?:most recent call last|innermost last)\):\n"
                     r"(?:(?!\w)[^\n]*\n)*?(?P<message>\w.*)")


class TestResults(_Counts):
    def __new__(cls, failed, attempted, *, skipped=0):
        made = _Counts.__new__(cls, failed, attempted)
        made.skipped = skipped
        return made

    def __repr__(self):
        skipped = f", skipped={self.skipped}" if self.skipped else ""
        return f"TestResults(failed={self.failed}, attempted={self.attempted}{skipped})"


def _examples(text):
    found = []
    for match in _EXAMPLE.finditer(text.expandtabs()):
        indent = len(match.group("indent") or match.group("bare") or "")
        lines = [line[indent + 4:] for line in match.group("source").split("\n")]
        source = "\n".join(lines)
        if source.lstrip().startswith("#") and len(lines) == 1 or not source.strip():
            continue
        want = "\n".join([line[indent:] for line in match.group("want").rstrip("\n").split("\n")])
        options = {}
        for given in re.findall(r"#\s*doctest:\s*([^\n'\"]*)$", source, re.MULTILINE):
            for word in given.replace(",", " ").split():
                options[_FLAGS[word[1:]]] = word[0] == "+"
        raised = _RAISED.match(want)
        found.append(Example(source.removesuffix("\n") + "\n", want + "\n" if want else "",
                             raised.group("message") + "\n" if raised else None,
                             text.count("\n", 0, match.start()), indent, options))
    return found


def _fits(want, got, flags):
    if want == got:
        return True
    if not flags & DONT_ACCEPT_BLANKLINE:
        want = re.sub(r"(?m)^<BLANKLINE>\s*?$", "", want)
        got = re.sub(r"(?m)^[^\S\n]+$", "", got)
        if want == got:
            return True
    if flags & NORMALIZE_WHITESPACE:
        want, got = " ".join(want.split()), " ".join(got.split())
        if want == got:
            return True
    if not flags & ELLIPSIS or "..." not in want:
        return False
    pattern = ".*".join([re.escape(part) for part in want.split("...")])
    return re.fullmatch(pattern, got, re.DOTALL) is not None


def _run(source, file, names):
    """Runs statements; an expression's value is shown as where one types."""
    for part in _statements(source, file):
        try:
            code = compile(part, file, "eval")
        except SyntaxError:
            exec(compile(part, file, "exec"), names)
            continue
        value = eval(code, names)
        if value is not None:
            print(repr(value))


def _statements(source, file):
    """Statements of one line, one by one; others are whole."""
    compile(source, file, "exec")
    lines = source.strip().split("\n")
    blocks = ("if ", "for ", "while ", "with ", "def ", "class ")
    if len(lines) > 1 or source.startswith(blocks):
        return [source]
    found, part = [], ""
    for piece in source.strip().split(";"):
        part = f"{part};{piece}" if part else piece.strip()
        try:
            compile(part, file, "exec")
        except SyntaxError:
            continue
        found.append(part)
        part = ""
    return found if not part else [source]


class _Runner:
    def __init__(self, verbose, flags):
        self.verbose = verbose
        self.flags = flags
        self.rows = []

    def run(self, name, text, file, line, names):
        failed = tried = skipped = 0
        for at, example in enumerate(_examples(text)):
            flags = self.flags
            for flag, on in example.options.items():
                flags = flags | flag if on else flags & ~flag
            if flags & SKIP:
                skipped += 1
                continue
            tried += 1
            if self.verbose:
                shown = "Expecting:\n" + _indented(example.want) if example.want else \
                    "Expecting nothing\n"
                sys.stdout.write("Trying:\n" + _indented(example.source) + shown)
            verdict = self._try(example, flags, names, f"<doctest {name}[{at}]>")
            if verdict is None:
                if self.verbose:
                    sys.stdout.write("ok\n")
                continue
            failed += 1
            where = f'File "{file}", line {line + example.lineno + 1}, in {name}'
            sys.stdout.write("*" * 70 + f"\n{where}\nFailed example:\n"
                             + _indented(example.source) + verdict)
        self.rows.append((name, failed, tried, skipped))

    def _try(self, example, flags, names, file):
        stdout, sys.stdout = sys.stdout, io.StringIO()
        raised = None
        try:
            _run(example.source, file, names)
        except KeyboardInterrupt:
            raise
        except BaseException as exc:
            raised = exc
        finally:
            got, sys.stdout = sys.stdout.getvalue(), stdout
        if raised is None:
            if _fits(example.want, got, flags):
                return None
            if not example.want:
                return "Expected nothing\nGot:\n" + _indented(got)
            if not got:
                return "Expected:\n" + _indented(example.want) + "Got nothing\n"
            return "Expected:\n" + _indented(example.want) + "Got:\n" + _indented(got)
        message = traceback.format_exception_only(raised)[-1]
        if example.exc_msg is None:
            report = "".join(traceback.format_exception(raised))
            return "Exception raised:\n" + _indented(report)
        if _fits(example.exc_msg, message, flags):
            return None
        if flags & IGNORE_EXCEPTION_DETAIL:
            if re.match(r"[\w.]*", example.exc_msg)[0].split(".")[-1] == \
                    re.match(r"[\w.]*", message)[0].split(".")[-1]:
                return None
        return ("Expected:\n" + _indented(example.want) + "Got:\n"
                + _indented("".join(traceback.format_exception(raised))))

    def summary(self):
        failed, tried = sum([row[1] for row in self.rows]), sum([row[2] for row in self.rows])
        skipped = sum([row[3] for row in self.rows])
        bad = sorted([row for row in self.rows if row[1]])
        if self.verbose:
            empty = sorted([row for row in self.rows if not row[2]])
            good = sorted([row for row in self.rows if row[2] and not row[1]])
            if empty:
                print(f"{_counted(len(empty), 'item')} had no tests:")
                for name, *_ in empty:
                    print(f"    {name}")
            if good:
                print(f"{_counted(len(good), 'item')} passed all tests:")
                for name, _, count, _ in good:
                    print(f" {count:3d} test{'' if count == 1 else 's'} in {name}")
        if bad:
            print("*" * 70)
            print(f"{_counted(len(bad), 'item')} had failures:")
            for name, wrong, count, _ in bad:
                print(f" {wrong:3d} of {count:3d} in {name}")
        if self.verbose:
            print(f"{_counted(tried, 'test')} in {_counted(len(self.rows), 'item')}.")
            print(f"{tried - failed} passed" + (f" and {failed} failed." if failed else "."))
        if failed:
            print(f"***Test Failed*** {_counted(failed, 'failure')}.")
        elif self.verbose:
            print("Test passed.")
        return TestResults(failed, tried, skipped=skipped)


def _counted(count, word):
    return f"{count} {word}{'' if count == 1 else 's'}"


def _indented(text):
    return re.sub(r"(?m)^(?!$)", "    ", text)


def _documented(name, thing, module, seen):
    """Docstrings of a module's things: name and what has it."""
    if id(thing) in seen:
        return
    seen.add(id(thing))
    yield name, thing
    for key, value in list(vars(thing).items()):
        if isinstance(thing, type):
            if isinstance(value, (staticmethod, classmethod)):
                value = value.__func__
            if not (isinstance(value, (_T_function, type, property))):
                continue
        elif not isinstance(value, (_T_function, type)):
            continue
        if isinstance(value, property) or getattr(value, "__module__", None) == module:
            if isinstance(value, type):
                yield from _documented(f"{name}.{key}", value, module, seen)
            elif id(value) not in seen:
                seen.add(id(value))
                yield f"{name}.{key}", value


def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0,
            extraglobs=None, raise_on_error=False, exclude_empty=False):
    m = _imported("__main__") if m is None else m
    name = m.__name__ if name is None else name
    runner = _Runner("-v" in sys.argv if verbose is None else verbose, optionflags)
    names = dict(vars(m) if globs is None else globs)
    names.update(extraglobs or {})
    names.setdefault("__name__", "__main__")
    for title, thing in sorted(_documented(name, m, m.__name__, set()), key=lambda row: row[0]):
        runner.run(title, thing.__doc__ or "", getattr(m, "__file__", "?"), _line(thing, m),
                   names.copy())
    if report:
        return runner.summary()
    return TestResults(sum([row[1] for row in runner.rows]), sum([row[2] for row in runner.rows]))


def _line(thing, module):
    """How many lines stand before the docstring."""
    file = getattr(module, "__file__", "?")
    thing = getattr(thing, "fget", thing)
    if isinstance(thing, _T_function):
        first = thing.__code__.co_firstlineno
    elif isinstance(thing, type):
        first = _first(file, 1, rf"\s*class\s*{thing.__name__}\b")
    else:
        return 0
    return _first(file, first, r"(^|.*:)\s*\w*(\"|')") - 1


def _first(file, line, pattern):
    """The first line from there on that fits."""
    for at in range(line, line + 10_000):
        if re.match(pattern, _source_line(file, at)):
            return at
    return 1


def run_docstring_examples(f, globs, verbose=False, name="NoName", compileflags=None,
                           optionflags=0):
    main = _imported("__main__")
    file = getattr(main, "__file__", "?")
    _Runner(verbose, optionflags).run(name, f.__doc__ or "", file, _line(f, main), dict(globs))


def testfile(*args, **kwargs):
    _sys_unsupported("doctest.testfile: there are no files here; take testmod()")

_WIDTH = 80


def _safe_repr(obj, short=False):
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    return text[:_WIDTH] + " [truncated]..." if short and len(text) >= _WIDTH else text


def _without_middle(text, head, tail):
    left_out = len(text) - head - tail
    if left_out > 12:
        return f"{text[:head]}[{left_out} chars]{text[len(text) - tail:]}"
    return text


def _short_reprs(*objects):
    """Texts of objects, the long ones without most of what they have in common."""
    texts = [_safe_repr(obj) for obj in objects]
    longest = max([len(text) for text in texts])
    if longest <= _WIDTH:
        return tuple(texts)
    shared = 0
    while all([len(text) > shared and text[shared] == texts[0][shared] for text in texts]):
        shared += 1
    start = texts[0][:shared]
    room = _WIDTH - (longest - shared + 17)
    if room > 5:
        start = _without_middle(start, 5, room)
        return tuple([start + text[shared:] for text in texts])
    start = _without_middle(start, 5, 5)
    return tuple([start + _without_middle(text[shared:], 41, 5) for text in texts])


def _line_diff(first, second):
    return "\n" + "\n".join(difflib.ndiff(pformat(first).splitlines(),
                                          pformat(second).splitlines()))


_Mismatch = namedtuple("Mismatch", "actual expected value")


def _count_differences(first, second):
    """How often each thing is there, where that differs."""
    rows = []
    for items, at in (first, 0), (second, 1):
        for item in items:
            row = next((row for row in rows if row[2] == item), None)
            if row is None:
                row = [0, 0, item]
                rows.append(row)
            row[at] += 1
    return [_Mismatch(*row) for row in rows if row[0] != row[1]]


class _Assertions:
    """What a test can claim."""

    failureException = AssertionError
    longMessage = True
    maxDiff = 640
    _diffThreshold = 65536

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        return standardMsg if msg is None else f"{standardMsg} : {msg}"

    def _claim(self, holds, msg, text, *objects):
        if not holds:
            standard = text % tuple([_safe_repr(obj) for obj in objects])
            raise self.failureException(self._formatMessage(msg, standard))

    def _truncateMessage(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return f"{message}\nDiff is {len(diff)} characters long. Set self.maxDiff to None to see it."

    def fail(self, msg=None):
        raise self.failureException(msg)

    def assertTrue(self, expr, msg=None):
        self._claim(expr, msg, "%s is not true", expr)

    def assertFalse(self, expr, msg=None):
        self._claim(not expr, msg, "%s is not false", expr)

    def assertIs(self, expr1, expr2, msg=None):
        self._claim(expr1 is expr2, msg, "%s is not %s", expr1, expr2)

    def assertIsNot(self, expr1, expr2, msg=None):
        self._claim(expr1 is not expr2, msg, "unexpectedly identical: %s", expr1)

    def assertIsNone(self, obj, msg=None):
        self._claim(obj is None, msg, "%s is not None", obj)

    def assertIsNotNone(self, obj, msg=None):
        self._claim(obj is not None, msg, "unexpectedly None")

    def assertIsInstance(self, obj, cls, msg=None):
        self._claim(isinstance(obj, cls), msg, "%s is not an instance of %s", obj, cls)

    def assertNotIsInstance(self, obj, cls, msg=None):
        self._claim(not isinstance(obj, cls), msg, "%s is an instance of %s", obj, cls)

    def assertIn(self, member, container, msg=None):
        self._claim(member in container, msg, "%s not found in %s", member, container)

    def assertNotIn(self, member, container, msg=None):
        self._claim(member not in container, msg, "%s unexpectedly found in %s", member, container)

    def assertLess(self, a, b, msg=None):
        self._claim(a < b, msg, "%s not less than %s", a, b)

    def assertLessEqual(self, a, b, msg=None):
        self._claim(a <= b, msg, "%s not less than or equal to %s", a, b)

    def assertGreater(self, a, b, msg=None):
        self._claim(a > b, msg, "%s not greater than %s", a, b)

    def assertGreaterEqual(self, a, b, msg=None):
        self._claim(a >= b, msg, "%s not greater than or equal to %s", a, b)

    def addTypeEqualityFunc(self, typeobj, function):
        self._type_equality_funcs[typeobj] = function

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            standard = "%s != %s" % _short_reprs(first, second)
            raise self.failureException(self._formatMessage(msg, standard))

    def assertEqual(self, first, second, msg=None):
        compare = self._baseAssertEqual
        if type(first) is type(second):
            compare = self._type_equality_funcs.get(type(first), compare)
        if isinstance(compare, str):
            compare = getattr(self, compare)
        compare(first, second, msg=msg)

    def assertNotEqual(self, first, second, msg=None):
        self._claim(first != second, msg, "%s == %s", first, second)

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        near, text, diff = self._near(first, second, places, delta)
        self._claim(near, msg, "%s != %s" + text + " (%s difference)", first, second, diff)

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        near, text, diff = self._near(first, second, places, delta)
        if delta is None:
            self._claim(not (first == second or near), msg, "%s == %s" + text, first, second)
        else:
            self._claim(not (first == second or near), msg, "%s == %s" + text
                        + " (%s difference)", first, second, diff)

    def _near(self, first, second, places, delta):
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        diff = abs(first - second)
        if delta is not None:
            return diff <= delta, f" within {_safe_repr(delta)} delta", diff
        places = 7 if places is None else places
        return round(diff, places) == 0, f" within {places!r} places", diff

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        kind = "sequence" if seq_type is None else seq_type.__name__
        if seq_type is not None:
            for which, seq in ("First", seq1), ("Second", seq2):
                if not isinstance(seq, seq_type):
                    raise self.failureException(f"{which} sequence is not a {kind}: "
                                                f"{_safe_repr(seq)}")
        standard, lengths = None, []
        for which, seq in ("First", seq1), ("Second", seq2):
            try:
                lengths.append(len(seq))
            except (TypeError, NotImplementedError):
                standard = f"{which} {kind} has no length.    Non-sequence?"
                break
        if standard is None:
            if seq1 == seq2:
                return
            standard = self._first_difference(seq1, seq2, kind, seq_type, *lengths)
            if standard is None:
                return
        standard = self._truncateMessage(standard, _line_diff(seq1, seq2))
        self.fail(self._formatMessage(msg, standard))

    def _first_difference(self, seq1, seq2, kind, seq_type, len1, len2):
        text = "%ss differ: %s != %s\n" % (kind.capitalize(), *_short_reprs(seq1, seq2))
        different = False
        for at in range(min(len1, len2)):
            items = []
            for which, seq in ("first", seq1), ("second", seq2):
                try:
                    items.append(seq[at])
                except (TypeError, IndexError, NotImplementedError):
                    text += f"\nUnable to index element {at} of {which} {kind}\n"
                    break
            if len(items) == 2 and items[0] == items[1]:
                continue
            different = True
            if len(items) == 2:
                text += "\nFirst differing element %d:\n%s\n%s\n" % (at, *_short_reprs(*items))
            break
        if not different and len1 == len2 and seq_type is None and type(seq1) != type(seq2):
            return None
        if len1 != len2:
            which, longer, at = ("first", seq1, len2) if len1 > len2 else ("second", seq2, len1)
            text += (f"\n{which.capitalize()} {kind} contains {abs(len1 - len2)} additional "
                     "elements.\n")
            try:
                text += f"First extra element {at}:\n{_safe_repr(longer[at])}\n"
            except (TypeError, IndexError, NotImplementedError):
                text += f"Unable to index element {at} of {which} {kind}\n"
        return text

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        lines = []
        for one, other, names in ((set1, set2, ("first", "second")),
                                  (set2, set1, ("second", "first"))):
            try:
                only = one.difference(other)
            except TypeError as exc:
                self.fail(f"invalid type when attempting set difference: {exc}")
            except AttributeError as exc:
                self.fail(f"{names[0]} argument does not support set difference: {exc}")
            if only:
                lines.append("Items in the %s set but not the %s:" % names)
                lines.extend([repr(item) for item in only])
        if lines:
            self.fail(self._formatMessage(msg, "\n".join(lines)))

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, "First argument is not a dictionary")
        self.assertIsInstance(d2, dict, "Second argument is not a dictionary")
        if d1 != d2:
            standard = self._truncateMessage("%s != %s" % _short_reprs(d1, d2), _line_diff(d1, d2))
            self.fail(self._formatMessage(msg, standard))

    def assertCountEqual(self, first, second, msg=None):
        different = _count_differences(list(first), list(second))
        if different:
            lines = ["First has %d, Second has %d:  %r" % row for row in different]
            standard = self._truncateMessage("Element counts were not equal:\n", "\n".join(lines))
            self.fail(self._formatMessage(msg, standard))

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, "First argument is not a string")
        self.assertIsInstance(second, str, "Second argument is not a string")
        if first == second:
            return
        if max(len(first), len(second)) > self._diffThreshold:
            self._baseAssertEqual(first, second, msg)
        # An end of line that one has and the other lacks shall show.
        texts = [first, second]
        if not (first.endswith("\n") and second.endswith("\n")):
            whole = [text for text in texts if text]
            if any([not text.endswith("\n") for text in whole]):
                texts = [text + "\n" if text else text for text in texts]
        diff = "\n" + "".join(difflib.ndiff(*[text.splitlines(keepends=True) for text in texts]))
        standard = self._truncateMessage("%s != %s" % _short_reprs(first, second), diff)
        self.fail(self._formatMessage(msg, standard))

    def assertRegex(self, text, expected_regex, msg=None):
        if isinstance(expected_regex, (str, bytes)):
            assert expected_regex, "expected_regex must not be empty."
            expected_regex = re.compile(expected_regex)
        self._claim(expected_regex.search(text), msg, "Regex didn't match: %s not found in %s",
                    expected_regex.pattern, text)

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        if isinstance(unexpected_regex, (str, bytes)):
            unexpected_regex = re.compile(unexpected_regex)
        match = unexpected_regex.search(text)
        if match:
            self._claim(False, msg, "Regex matched: %s matches %s in %s", match.group(),
                        unexpected_regex.pattern, text)

    def assertRaises(self, expected_exception, *args, **kwargs):
        return _AssertRaisesContext(expected_exception, self)._begin("assertRaises", args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        context = _AssertRaisesContext(expected_exception, self, expected_regex)
        return context._begin("assertRaisesRegex", args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        return _AssertWarnsContext(expected_warning, self)._begin("assertWarns", args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        context = _AssertWarnsContext(expected_warning, self, expected_regex)
        return context._begin("assertWarnsRegex", args, kwargs)

    def assertLogs(self, logger=None, level=None):
        return _run._import_module("unittest._log")._AssertLogsContext(self, logger, level, False)

    def assertNoLogs(self, logger=None, level=None):
        return _run._import_module("unittest._log")._AssertLogsContext(self, logger, level, True)


def _is_kind(expected, base):
    if isinstance(expected, tuple):
        return all([_is_kind(one, base) for one in expected])
    return isinstance(expected, type) and issubclass(expected, base)


class _AssertContext:
    """A block or a call that shall raise or warn."""

    def __init__(self, expected, test_case, expected_regex=None):
        self.expected = expected
        self.test_case = test_case
        self.expected_regex = None if expected_regex is None else re.compile(expected_regex)
        self.obj_name = None
        self.msg = None

    def _begin(self, name, args, kwargs):
        if not _is_kind(self.expected, self._base):
            raise TypeError(f"{name}() arg 1 must be {self._base_text}")
        if not args:
            self.msg = kwargs.pop("msg", None)
            if kwargs:
                raise TypeError(f"{next(iter(kwargs))!r} is an invalid keyword argument for this "
                                "function")
            return self
        func, *args = args
        self.obj_name = getattr(func, "__name__", None) or str(func)
        with self:
            func(*args, **kwargs)

    def _fail(self, text):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, text))

    def _missing(self, verb):
        name = getattr(self.expected, "__name__", None) or str(self.expected)
        self._fail(f"{name} not {verb}" + (f" by {self.obj_name}" if self.obj_name else ""))

    def _fits(self, value):
        return self.expected_regex is None or self.expected_regex.search(str(value))

    def _unfit(self, value):
        self._fail(f'"{self.expected_regex.pattern}" does not match "{value}"')


class _AssertRaisesContext(_AssertContext):
    _base = BaseException
    _base_text = "an exception type or tuple of exception types"

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, tb):
        if exc_type is None:
            self._missing("raised")
        if not issubclass(exc_type, self.expected):
            return False
        self.exception = exc_value.with_traceback(None)
        if not self._fits(exc_value):
            self._unfit(exc_value)
        return True


class _AssertWarnsContext(_AssertContext):
    _base = Warning
    _base_text = "a warning type or tuple of warning types"

    def __enter__(self):
        self._catcher = warnings.catch_warnings(record=True)
        self.warnings = self._catcher.__enter__()
        kinds = self.expected if isinstance(self.expected, tuple) else (self.expected,)
        for kind in kinds:
            warnings.simplefilter("always", kind)
        return self

    def __exit__(self, exc_type, exc_value, tb):
        self._catcher.__exit__(exc_type, exc_value, tb)
        if exc_type is not None:
            return
        first = None
        for caught in self.warnings:
            if isinstance(caught.message, self.expected):
                first = first or caught.message
                if self._fits(caught.message):
                    self.warning = caught.message
                    self.filename = caught.filename
                    self.lineno = caught.lineno
                    return
        if first is not None:
            self._unfit(first)
        self._missing("triggered")

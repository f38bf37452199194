"""Tests as methods of classes, and who runs them."""

import _run
import difflib
import functools
import io
import re
import sys
import time
import traceback
import warnings
from collections import Counter, namedtuple
from pprint import pformat

__all__ = ["IsolatedAsyncioTestCase", "TestResult", "TestCase", "TestSuite", "TextTestRunner",
           "TestLoader", "FunctionTestCase", "main", "defaultTestLoader", "SkipTest", "skip",
           "skipIf", "skipUnless", "expectedFailure", "TextTestResult", "installHandler",
           "registerResult", "removeResult", "removeHandler", "addModuleCleanup",
           "doModuleCleanups", "enterModuleContext"]


def __getattr__(name):
    # Event loops only for who asks for them.
    if name == "IsolatedAsyncioTestCase":
        return _run._import_module("unittest.async_case").IsolatedAsyncioTestCase
    raise AttributeError(f"module 'unittest' has no attribute '{name}'",
                         name=name, obj=_imported("unittest"))


class SkipTest(Exception):
    __module__ = "unittest.case"


class _ShouldStop(Exception):
    """Nothing more of the test is wanted."""


def _same(item):
    return item


def skip(reason):
    def decorator(item):
        if not isinstance(item, type):
            @functools.wraps(item)
            def skip_wrapper(*args, **kwargs):
                raise SkipTest(reason)
            item = skip_wrapper
        item.__unittest_skip__ = True
        item.__unittest_skip_why__ = reason
        return item
    if isinstance(reason, _T_function):
        item, reason = reason, ""
        return decorator(item)
    return decorator


def skipIf(condition, reason):
    return skip(reason) if condition else _same


def skipUnless(condition, reason):
    return _same if condition else skip(reason)


def expectedFailure(test_item):
    test_item.__unittest_expecting_failure__ = True
    return test_item


_module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    _module_cleanups.append((function, args, kwargs))


def enterModuleContext(cm):
    return _entered(cm, addModuleCleanup)


def doModuleCleanups():
    failed = []
    while _module_cleanups:
        function, args, kwargs = _module_cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception as exc:
            failed.append(exc)
    if failed:
        raise failed[0]


def _entered(cm, add_cleanup):
    cls = type(cm)
    try:
        enter, leave = cls.__enter__, cls.__exit__
    except AttributeError:
        raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the context "
                        "manager protocol") from None
    result = enter(cm)
    add_cleanup(leave, cm, None, None, None)
    return result


def registerResult(result):
    """Interrupts end a run here, whoever is registered."""


removeResult = registerResult


def installHandler():
    """The same for their handler."""


def removeHandler(method=None):
    return method


def _class_name(cls):
    return f"{cls.__module__}.{cls.__qualname__}"


def _first_line(doc):
    return doc.strip().split("\n")[0].strip() if doc else None


def _info(exc):
    return (type(exc), exc, exc.__traceback__)

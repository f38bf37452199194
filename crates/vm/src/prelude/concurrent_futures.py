"""Futures and pools: the names of its modules in one place."""

import _run
import concurrent.futures._base
from concurrent.futures._base import (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED,
    CancelledError, TimeoutError, InvalidStateError, BrokenExecutor, Future, Executor, wait,
    as_completed)
from concurrent.futures.thread import ThreadPoolExecutor

__all__ = ('FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED', 'CancelledError',
           'TimeoutError', 'InvalidStateError', 'BrokenExecutor', 'Future', 'Executor', 'wait',
           'as_completed', 'ProcessPoolExecutor', 'ThreadPoolExecutor')


if False:
    # The module has the name, for `import *`.
    ProcessPoolExecutor = None


def __getattr__(name):
    # Processes only for who asks for them.
    if name == "ProcessPoolExecutor":
        return _run._import_module("concurrent.futures.process").ProcessPoolExecutor
    if name in ("process", "thread"):
        return _run._import_module("concurrent.futures." + name)
    raise AttributeError(f"module 'concurrent.futures' has no attribute '{name}'",
                         name=name, obj=_imported("concurrent.futures"))

"""Tests that are coroutines."""

import asyncio
import contextvars
import inspect

from unittest import TestCase


class IsolatedAsyncioTestCase(TestCase):
    loop_factory = None

    def __init__(self, methodName="runTest"):
        super().__init__(methodName)
        self._asyncioRunner = None
        self._asyncioTestContext = contextvars.copy_context()

    async def asyncSetUp(self):
        pass

    async def asyncTearDown(self):
        pass

    def addAsyncCleanup(self, func, /, *args, **kwargs):
        self.addCleanup(func, *args, **kwargs)

    async def enterAsyncContext(self, cm):
        cls = type(cm)
        try:
            enter, leave = cls.__aenter__, cls.__aexit__
        except AttributeError:
            raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the "
                            "asynchronous context manager protocol") from None
        result = await enter(cm)
        self.addAsyncCleanup(leave, cm, None, None, None)
        return result

    def _callSetUp(self):
        # What runs before has a loop, too.
        self._asyncioRunner.get_loop()
        self._call(self.setUp)
        self._call(self.asyncSetUp)

    def _callTestMethod(self, method):
        if self._call(method) is not None:
            self._gave_value(method)

    def _callTearDown(self):
        self._call(self.asyncTearDown)
        self._call(self.tearDown)

    def _callCleanup(self, function, /, *args, **kwargs):
        self._call(function, *args, **kwargs)

    def _call(self, func, /, *args, **kwargs):
        if inspect.iscoroutinefunction(func):
            coroutine = func(*args, **kwargs)
            return self._asyncioRunner.run(coroutine, context=self._asyncioTestContext)
        return self._asyncioTestContext.run(func, *args, **kwargs)

    def run(self, result=None):
        self._asyncioRunner = asyncio.Runner(debug=True, loop_factory=self.loop_factory)
        try:
            return super().run(result)
        finally:
            self._asyncioRunner.close()

    def debug(self):
        self._asyncioRunner = asyncio.Runner(debug=True, loop_factory=self.loop_factory)
        super().debug()
        self._asyncioRunner.close()

"""Context managers made of functions, and some ready ones."""

import sys
from abc import ABC, abstractmethod
from functools import wraps

__all__ = ['asynccontextmanager', 'contextmanager', 'closing', 'nullcontext',
           'AbstractContextManager', 'AbstractAsyncContextManager', 'AsyncExitStack',
           'ContextDecorator', 'AsyncContextDecorator', 'ExitStack', 'redirect_stdout',
           'redirect_stderr', 'suppress', 'aclosing', 'chdir']


class AbstractContextManager(ABC):
    def __enter__(self):
        return self

    @abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, C):
        if cls is AbstractContextManager and hasattr(C, "__enter__") and hasattr(C, "__exit__"):
            return True
        return NotImplemented


class AbstractAsyncContextManager(ABC):
    async def __aenter__(self):
        return self

    @abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        return None


class ContextDecorator:
    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        def inner(*args, **kwds):
            with self._recreate_cm():
                return func(*args, **kwds)
        return inner


class AsyncContextDecorator:
    def _recreate_cm(self):
        return self

    def __call__(self, func):
        @wraps(func)
        async def inner(*args, **kwds):
            async with self._recreate_cm():
                return await func(*args, **kwds)
        return inner




class _GeneratorContextManagerBase:
    def __init__(self, func, args, kwds):
        self._call = (func, args, kwds)
        self.gen = func(*args, **kwds)
        self.func, self.args, self.kwds = func, args, kwds
        doc = getattr(func, "__doc__", None)
        self.__doc__ = doc

    def _recreate_cm(self):
        func, args, kwds = self._call
        return type(self)(func, args, kwds)


class _GeneratorContextManager(_GeneratorContextManagerBase, ContextDecorator):
    def __enter__(self):
        del self.args, self.kwds, self.func
        if not hasattr(type(self.gen), "__next__"):
            raise TypeError(f"{type(self.gen).__name__!r} object is not an iterator")
        for value in self.gen:
            return value
        raise RuntimeError("generator didn't yield")

    def __exit__(self, typ, value, traceback):
        if typ is None:
            for _ in self.gen:
                try:
                    raise RuntimeError("generator didn't stop")
                finally:
                    self.gen.close()
            return False
        if value is None:
            value = typ()
        try:
            self.gen.throw(value)
        except StopIteration as exc:
            return exc is not value
        except RuntimeError as exc:
            if exc is value:
                exc.__traceback__ = traceback
                return False
            if isinstance(value, StopIteration) and exc.__cause__ is value:
                value.__traceback__ = traceback
                return False
            raise
        except BaseException as exc:
            if exc is not value:
                raise
            exc.__traceback__ = traceback
            return False
        try:
            raise RuntimeError("generator didn't stop after throw()")
        finally:
            self.gen.close()


class _AsyncGeneratorContextManager(_GeneratorContextManagerBase, AsyncContextDecorator):
    async def __aenter__(self):
        del self.args, self.kwds, self.func
        if not hasattr(type(self.gen), "__anext__"):
            raise TypeError(f"{type(self.gen).__name__!r} object is not an async iterator")
        async for value in self.gen:
            return value
        raise RuntimeError("generator didn't yield")

    async def __aexit__(self, typ, value, traceback):
        if typ is None:
            async for _ in self.gen:
                try:
                    raise RuntimeError("generator didn't stop")
                finally:
                    await self.gen.aclose()
            return False
        if value is None:
            value = typ()
        try:
            await self.gen.athrow(value)
        except StopAsyncIteration as exc:
            return exc is not value
        except RuntimeError as exc:
            if exc is value:
                exc.__traceback__ = traceback
                return False
            if (isinstance(value, (StopIteration, StopAsyncIteration))
                    and exc.__cause__ is value):
                value.__traceback__ = traceback
                return False
            raise
        except BaseException as exc:
            if exc is not value:
                raise
            exc.__traceback__ = traceback
            return False
        try:
            raise RuntimeError("generator didn't stop after athrow()")
        finally:
            await self.gen.aclose()


def contextmanager(func):
    @wraps(func)
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)
    return helper


def asynccontextmanager(func):
    @wraps(func)
    def helper(*args, **kwds):
        return _AsyncGeneratorContextManager(func, args, kwds)
    return helper


class closing(AbstractContextManager):
    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exc_info):
        self.thing.close()


class aclosing(AbstractAsyncContextManager):
    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, *exc_info):
        await self.thing.aclose()


class nullcontext(AbstractContextManager, AbstractAsyncContextManager):
    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *excinfo):
        pass

    async def __aenter__(self):
        return self.enter_result

    async def __aexit__(self, *excinfo):
        pass


class suppress(AbstractContextManager):
    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exctype, excinst, exctb):
        if exctype is None:
            return False
        if issubclass(exctype, self._exceptions):
            return True
        if issubclass(exctype, BaseExceptionGroup):
            _, rest = excinst.split(self._exceptions)
            if rest is None:
                return True
            raise rest
        return False


class _RedirectStream(AbstractContextManager):
    _stream = None

    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []

    def __enter__(self):
        self._old_targets.append(getattr(sys, self._stream))
        setattr(sys, self._stream, self._new_target)
        return self._new_target

    def __exit__(self, exctype, excinst, exctb):
        setattr(sys, self._stream, self._old_targets.pop())


class redirect_stdout(_RedirectStream):
    _stream = "stdout"


class redirect_stderr(_RedirectStream):
    _stream = "stderr"


def chdir(path):
    _sys_unsupported("contextlib.chdir: there are no folders here")


def _type_of_manager(cm, enter, leave, kind):
    cls = type(cm)
    if not hasattr(cls, enter) or not hasattr(cls, leave):
        raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the "
                        f"{kind} protocol")
    return cls


class _BaseExitStack:
    """What a stack calls when it is left: the last one first."""

    def __init__(self):
        self._exits = []

    def pop_all(self):
        new = type(self)()
        new._exits = self._exits
        self._exits = []
        return new

    def callback(self, callback, /, *args, **kwds):
        self._exits.append(("call", callback, args, kwds))
        return callback

    def push(self, exit):
        method = getattr(type(exit), "__exit__", None)
        if method is None:
            self._exits.append(("exit", exit, (), {}))
        else:
            self._exits.append(("exit", method, (exit,), {}))
        return exit

    def enter_context(self, cm):
        cls = _type_of_manager(cm, "__enter__", "__exit__", "context manager")
        result = cls.__enter__(cm)
        self._exits.append(("exit", cls.__exit__, (cm,), {}))
        return result


def _chain(exc, before, outer):
    """The exceptions that came one after the other show each other as context."""
    while True:
        context = exc.__context__
        if context is None or context is before:
            return
        if context is outer:
            break
        exc = context
    exc.__context__ = before


class ExitStack(_BaseExitStack, AbstractContextManager):
    def __exit__(self, *exc_details):
        exc = exc_details[1]
        outer = sys.exception()
        given = exc is not None
        suppressed = False
        raised = False
        while self._exits:
            kind, function, args, kwds = self._exits.pop()
            try:
                if kind == "call":
                    function(*args, **kwds)
                elif function(*args, None if exc is None else type(exc), exc,
                              None if exc is None else exc.__traceback__):
                    suppressed = True
                    raised = False
                    exc = None
            except BaseException as new:
                _chain(new, exc, outer)
                raised = True
                exc = new
        if raised:
            context = exc.__context__
            try:
                raise exc
            except BaseException:
                exc.__context__ = context
                raise
        return given and suppressed

    def close(self):
        self.__exit__(None, None, None)


class AsyncExitStack(_BaseExitStack, AbstractAsyncContextManager):
    def push_async_callback(self, callback, /, *args, **kwds):
        self._exits.append(("async call", callback, args, kwds))
        return callback

    def push_async_exit(self, exit):
        method = getattr(type(exit), "__aexit__", None)
        if method is None:
            self._exits.append(("async exit", exit, (), {}))
        else:
            self._exits.append(("async exit", method, (exit,), {}))
        return exit

    async def enter_async_context(self, cm):
        cls = _type_of_manager(cm, "__aenter__", "__aexit__", "asynchronous context manager")
        result = await cls.__aenter__(cm)
        self._exits.append(("async exit", cls.__aexit__, (cm,), {}))
        return result

    async def aclose(self):
        await self.__aexit__(None, None, None)

    async def __aexit__(self, *exc_details):
        exc = exc_details[1]
        outer = sys.exception()
        given = exc is not None
        suppressed = False
        raised = False
        while self._exits:
            kind, function, args, kwds = self._exits.pop()
            try:
                if kind.endswith("call"):
                    result = function(*args, **kwds)
                else:
                    result = function(*args, None if exc is None else type(exc), exc,
                                      None if exc is None else exc.__traceback__)
                if kind.startswith("async"):
                    result = await result
                if result and kind.endswith("exit"):
                    suppressed = True
                    raised = False
                    exc = None
            except BaseException as new:
                _chain(new, exc, outer)
                raised = True
                exc = new
        if raised:
            context = exc.__context__
            try:
                raise exc
            except BaseException:
                exc.__context__ = context
                raise
        return given and suppressed

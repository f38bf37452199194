class Mock(NonCallableMock):
    __module__ = "unittest.mock"

    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None,
                 spec_set=None, parent=None, _new_name="", _new_parent=None, **kwargs):
        super().__init__(spec, wraps, name, spec_set, parent, _new_name, _new_parent, **kwargs)
        self.__dict__["_mock_return_value"] = return_value
        if return_value is not DEFAULT:
            self._adopt(return_value, None, "()")
        self.side_effect = side_effect

    def __call__(self, /, *args, **kwargs):
        if self._mock_signature is not None:
            self._mock_signature.bind(*args, **kwargs)
        self._note(args, kwargs)
        return self._answer(args, kwargs)

    def _note(self, args, kwargs):
        """Writes the call down, here and in all that the mock is a part of."""
        self.called = True
        self.call_count += 1
        self.call_args = _Call((args, kwargs), two=True)
        self.call_args_list.append(self.call_args)
        self.mock_calls.append(_Call(("", args, kwargs)))
        method = self._mock_name if self._mock_parent is not None else None
        path, joint = self._mock_new_name, "" if self._mock_new_name == "()" else "."
        up = self._mock_new_parent
        while up is not None:
            if method is not None:
                up.method_calls.append(_Call((method, args, kwargs)))
                method = f"{up._mock_name}.{method}" if up._mock_parent is not None else None
            up.mock_calls.append(_Call((path, args, kwargs)))
            if up._mock_new_name:
                path = up._mock_new_name + joint + path
                joint = "" if up._mock_new_name == "()" else "."
            up = up._mock_new_parent

    def _effect(self, args, kwargs):
        """What the side effect says, DEFAULT where it says nothing."""
        effect = self._mock_side_effect
        if effect is None:
            return DEFAULT
        if _is_exception(effect):
            raise effect
        if callable(effect):
            return effect(*args, **kwargs)
        result = next(effect)
        if _is_exception(result):
            raise result
        return result

    def _answer(self, args, kwargs):
        result = self._effect(args, kwargs)
        if result is not DEFAULT:
            return result
        if self._mock_return_value is DEFAULT and self._mock_wraps is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value


def _magic_method(name):
    def method(self, /, *args, **kwargs):
        return self._magic(name)(*args, **kwargs)
    return method


class _Magics:
    """Special methods that are there before anybody asks for them."""

    def _magic(self, name):
        found = self._mock_magics.get(name)
        if found is None:
            found = self._get_child_mock(parent=self, name=name, _new_name=name, _new_parent=self)
            if name in _DEFAULTS:
                found.return_value = _DEFAULTS[name]
            elif name == "__eq__":
                found.side_effect = lambda other: True if self is other else NotImplemented
            elif name == "__ne__":
                found.side_effect = lambda other: False if self is other else NotImplemented
            elif name == "__hash__":
                found.return_value = object.__hash__(self)
            elif name == "__str__":
                found.return_value = object.__str__(self)
            elif name == "__iter__":
                found.return_value = []
                found.side_effect = lambda: iter(found.return_value)
            elif name == "__aiter__":
                found.return_value = []
                found.side_effect = lambda: _each(found.return_value)
            self._mock_magics[name] = self._mock_children[name] = found
        return found

    def __getattribute__(self, name):
        if name in _PREPARED:
            methods = object.__getattribute__(self, "__dict__").get("_mock_methods")
            if methods is None or name in methods:
                return object.__getattribute__(self, "_magic")(name)
            raise AttributeError(name)
        return object.__getattribute__(self, name)


async def _each(values):
    for value in values:
        yield value


_PREPARED = {name for name in _ALL_MAGICS - _NOT_BY_DEFAULT
             if name not in ("__hash__", "__eq__", "__ne__", "__sizeof__", "__fspath__", "__next__",
                             "__anext__")}
for _name in _PREPARED | {"__hash__", "__eq__", "__ne__"}:
    setattr(_Magics, _name, _magic_method(_name))


def _without_unspecified(self):
    """Special methods that a specification lacks are not there."""
    methods = self._mock_methods
    if methods is None:
        return
    for name in _PREPARED:
        if name not in methods and name not in ("__str__", "__bool__"):
            setattr(type(self), name, _absent(name))


def _absent(name):
    def method(self, /, *args, **kwargs):
        kind = type(self).__name__
        if name == "__len__":
            raise TypeError(f"object of type '{kind}' has no len()")
        if name == "__iter__":
            raise TypeError(f"'{kind}' object is not iterable")
        if name == "__getitem__":
            raise TypeError(f"'{kind}' object is not subscriptable")
        raise TypeError(f"'{kind}' object does not support {name}")
    return method


class NonCallableMagicMock(_Magics, NonCallableMock):
    __module__ = "unittest.mock"


class MagicMock(_Magics, Mock):
    __module__ = "unittest.mock"

    def __init__(self, /, *args, **kw):
        super().__init__(*args, **kw)
        _without_unspecified(self)

    def reset_mock(self, /, *args, return_value=False, **kwargs):
        super().reset_mock(*args, return_value=return_value, **kwargs)


# An instance's class comes right before its kind: `_get_child_mock` finds it there.
class AsyncMock(MagicMock):
    __module__ = "unittest.mock"

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self._forget_awaits()

    def _forget_awaits(self):
        self.__dict__.update(await_count=0, await_args=None, await_args_list=_CallList())

    def reset_mock(self, /, *args, **kwargs):
        super().reset_mock(*args, **kwargs)
        self._forget_awaits()

    async def __call__(self, /, *args, **kwargs):
        if self._mock_signature is not None:
            self._mock_signature.bind(*args, **kwargs)
        return await self._awaited(args, kwargs)

    async def _awaited(self, args, kwargs):
        self._note(args, kwargs)
        effect = self._mock_side_effect
        try:
            if inspect.iscoroutinefunction(effect):
                result = await effect(*args, **kwargs)
            else:
                try:
                    result = self._effect(args, kwargs)
                except StopIteration:
                    raise StopAsyncIteration from None
            if result is DEFAULT:
                if self._mock_return_value is DEFAULT and self._mock_wraps is not None:
                    result = self._mock_wraps(*args, **kwargs)
                    if inspect.isawaitable(result):
                        result = await result
                else:
                    result = self.return_value
        finally:
            self.await_count += 1
            self.await_args = _Call((args, kwargs), two=True)
            self.await_args_list.append(self.await_args)
        return result

    def assert_awaited(self):
        if self.await_count == 0:
            self._fail(f"Expected {self._called()} to have been awaited.")

    def assert_awaited_once(self):
        if self.await_count != 1:
            self._fail(f"Expected {self._called()} to have been awaited once. Awaited "
                       f"{self.await_count} times.")

    def assert_awaited_with(self, /, *args, **kwargs):
        expected = _signature_text(self._called(), args, kwargs)
        if self.await_args is None:
            self._fail(f"Expected await: {expected}\nNot awaited")
        if self._bound(self.await_args) != self._bound(_Call((args, kwargs), two=True)):
            actual = _signature_text(self._called(), *self.await_args)
            self._fail(f"expected await not found.\nExpected: {expected}\n  Actual: {actual}")

    def assert_awaited_once_with(self, /, *args, **kwargs):
        if self.await_count != 1:
            self._fail(f"Expected {self._called()} to have been awaited once. Awaited "
                       f"{self.await_count} times.")
        self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        if _Call((args, kwargs), two=True) not in self.await_args_list:
            self._fail(f"{_signature_text(self._called(), args, kwargs)} await not found")

    def assert_has_awaits(self, calls, any_order=False):
        calls = list(calls)
        found = self.await_args_list
        if not (all([one in found for one in calls]) if any_order else calls in found):
            self._fail(f"Awaits not found.\nExpected: {_CallList(calls)!r}\n  Actual: {found!r}")

    def assert_not_awaited(self):
        if self.await_count != 0:
            self._fail(f"Expected {self._called()} to not have been awaited. Awaited "
                       f"{self.await_count} times.")


class ThreadingMock(MagicMock):
    """A mock whose calls other threads can wait for."""

    __module__ = "unittest.mock"

    def __init__(self, /, *args, timeout=None, **kw):
        import threading
        self.__dict__["_mock_changed"] = threading.Condition()
        self.__dict__["_mock_timeout"] = timeout
        super().__init__(*args, **kw)

    def _note(self, args, kwargs):
        with self._mock_changed:
            super()._note(args, kwargs)
            self._mock_changed.notify_all()

    def wait_until_called(self, *, timeout=None):
        timeout = self._mock_timeout if timeout is None else timeout
        with self._mock_changed:
            if not self._mock_changed.wait_for(lambda: self.called, timeout=timeout):
                self._fail(f"{self._called()} was not called before timeout({timeout}).")

    def wait_until_any_call_with(self, *args, **kwargs):
        wanted = _Call((args, kwargs), two=True)
        with self._mock_changed:
            done = self._mock_changed.wait_for(lambda: wanted in self.call_args_list,
                                               timeout=self._mock_timeout)
            if not done:
                text = _signature_text(self._called(), args, kwargs)
                self._fail(f"{text} call not found")


class PropertyMock(Mock):
    __module__ = "unittest.mock"

    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, val):
        self(val)


def seal(mock):
    mock._mock_sealed = True
    for child in list(mock._mock_children.values()):
        if isinstance(child, NonCallableMock) and child._mock_new_parent is mock:
            seal(child)


def mock_open(mock=None, read_data=""):
    _sys_unsupported("unittest.mock.mock_open: there are no files here to stand for")


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, **kwargs):
    """A mock that has what the specification has, and takes the arguments that that takes."""
    is_type = isinstance(spec, type)
    if inspect.isfunction(spec) or inspect.ismethod(spec):
        kind = AsyncMock if inspect.iscoroutinefunction(spec) else MagicMock
        mock = kind(name=_name or spec.__name__, parent=_parent, **kwargs)
        mock.__dict__["_mock_signature"] = inspect.signature(spec)
        return _as_function(mock, spec) if _parent is None else mock
    kind = MagicMock if not instance or _raw(spec, "__call__") else NonCallableMagicMock
    options = {"spec_set" if spec_set else "spec": spec}
    mock = kind(name=_name, parent=_parent, **options, **kwargs)
    for name in dir(spec):
        if _is_magic(name) or isinstance(getattr(type(spec), name, None), property):
            continue
        original = getattr(spec, name, None)
        if inspect.isfunction(original) or inspect.ismethod(original):
            child = create_autospec(original, _parent=mock, _name=name, _new_name=name,
                                    _new_parent=mock)
            if is_type and inspect.isfunction(original):
                static = isinstance(_raw(spec, name), staticmethod)
                child.__dict__["_mock_signature"] = _without_self(original, not static and instance)
            mock._mock_children[name] = child
    if is_type and not instance:
        if inspect.isfunction(getattr(spec, "__init__", None)):
            mock.__dict__["_mock_signature"] = _without_self(spec.__init__, True)
        mock.return_value = create_autospec(spec, spec_set, instance=True, _name="()")
        mock.return_value.__dict__.update(_mock_name=None, _mock_new_name="()",
                                          _mock_new_parent=mock)
    return mock


_COUNTS = ("called", "call_count", "call_args", "call_args_list", "mock_calls", "method_calls",
           "return_value", "side_effect")


def _as_function(mock, spec):
    """A function in front of the mock: taken from an instance it becomes a method."""
    def before():
        mock.return_value = function.return_value
        mock.side_effect = function.side_effect

    def after():
        for name in _COUNTS:
            setattr(function, name, getattr(mock, name))

    if isinstance(mock, AsyncMock):
        async def function(*args, **kwargs):
            before()
            try:
                return await mock(*args, **kwargs)
            finally:
                after()
    else:
        def function(*args, **kwargs):
            before()
            try:
                return mock(*args, **kwargs)
            finally:
                after()
    wraps(spec)(function)
    function.mock = mock
    for name in dir(type(mock)):
        if name.startswith("assert_"):
            setattr(function, name, getattr(mock, name))

    def reset_mock():
        mock.reset_mock()
        after()
    function.reset_mock = reset_mock
    after()
    return function


def _raw(cls, name):
    for base in cls.__mro__:
        if name in base.__dict__:
            return base.__dict__[name]


def _without_self(func, skip):
    found = inspect.signature(func)
    parameters = list(found.parameters.values())
    return found.replace(parameters=parameters[1:]) if skip else found

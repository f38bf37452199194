"""Objects that stand for others in tests, and note what is done with them."""

import _run
import builtins
import inspect
from functools import wraps

__all__ = ["Mock", "MagicMock", "patch", "sentinel", "DEFAULT", "ANY", "call", "create_autospec",
           "AsyncMock", "ThreadingMock", "FILTER_DIR", "NonCallableMock", "NonCallableMagicMock",
           "mock_open", "PropertyMock", "seal"]

FILTER_DIR = True


class _SentinelObject:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"sentinel.{self.name}"


class _Sentinel:
    def __init__(self):
        self._sentinels = {}

    def __getattr__(self, name):
        if name == "__bases__":
            raise AttributeError
        return self._sentinels.setdefault(name, _SentinelObject(name))


sentinel = _Sentinel()
DEFAULT = sentinel.DEFAULT
_missing = sentinel.MISSING
_deleted = sentinel.DELETED


class _ANY:
    """Equal to everything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return "<ANY>"


ANY = _ANY()


def _signature_text(name, args, kwargs):
    parts = [repr(arg) for arg in args] + [f"{key}={value!r}" for key, value in kwargs.items()]
    return f"{name}({', '.join(parts)})"


def _call_parts(value):
    """Name, arguments and keyword arguments of a call or of a tuple that stands for one."""
    name, args, kwargs = "", (), {}
    for part in tuple.__iter__(value):
        if isinstance(part, str):
            name = part
        elif isinstance(part, tuple):
            args = part
        else:
            kwargs = part
    return name, args, kwargs


class _Call(tuple):
    def __new__(cls, value=(), name="", parent=None, two=False, from_kall=True):
        parts = _call_parts(value)
        return tuple.__new__(cls, parts[1:] if two else parts)

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name = name
        self._mock_parent = parent
        self._mock_from_kall = from_kall

    def __eq__(self, other):
        if not isinstance(other, tuple):
            return NotImplemented
        name, args, kwargs = _call_parts(self)
        other_name, other_args, other_kwargs = _call_parts(other)
        parent = getattr(other, "_mock_parent", None) if isinstance(other, _Call) else None
        if self._mock_parent and parent and self._mock_parent != parent:
            return False
        if name and other_name != name:
            return False
        return (other_args, other_kwargs) == (args, kwargs)

    def __ne__(self, other):
        return not self == other

    __hash__ = None

    def __call__(self, /, *args, **kwargs):
        if self._mock_name is None:
            return _Call(("", args, kwargs), name="()")
        return _Call((self._mock_name, args, kwargs), name=self._mock_name + "()", parent=self)

    def __getattr__(self, attr):
        if attr.startswith("__"):
            raise AttributeError(attr)
        if self._mock_name is None:
            return _Call(name=attr, from_kall=False)
        return _Call(name=f"{self._mock_name}.{attr}", parent=self, from_kall=False)

    @property
    def args(self):
        return _call_parts(self)[1]

    @property
    def kwargs(self):
        return _call_parts(self)[2]

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or "call"
            return f"call{name}" if name.startswith("()") else name
        name, args, kwargs = _call_parts(self)
        if name:
            name = name if name.startswith("()") else "." + name
        return _signature_text("call" + name, args, kwargs)

    def call_list(self):
        found, this = [], self
        while this is not None:
            if this._mock_from_kall:
                found.append(this)
            this = this._mock_parent
        return _CallList(reversed(found))


call = _Call(from_kall=False)


class _CallList(list):
    """Calls; some of them in a row are in it, too."""

    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        size = len(value)
        return any([self[at:at + size] == value for at in range(len(self) - size + 1)])


_NUMERIC = ("add sub mul matmul truediv floordiv mod lshift rshift and xor or pow divmod").split()
_ASYNC_MAGICS = {"__aenter__", "__aexit__", "__anext__"}
_SYNC_MAGICS = {f"__{name}__" for name in (
    "hash str sizeof getitem setitem delitem len contains iter bool next int float complex index "
    "neg pos invert abs round trunc floor ceil enter exit lt gt le ge eq ne aiter call "
    "fspath dir format reversed missing reduce reduce_ex getinitargs getnewargs getstate setstate "
    "getformat repr get set delete subclasses").split()}
_SYNC_MAGICS |= {f"__{mark}{name}__" for name in _NUMERIC for mark in ("", "r", "i")}
_ALL_MAGICS = _SYNC_MAGICS | _ASYNC_MAGICS
# What these two are asked for first is never a mock's affair.
_NOT_BY_DEFAULT = {f"__{name}__" for name in (
    "get set delete reversed missing reduce reduce_ex getinitargs getnewargs getstate setstate "
    "getformat repr dir format subclasses call index").split()}
_NOT_BY_DEFAULT |= {f"__r{name}__" for name in _NUMERIC}
_DEFAULTS = {"__int__": 1, "__contains__": False, "__len__": 0, "__exit__": False,
             "__complex__": 1j, "__float__": 1.0, "__bool__": True, "__index__": 1,
             "__aexit__": False, "__lt__": NotImplemented, "__gt__": NotImplemented,
             "__le__": NotImplemented, "__ge__": NotImplemented}


def _is_magic(name):
    return len(name) > 4 and name.startswith("__") and name.endswith("__")


def _is_exception(obj):
    return isinstance(obj, BaseException) or isinstance(obj, type) and issubclass(obj, BaseException)


# What a mock keeps of itself: everything else that is set is a child's or the tester's.
_OWN = {"return_value", "side_effect", "called", "call_count", "call_args", "call_args_list",
        "mock_calls", "method_calls", "await_count", "await_args", "await_args_list", "__class__"}


class NonCallableMock:
    __module__ = "unittest.mock"

    def __new__(cls, /, *args, **kw):
        # Special methods are looked up in classes: each mock has one of its own.
        own = type(cls.__name__, (cls,), {"__doc__": cls.__doc__, "__module__": cls.__module__})
        return object.__new__(own)

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None,
                 _new_name="", _new_parent=None, unsafe=False, **kwargs):
        if _new_parent is None:
            _new_parent = parent
        spec = spec_set if spec_set is not None else spec
        self.__dict__.update(
            _mock_parent=parent, _mock_name=name, _mock_new_name=_new_name,
            _mock_new_parent=_new_parent, _mock_sealed=False, _mock_unsafe=unsafe,
            _mock_children={}, _mock_magics={}, _mock_wraps=wraps, _mock_return_value=DEFAULT,
            _mock_side_effect=None, _mock_delegate=None, _mock_signature=None)
        self.mock_add_spec(spec, spec_set is not None)
        self._forget()
        for key, value in kwargs.items():
            if "." not in key:
                setattr(self, key, value)
        self.configure_mock(**{key: value for key, value in kwargs.items() if "." in key})

    def mock_add_spec(self, spec, spec_set=False):
        names, asyncs, kind = None, set(), None
        if isinstance(spec, (list, tuple)):
            names = list(spec)
        elif spec is not None:
            names = dir(spec)
            kind = spec if isinstance(spec, type) else type(spec)
            asyncs = {name for name in names if not _is_magic(name)
                      and inspect.iscoroutinefunction(getattr(spec, name, None))}
        self.__dict__.update(_mock_methods=names, _mock_spec_class=kind, _mock_spec_set=spec_set,
                             _spec_asyncs=asyncs)

    @property
    def __class__(self):
        kind = self.__dict__.get("_mock_spec_class")
        return type(self) if kind is None else kind

    def attach_mock(self, mock, attribute):
        mock.__dict__.update(_mock_parent=None, _mock_new_parent=None, _mock_name="",
                             _mock_new_name=None)
        setattr(self, attribute, mock)

    def _forget(self):
        self.__dict__.update(called=False, call_args=None, call_count=0, mock_calls=_CallList(),
                             call_args_list=_CallList(), method_calls=_CallList())

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        visited = [] if visited is None else visited
        if id(self) in visited:
            return
        visited.append(id(self))
        self._forget()
        if return_value:
            self._mock_return_value = DEFAULT
        if side_effect:
            self._mock_side_effect = None
        children = [*self._mock_children.values(), self._mock_return_value]
        for child in children:
            if isinstance(child, NonCallableMock) and child is not self:
                child.reset_mock(visited, return_value=return_value, side_effect=side_effect)

    def configure_mock(self, /, **kwargs):
        for path, value in sorted(kwargs.items(), key=lambda item: item[0].count(".")):
            *way, last = path.split(".")
            target = self
            for name in way:
                target = getattr(target, name)
            setattr(target, last, value)

    def _get_child_mock(self, /, **kw):
        name = kw.get("_new_name")
        if self._mock_sealed:
            raise AttributeError(f"mock.{name}" if name != "()" else "mock()")
        cls = type(self)
        if name in self._spec_asyncs or isinstance(self, MagicMock) and name in _ASYNC_MAGICS:
            kind = AsyncMock
        elif issubclass(cls, AsyncMock):
            sync = name in _SYNC_MAGICS or self._mock_methods and name in self._mock_methods
            kind = MagicMock if sync else AsyncMock
        elif not issubclass(cls, Mock):
            kind = MagicMock if issubclass(cls, NonCallableMagicMock) else Mock
        else:
            kind = cls.__mro__[1]
        return kind(**kw)

    @property
    def return_value(self):
        value = self._mock_return_value
        if value is DEFAULT and self._mock_wraps is None:
            value = self._get_child_mock(_new_parent=self, _new_name="()")
            self.return_value = value
        return value

    @return_value.setter
    def return_value(self, value):
        self.__dict__["_mock_return_value"] = value
        self._adopt(value, None, "()")

    @property
    def side_effect(self):
        return self._mock_side_effect

    @side_effect.setter
    def side_effect(self, value):
        if not (value is None or callable(value) or _is_exception(value)):
            value = iter(value)
        self.__dict__["_mock_side_effect"] = value

    def _adopt(self, value, name, new_name):
        """Makes a mock that nobody has yet one's child."""
        if not isinstance(value, NonCallableMock):
            return False
        if (value._mock_name or value._mock_new_name or value._mock_parent is not None
                or value._mock_new_parent is not None):
            return False
        up = self
        while up is not None:
            if up is value:
                return False
            up = up._mock_new_parent
        if new_name:
            value.__dict__.update(_mock_new_parent=self, _mock_new_name=new_name)
        if name:
            value.__dict__.update(_mock_parent=self, _mock_name=name)
        return True

    def __getattr__(self, name):
        methods = self.__dict__.get("_mock_methods", ())
        if methods is not None and (name not in methods or _is_magic(name)):
            raise AttributeError(f"Mock object has no attribute {name!r}")
        if _is_magic(name):
            raise AttributeError(name)
        if not self._mock_unsafe and (methods is None or name not in methods):
            if (name.startswith(("assert", "assret", "asert", "aseert", "assrt"))
                    or name in ("called_once", "called_with", "called_once_with", "has_calls",
                                "not_called", "any_call")):
                raise AttributeError(f"{name!r} is not a valid assertion. Use a spec for the mock if "
                                     f"{name!r} is meant to be an attribute.")
        child = self._mock_children.get(name)
        if child is _deleted:
            raise AttributeError(name)
        if child is None:
            wrapped = None
            if self._mock_wraps is not None:
                wrapped = getattr(self._mock_wraps, name)
            child = self._get_child_mock(parent=self, name=name, wraps=wrapped, _new_name=name,
                                         _new_parent=self)
            self._mock_children[name] = child
        return child

    def __setattr__(self, name, value):
        if name in _OWN or name.startswith("_mock_") or name.startswith("_spec_"):
            return object.__setattr__(self, name, value)
        if self._mock_spec_set and name not in self._mock_methods:
            raise AttributeError(f"Mock object has no attribute '{name}'")
        if name in _ALL_MAGICS:
            return self._set_magic(name, value)
        if self._mock_sealed and not hasattr(self, name):
            raise AttributeError(f"Cannot set {self._full_name()}.{name}")
        if isinstance(getattr(type(self), name, None), PropertyMock):
            return getattr(type(self), name)(value)
        if self._adopt(value, name, name):
            self._mock_children[name] = value
        return object.__setattr__(self, name, value)

    def __delattr__(self, name):
        if name in self._mock_magics:
            delattr(type(self), name)
            del self._mock_magics[name]
            return
        child = self._mock_children.get(name, _missing)
        if name in self.__dict__:
            object.__delattr__(self, name)
        elif child is _deleted:
            raise AttributeError(name)
        self._mock_children[name] = _deleted

    def _set_magic(self, name, value):
        if isinstance(value, NonCallableMock):
            self._adopt(value, name, name)
            self._mock_children[name] = value

            def method(self, /, *args, **kwargs):
                return value(*args, **kwargs)
        else:
            method = value
        self._mock_magics[name] = value
        setattr(type(self), name, method)

    def __dir__(self):
        names = dir(type(self)) if self._mock_methods is None else list(self._mock_methods)
        if FILTER_DIR:
            names = [name for name in names if not name.startswith("_")]
        children = [name for name, child in self._mock_children.items() if child is not _deleted]
        own = [name for name in self.__dict__ if not name.startswith("_")]
        return sorted(set(names + children + own))

    def _full_name(self):
        """The way to the mock from the one that it came from."""
        parts, mock = [], self
        while mock is not None and mock._mock_new_parent is not None:
            parts.append(mock._mock_new_name)
            mock = mock._mock_new_parent
        text = mock._mock_name or "mock"
        for name in reversed(parts):
            text += name if name == "()" else f".{name}"
        return text

    def __repr__(self):
        named = self._mock_new_parent is not None or self._mock_name
        name = f" name={self._full_name()!r}" if named else ""
        kind = self._mock_spec_class
        spec = "" if kind is None else f" spec={kind.__name__!r}"
        return f"<{type(self).__name__}{name}{spec} id='{id(self)}'>"

    def _called(self):
        return self._mock_name or "mock"

    def _calls_text(self):
        return f"\nCalls: {self.mock_calls!r}." if self.mock_calls else ""

    def _bound(self, one):
        """A call as the signature has it, if there is one."""
        if self._mock_signature is None:
            return one
        name, args, kwargs = _call_parts(one)
        try:
            bound = self._mock_signature.bind(*args, **kwargs)
        except TypeError as exc:
            return exc.with_traceback(None)
        return _Call((name, bound.args, bound.kwargs))

    def _fail(self, text, cause=None):
        raise AssertionError(text) from cause

    def assert_called(self):
        if self.call_count == 0:
            self._fail(f"Expected '{self._called()}' to have been called.")

    def assert_not_called(self):
        if self.call_count != 0:
            self._fail(f"Expected '{self._called()}' to not have been called. Called "
                       f"{self.call_count} times.{self._calls_text()}")

    def assert_called_once(self):
        if self.call_count != 1:
            self._fail(f"Expected '{self._called()}' to have been called once. Called "
                       f"{self.call_count} times.{self._calls_text()}")

    def assert_called_with(self, /, *args, **kwargs):
        expected = _signature_text(self._called(), args, kwargs)
        if self.call_args is None:
            self._fail(f"expected call not found.\nExpected: {expected}\n  Actual: not called.")
        wanted = self._bound(_Call((args, kwargs), two=True))
        if self._bound(self.call_args) != wanted:
            actual = _signature_text(self._called(), *self.call_args)
            cause = wanted if isinstance(wanted, Exception) else None
            self._fail(f"expected call not found.\nExpected: {expected}\n  Actual: {actual}", cause)

    def assert_called_once_with(self, /, *args, **kwargs):
        if self.call_count != 1:
            self._fail(f"Expected '{self._called()}' to be called once. Called {self.call_count} "
                       f"times.{self._calls_text()}")
        self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        wanted = self._bound(_Call((args, kwargs), two=True))
        if all([self._bound(one) != wanted for one in self.call_args_list]):
            self._fail(f"{_signature_text(self._called(), args, kwargs)} call not found")

    def assert_has_calls(self, calls, any_order=False):
        wanted = [self._bound(one) for one in calls]
        made = _CallList([self._bound(one) for one in self.mock_calls])
        if not any_order:
            if wanted not in made:
                self._fail(f"Calls not found.\nExpected: {_CallList(calls)!r}\n"
                           f"  Actual: {self.mock_calls!r}")
            return
        missing = []
        for one in wanted:
            if one in made:
                made.remove(one)
            else:
                missing.append(one)
        if missing:
            self._fail(f"{self._mock_name or 'mock'!r} does not contain all of {tuple(missing)!r} in "
                       f"its call list, found {list(self.mock_calls)!r} instead")

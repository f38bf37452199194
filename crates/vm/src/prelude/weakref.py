"""References that do not keep what they refer to."""

__all__ = ['ref', 'proxy', 'getweakrefcount', 'WeakKeyDictionary', 'ReferenceType',
           'WeakValueDictionary', 'WeakSet', 'WeakMethod', 'finalize']


import atexit
import sys

# What is to be done when an object goes, in the order in which it was asked for. By a reference to the
# object, whose number may change where an explorer looks on.
_watchers = {}


def _watch(obj, watcher):
    _watchers.setdefault(_weak_new(obj), []).append(watcher)
    _weak_watch(obj)


def _gone(handle):
    """The object is no more: whoever wants to know is told, the latest first."""
    for watcher in reversed(_watchers.pop(handle, [])):
        watcher()


class _Callback:
    """Calls a reference's callback, unless the reference is gone as well."""

    def __init__(self, reference):
        self.handle = _weak_new(reference)

    def __call__(self):
        reference = _weak_get(self.handle)
        if reference is None:
            return
        callback = reference._callback
        reference._callback = None
        if callback is None:
            return
        try:
            callback(reference)
        except BaseException as exc:
            _ignored(callback, exc)


def _class_name(obj):
    cls = type(obj)
    if cls.__module__ in ("builtins", "__main__"):
        return cls.__qualname__
    return f"{cls.__module__}.{cls.__qualname__}"


class ReferenceType:
    def __new__(cls, obj, callback=None, /):
        kind = type(obj)
        if kind in (int, str, bytes, float, bool, tuple, list, dict, _T_NoneType):
            raise TypeError(f"cannot create weak reference to '{kind.__name__}' object")
        if _without_room(kind):
            raise TypeError(f"cannot create weak reference to '{kind.__name__}' object")
        self = object.__new__(cls)
        self._to = _weak_new(obj)
        self._callback = callback
        if callback is not None:
            _watch(obj, _Callback(self))
        try:
            self._hash = hash(obj)
        except TypeError:
            self._hash = None
        return self

    def __init__(self, obj, callback=None):
        pass

    def __call__(self):
        return _weak_get(self._to)

    @property
    def __callback__(self):
        return None if _weak_get(self._to) is None else self._callback

    def __hash__(self):
        if self._hash is None:
            return hash(self())
        return self._hash

    def __eq__(self, other):
        if not isinstance(other, ReferenceType):
            return NotImplemented
        a, b = self(), other()
        if a is None or b is None:
            return self is other
        return a == b

    def __repr__(self):
        obj = self()
        if obj is None:
            return f"<weakref at {id(self):#x}; dead>"
        name = getattr(obj, "__name__", None)
        shown = f" ({name})" if isinstance(name, str) else ""
        return f"<weakref at {id(self):#x}; to {_class_name(obj)!r} at {id(obj):#x}{shown}>"


ref = ReferenceType
ReferenceType.__name__ = "ReferenceType"


def _without_room(kind):
    """Whether `__slots__` leave no place for weak references."""
    for base in kind.__mro__[:-1]:
        slots = base.__dict__.get("__slots__")
        if slots is None or "__weakref__" in (slots if not isinstance(slots, str) else [slots]):
            return False
    return isinstance(kind.__dict__.get("__module__"), str) and "__slots__" in kind.__dict__


def _full_name(cls):
    if cls.__module__ == "builtins":
        return cls.__qualname__
    return f"{cls.__module__}.{cls.__qualname__}"


class WeakMethod(ReferenceType):
    def __new__(cls, meth, callback=None):
        if not isinstance(meth, _T_method):
            raise TypeError(f"argument should be a bound method, not {type(meth)}")
        self = ReferenceType.__new__(cls, meth.__self__, callback)
        self._func = meth.__func__
        return self

    def __call__(self):
        obj = _weak_get(self._to)
        return None if obj is None else _T_method(self._func, obj)


def getweakrefcount(obj):
    _sys_unsupported("weakref.getweakrefcount: references are not counted here")


def getweakrefs(obj):
    _sys_unsupported("weakref.getweakrefs: references are not counted here")


class _Proxy:
    def __init__(self, obj, callback=None):
        object.__setattr__(self, "_ref", ReferenceType(obj))
        if callback is not None:
            handle = _weak_new(self)
            _watch(obj, lambda: _weak_get(handle) is not None and callback(_weak_get(handle)))

    def _target(self):
        obj = object.__getattribute__(self, "_ref")()
        if obj is None:
            raise ReferenceError("weakly-referenced object no longer exists")
        return obj

    def __getattr__(self, name):
        return getattr(_Proxy._target(self), name)

    def __setattr__(self, name, value):
        setattr(_Proxy._target(self), name, value)

    def __delattr__(self, name):
        delattr(_Proxy._target(self), name)

    def __str__(self):
        return str(_Proxy._target(self))

    def __bool__(self):
        return bool(_Proxy._target(self))

    def __len__(self):
        return len(_Proxy._target(self))

    def __iter__(self):
        return iter(_Proxy._target(self))

    def __getitem__(self, key):
        return _Proxy._target(self)[key]

    def __setitem__(self, key, value):
        _Proxy._target(self)[key] = value

    def __contains__(self, item):
        return item in _Proxy._target(self)

    def __call__(self, *args, **kwargs):
        return _Proxy._target(self)(*args, **kwargs)

    def __eq__(self, other):
        return _Proxy._target(self) == other

    __hash__ = None

    def __repr__(self):
        obj = _Proxy._target(self)
        return f"<weakproxy at {id(self):#x}; to {_class_name(obj)!r} at {id(obj):#x}>"


def proxy(obj, callback=None):
    return _Proxy(obj, callback)


ProxyType = _Proxy
_Proxy.__name__ = _Proxy.__qualname__ = "ProxyType"


class WeakValueDictionary:
    def __init__(self, other=(), /, **kw):
        self._refs = {}
        self.update(other, **kw)

    def _live(self):
        """The items that are still there; the others are dropped."""
        found = []
        for key, reference in list(self._refs.items()):
            value = reference()
            if value is None:
                del self._refs[key]
            else:
                found.append((key, value))
        return found

    def __getitem__(self, key):
        value = self._refs[key]()
        if value is None:
            del self._refs[key]
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self._refs[key] = ReferenceType(value)

    def __delitem__(self, key):
        self[key]
        del self._refs[key]

    def __contains__(self, key):
        return key in self._refs and self._refs[key]() is not None

    def __len__(self):
        return len(self._live())

    def __iter__(self):
        return iter([key for key, _ in self._live()])

    def get(self, key, default=None):
        return self[key] if key in self else default

    def keys(self):
        return iter(self)

    def values(self):
        return iter([value for _, value in self._live()])

    def items(self):
        return iter(self._live())

    def pop(self, key, *default):
        if key not in self:
            if default:
                return default[0]
            raise KeyError(key)
        value = self[key]
        del self._refs[key]
        return value

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]

    def update(self, other=(), /, **kw):
        for key, value in (other.items() if hasattr(other, "items") else other):
            self[key] = value
        for key in kw:
            self[key] = kw[key]

    def popitem(self):
        for key, value in reversed(self._live()):
            del self._refs[key]
            return key, value
        raise KeyError("popitem(): dictionary is empty")

    def clear(self):
        self._refs.clear()

    def copy(self):
        return type(self)(self._live())

    __copy__ = copy

    def valuerefs(self):
        return list(self._refs.values())

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"


class WeakKeyDictionary:
    def __init__(self, dict=None):
        self._data = {}
        if dict is not None:
            for key, value in dict.items():
                self[key] = value

    def _live(self):
        found = []
        for reference, value in list(self._data.items()):
            key = reference()
            if key is None:
                self._drop(reference)
            else:
                found.append((key, value))
        return found

    def _drop(self, reference):
        self._data = {r: v for r, v in self._data.items() if r is not reference}

    def __getitem__(self, key):
        return self._data[ReferenceType(key)]

    def __setitem__(self, key, value):
        self._data[ReferenceType(key)] = value

    def __delitem__(self, key):
        del self._data[ReferenceType(key)]

    def __contains__(self, key):
        return ReferenceType(key) in self._data

    def __len__(self):
        return len(self._live())

    def __iter__(self):
        return iter([key for key, _ in self._live()])

    def get(self, key, default=None):
        return self._data.get(ReferenceType(key), default)

    def keys(self):
        return iter(self)

    def values(self):
        return iter([value for _, value in self._live()])

    def items(self):
        return iter(self._live())

    def pop(self, key, *default):
        return self._data.pop(ReferenceType(key), *default)

    def setdefault(self, key, default=None):
        return self._data.setdefault(ReferenceType(key), default)

    def popitem(self):
        for key, value in reversed(self._live()):
            del self[key]
            return key, value
        raise KeyError("popitem(): dictionary is empty")

    def clear(self):
        self._data.clear()

    def copy(self):
        return type(self)(dict(self._live()))

    __copy__ = copy

    def update(self, dict=None, /, **kwargs):
        for key, value in (dict or {}).items():
            self[key] = value

    def keyrefs(self):
        return list(self._data)

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x}>"


class WeakSet:
    def __init__(self, data=None):
        self._refs = WeakKeyDictionary()
        for item in data or ():
            self.add(item)

    def add(self, item):
        self._refs[item] = True

    def discard(self, item):
        if item in self._refs:
            del self._refs[item]

    def remove(self, item):
        if item not in self._refs:
            raise KeyError(item)
        del self._refs[item]

    def clear(self):
        self._refs = WeakKeyDictionary()

    def update(self, other):
        for item in other:
            self.add(item)

    def __contains__(self, item):
        return item in self._refs

    def __len__(self):
        return len(self._refs)

    def __iter__(self):
        return iter(self._refs)

    def __repr__(self):
        return repr({ReferenceType(item) for item in self})


class finalize:
    """Calls a function when an object goes, or at the end of the program, once."""

    _all = []
    _registered = False

    def __init__(self, obj, func, /, *args, **kwargs):
        self._work = (ReferenceType(obj), func, args, kwargs)
        self.atexit = True
        finalize._all.append(self)
        _watch(obj, self)
        if not finalize._registered:
            finalize._registered = True
            atexit.register(finalize._at_exit)

    def _take(self):
        work, self._work = self._work, None
        if work is not None:
            finalize._all = [other for other in finalize._all if other is not self]
        return work

    def __call__(self, _=None):
        work = self._take()
        if work is not None:
            return work[1](*work[2], **work[3])

    def detach(self):
        obj = self._work and self._work[0]()
        if obj is not None:
            _, func, args, kwargs = self._take()
            return obj, func, args, kwargs

    def peek(self):
        obj = self._work and self._work[0]()
        return None if obj is None else (obj, *self._work[1:])

    @property
    def alive(self):
        return self._work is not None

    @staticmethod
    def _at_exit():
        for last in reversed(list(finalize._all)):
            if last.atexit:
                last()

    def __repr__(self):
        obj = self._work and self._work[0]()
        if obj is None:
            return f"<finalize object at {id(self):#x}; dead>"
        return f"<finalize object at {id(self):#x}; for {type(obj).__name__!r} at {id(obj):#x}>"

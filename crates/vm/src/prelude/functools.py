"""Functions that make functions of functions."""

from _records import mappingproxy as _mappingproxy, namedtuple

__all__ = ['WRAPPER_ASSIGNMENTS', 'WRAPPER_UPDATES', 'cache', 'cached_property', 'cmp_to_key',
           'lru_cache', 'partial', 'partialmethod', 'reduce', 'singledispatch',
           'singledispatchmethod', 'total_ordering', 'update_wrapper', 'wraps']

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__",
                       "__type_params__")
WRAPPER_UPDATES = ("__dict__",)
_missing = object()


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        try:
            setattr(wrapper, name, value)
        except AttributeError:
            if name != "__type_params__":
                raise
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


def reduce(function, iterable, initial=_missing, /):
    try:
        it = iter(iterable)
    except TypeError as exc:
        if _special(iterable, "__iter__") is not None:
            raise
        raise TypeError("reduce() arg 2 must support iteration") from exc.__cause__
    if initial is _missing:
        value = next(it, _missing)
        if value is _missing:
            raise TypeError("reduce() of empty iterable with no initial value")
    else:
        value = initial
    for item in it:
        value = function(value, item)
    return value


# What was not given.
_UNGIVEN = object()


class partial:
    """A call with some of its arguments given beforehand."""

    def __new__(cls, func=_UNGIVEN, /, *args, **keywords):
        if not callable(func):
            if func is _UNGIVEN:
                raise TypeError("type 'partial' takes at least one argument")
            raise TypeError("the first argument must be callable")
        if isinstance(func, partial):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self = object.__new__(cls)
        self.func = func
        self.args = args
        self.keywords = keywords
        return self

    def __getnewargs_ex__(self):
        return (self.func, *self.args), self.keywords

    def __get__(self, obj, cls=None):
        if obj is not None:
            _warn("functools.partial will be a method descriptor in future Python versions; wrap it in "
                  "staticmethod() if you want to preserve the old behavior", FutureWarning)
        return self

    def __call__(self, /, *args, **keywords):
        if self.keywords:
            keywords = {**self.keywords, **keywords}
        return self.func(*self.args, *args, **keywords)

    def __repr__(self):
        parts = [repr(self.func)]
        parts.extend([repr(arg) for arg in self.args])
        parts.extend([f"{name}={value!r}" for name, value in self.keywords.items()])
        cls = type(self)
        return f"{cls.__module__}.{cls.__qualname__}({', '.join(parts)})"


class partialmethod:
    """A method with some of its arguments given beforehand."""

    def __init__(self, func, /, *args, **keywords):
        if isinstance(func, partialmethod):
            func, args, keywords = (func.func, func.args + args, {**func.keywords, **keywords})
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.func = func
        self.args = args
        self.keywords = keywords

    def _unbound(self):
        def _method(instance, /, *args, **keywords):
            return self.func(instance, *self.args, *args, **{**self.keywords, **keywords})
        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.__partialmethod__ = self
        return _method

    def __get__(self, obj, cls=None):
        func = self.func
        if hasattr(func, "__get__") and not isinstance(func, partial):
            bound = func.__get__(obj, cls)
            if bound is not func:
                made = partial(bound, *self.args, **self.keywords)
                if hasattr(bound, "__self__"):
                    made.__self__ = bound.__self__
                return made
        return self._unbound().__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    def __repr__(self):
        parts = [repr(self.func)]
        parts.extend([repr(arg) for arg in self.args])
        parts.extend([f"{name}={value!r}" for name, value in self.keywords.items()])
        cls = type(self)
        return f"{cls.__module__}.{cls.__qualname__}({', '.join(parts)})"


class cached_property:
    """A property computed once, then kept in the instance."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__
        self.__module__ = func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError("Cannot assign the same cached_property to two different names "
                            f"({self.attrname!r} and {name!r}).")

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        try:
            kept = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} instance to "
                            f"cache {self.attrname!r} property.") from None
        value = kept.get(self.attrname, _missing)
        if value is _missing:
            value = self.func(instance)
            try:
                kept[self.attrname] = value
            except TypeError:
                raise TypeError(f"The '__dict__' attribute on {type(instance).__name__!r} instance does not "
                                f"support item assignment for caching {self.attrname!r} property."
                                ) from None
        return value


class KeyWrapper:
    """Makes keys that a function compares, and is one."""

    def __init__(self, mycmp):
        self._cmp = mycmp

    def __call__(self, obj):
        key = KeyWrapper(self._cmp)
        key.obj = obj
        return key

    def __lt__(self, other):
        if type(other) is not KeyWrapper:
            raise TypeError("other argument must be K instance")
        return self._cmp(self.obj, other.obj) < 0

    def __gt__(self, other):
        if type(other) is not KeyWrapper:
            raise TypeError("other argument must be K instance")
        return self._cmp(self.obj, other.obj) > 0

    def __eq__(self, other):
        if type(other) is not KeyWrapper:
            raise TypeError("other argument must be K instance")
        return self._cmp(self.obj, other.obj) == 0

    def __le__(self, other):
        if type(other) is not KeyWrapper:
            raise TypeError("other argument must be K instance")
        return self._cmp(self.obj, other.obj) <= 0

    def __ge__(self, other):
        if type(other) is not KeyWrapper:
            raise TypeError("other argument must be K instance")
        return self._cmp(self.obj, other.obj) >= 0

    __hash__ = None


def cmp_to_key(mycmp):
    return KeyWrapper(mycmp)


# By the comparison that a class has: how the other three follow from it. The first of each row says
# which one is asked, whether its answer is turned round, and what equality does to it.
def _derived(root, negate, equal):
    def compare(self, other):
        answer = getattr(type(self), root)(self, other)
        if answer is NotImplemented:
            return answer
        if equal is None:
            return not answer if negate else answer
        if equal:
            return (not answer if negate else answer) or self == other
        return (not answer if negate else answer) and self != other
    return compare


_ORDERINGS = {
    "__lt__": (("__gt__", True, False), ("__le__", False, True), ("__ge__", True, None)),
    "__le__": (("__ge__", True, True), ("__lt__", False, False), ("__gt__", True, None)),
    "__gt__": (("__lt__", True, False), ("__ge__", False, True), ("__le__", True, None)),
    "__ge__": (("__le__", True, True), ("__gt__", False, False), ("__lt__", True, None)),
}


_SIGNS = {"__lt__": "<", "__le__": "<=", "__gt__": ">", "__ge__": ">="}


def _told(name, root, negate, equal):
    first = f"(not a {_SIGNS[root]} b)" if negate else f"(a {_SIGNS[root]} b)"
    rest = {None: "", True: " or (a == b)", False: " and (a != b)"}[equal]
    return f"Return a {_SIGNS[name]} b.  Computed by @total_ordering from {first}{rest}."


def total_ordering(cls):
    roots = [name for name in _ORDERINGS
             if getattr(cls, name, None) is not getattr(object, name, None)]
    if not roots:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    for root in ("__lt__", "__le__", "__gt__", "__ge__"):
        if root in roots:
            break
    for name, negate, equal in _ORDERINGS[root]:
        if name not in roots:
            method = _derived(root, negate, equal)
            method.__name__ = name
            method.__qualname__ = f"_{name[2:4]}_from_{root[2:4]}"
            method.__doc__ = _told(name, root, negate, equal)
            setattr(cls, name, method)
    return cls


_CacheInfo = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"])


class _HashedKey(list):
    """Arguments as a key: hashed once."""

    def __init__(self, items):
        list.__init__(self, items)
        self._hash = hash(tuple(items))

    def __hash__(self):
        return self._hash


def _make_key(args, kwds, typed):
    if not kwds and not typed and len(args) == 1 and type(args[0]) in (int, str):
        return args[0]
    items = args
    if kwds:
        items += (_missing,)
        for item in kwds.items():
            items += item
    if typed:
        items += tuple([type(arg) for arg in args])
        items += tuple([type(value) for value in kwds.values()])
    return items


class _lru_cache_wrapper:
    def __init__(self, func, maxsize, typed):
        self._func = func
        self._maxsize = maxsize
        self._typed = typed
        self._kept = {}
        self._hits = 0
        self._misses = 0
        update_wrapper(self, func)

    def __call__(self, /, *args, **kwds):
        if self._maxsize == 0:
            self._misses += 1
            return self._func(*args, **kwds)
        key = _make_key(args, kwds, self._typed)
        kept = self._kept
        result = kept.get(key, _missing)
        if result is not _missing:
            self._hits += 1
            if self._maxsize is not None:
                # The last one used comes last.
                del kept[key]
                kept[key] = result
            return result
        self._misses += 1
        result = self._func(*args, **kwds)
        if key in kept:
            return result
        if self._maxsize is not None and len(kept) >= self._maxsize:
            for oldest in kept:
                break
            del kept[oldest]
        kept[key] = result
        return result

    def __get__(self, instance, owner=None):
        return self if instance is None else _T_Method(self, instance)

    def cache_info(self):
        return _CacheInfo(self._hits, self._misses, self._maxsize, len(self._kept))

    def cache_clear(self):
        self._kept.clear()
        self._hits = 0
        self._misses = 0

    def cache_parameters(self):
        return {"maxsize": self._maxsize, "typed": self._typed}

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def lru_cache(maxsize=128, typed=False):
    if callable(maxsize) and isinstance(typed, bool):
        return _lru_cache_wrapper(maxsize, 128, typed)
    if maxsize is not None and not isinstance(maxsize, int):
        raise TypeError("Expected first argument to be an integer, a callable, or None")
    if maxsize is not None and maxsize < 0:
        maxsize = 0

    def decorate(func):
        if not callable(func):
            raise TypeError("the first argument must be callable")
        return _lru_cache_wrapper(func, maxsize, typed)
    return decorate


def cache(user_function, /):
    if not callable(user_function):
        raise TypeError("the first argument must be callable")
    return _lru_cache_wrapper(user_function, None, False)


def _dispatch_class(func, cls):
    """The class that a registration is for, and the function if it is known already."""
    if isinstance(cls, type) or _is_union(cls):
        return cls, func
    if func is not None:
        raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union "
                        "type.")
    hints = getattr(cls, "__annotations__", {})
    if not hints:
        raise TypeError(f"Invalid first argument to `register()`: {cls!r}. Use either "
                        "`@register(some_class)` or plain `@register` on an annotated function.")
    for name, hint in hints.items():
        while isinstance(hint, str):
            hint = eval(hint, getattr(cls, "__func__", cls).__globals__)
        if hint is None:
            hint = _T_NoneType
        if _is_union(hint):
            if not all([isinstance(arg, type) for arg in hint.__args__]):
                raise TypeError(f"Invalid annotation for {name!r}. {hint!r} not all arguments are "
                                "classes.")
        elif not isinstance(hint, type):
            raise TypeError(f"Invalid annotation for {name!r}. {hint!r} is not a class.")
        return hint, cls


def _is_union(hint):
    return isinstance(hint, _T_UnionType) or type(hint).__name__ == "_UnionAlias"


def singledispatch(func):
    registry = {object: func}

    def dispatch(cls):
        for base in cls.__mro__[:-1]:
            if base in registry:
                return registry[base]
            # Abstract classes that this one was registered for, or has the methods of, and its bases not.
            found = [other for other in registry
                     if other not in cls.__mro__ and issubclass(base, other)
                     and not any([issubclass(one, other) for one in base.__bases__])]
            found = [one for one in found
                     if not any([one is not other and issubclass(other, one) for other in found])]
            if len(found) > 1:
                raise RuntimeError(f"Ambiguous dispatch: {found[0]} or {found[1]}")
            if found:
                return registry[found[0]]
        return registry[object]

    def register(cls, func=None):
        target, known = _dispatch_class(func, cls)
        if known is None:
            return lambda f: register(target, f)
        members = target.__args__ if _is_union(target) else (target,)
        for member in members:
            registry[member] = known
        return known

    def clear():
        pass

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(type(args[0]))(*args, **kw)

    name = getattr(func, "__name__", "singledispatch function")
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = _mappingproxy(registry)
    wrapper._clear_cache = clear
    update_wrapper(wrapper, func)
    return wrapper


class singledispatchmethod:
    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, method)

    def __get__(self, obj, cls=None):
        def method(*args, **kwargs):
            if not args:
                name = getattr(self.func, "__name__", "singledispatchmethod method")
                raise TypeError(f"{name} requires at least 1 positional argument")
            found = self.dispatcher.dispatch(type(args[0]))
            return found.__get__(obj, cls)(*args, **kwargs)
        method.__isabstractmethod__ = self.__isabstractmethod__
        method.register = self.register
        update_wrapper(method, self.func)
        return method

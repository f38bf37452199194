"""Names of built-in types that have none in the builtins."""

from _records import mappingproxy

FunctionType = _T_function
LambdaType = _T_function
BuiltinFunctionType = _T_builtin_function_or_method
BuiltinMethodType = _T_builtin_function_or_method
MethodType = _T_method
MethodDescriptorType = _T_MethodDescriptor
WrapperDescriptorType = _T_WrapperDescriptor
MethodWrapperType = _T_MethodWrapper
ModuleType = _T_module
CodeType = _T_code
GeneratorType = _T_generator
CoroutineType = _T_coroutine
AsyncGeneratorType = _T_async_generator
TracebackType = _T_traceback
FrameType = _T_frame
MemberDescriptorType = _Member
MappingProxyType = mappingproxy
CellType = _T_cell
NoneType = _T_NoneType
EllipsisType = _T_ellipsis
NotImplementedType = _T_NotImplementedType
GenericAlias = _T_GenericAlias
UnionType = _T_UnionType


class SimpleNamespace:
    def __init__(self, mapping_or_iterable=(), /, **kwargs):
        self.__dict__.update(mapping_or_iterable)
        self.__dict__.update(kwargs)

    def __repr__(self):
        name = type(self).__name__
        if name == "SimpleNamespace":
            name = "namespace"
        mark = (_thread_number(), id(self))
        if mark in _showing:
            return f"{name}(...)"
        _showing.append(mark)
        try:
            return f"{name}({', '.join([f'{k}={v!r}' for k, v in self.__dict__.items()])})"
        finally:
            _showing.remove(mark)

    def __eq__(self, other):
        if isinstance(other, SimpleNamespace):
            return self.__dict__ == other.__dict__
        return NotImplemented

    __hash__ = None

    def __replace__(self, /, **changes):
        return type(self)(self.__dict__, **changes)


_showing = []


class DynamicClassAttribute:
    """A property that the class itself does not have."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget = fget
        self.fset = fset
        self.fdel = fdel

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            raise AttributeError()
        return self.fget(instance)


def new_class(name, bases=(), kwds=None, exec_body=None):
    resolved = resolve_bases(bases)
    meta, namespace, kwds = prepare_class(name, resolved, kwds)
    if exec_body is not None:
        exec_body(namespace)
    if resolved is not bases:
        namespace["__orig_bases__"] = bases
    # What makes the class is a function of this module.
    namespace.setdefault("__module__", "types")
    return meta(name, tuple(resolved), namespace, **kwds)


def resolve_bases(bases):
    found = []
    changed = False
    for base in bases:
        if not isinstance(base, type) and hasattr(base, "__mro_entries__"):
            found.extend(base.__mro_entries__(bases))
            changed = True
        else:
            found.append(base)
    return tuple(found) if changed else bases


def prepare_class(name, bases=(), kwds=None):
    kwds = dict(kwds or {})
    meta = kwds.pop("metaclass", type(bases[0]) if bases else type)
    if isinstance(meta, type):
        for base in bases:
            kind = type(base)
            if issubclass(kind, meta):
                meta = kind
            elif not issubclass(meta, kind):
                raise TypeError("metaclass conflict: the metaclass of a derived class must be a "
                                "(non-strict) subclass of the metaclasses of all its bases")
    prepare = getattr(meta, "__prepare__", None)
    return meta, prepare(name, bases, **kwds) if prepare is not None else {}, kwds


def get_original_bases(cls, /):
    return cls.__dict__.get("__orig_bases__", cls.__bases__)


class _GeneratorWrapper:
    """What a function with `yield` gave, seen as a coroutine."""

    def __init__(self, gen):
        self.__wrapped = gen
        self.__name__ = gen.__name__
        self.__qualname__ = gen.__qualname__

    def send(self, val):
        return self.__wrapped.send(val)

    def throw(self, tp, *rest):
        return self.__wrapped.throw(tp, *rest)

    def close(self):
        return self.__wrapped.close()

    def __next__(self):
        return next(self.__wrapped)

    def __iter__(self):
        return self.__wrapped

    __await__ = __iter__


def coroutine(func):
    if not callable(func):
        raise TypeError("types.coroutine() expects a callable")

    def wrapped(*args, **kwargs):
        made = func(*args, **kwargs)
        return _GeneratorWrapper(made) if isinstance(made, GeneratorType) else made

    if isinstance(func, FunctionType) and _is_coroutine_function(func):
        return func
    for name in ("__module__", "__name__", "__qualname__", "__doc__"):
        setattr(wrapped, name, getattr(func, name, None))
    wrapped.__wrapped__ = func
    return wrapped

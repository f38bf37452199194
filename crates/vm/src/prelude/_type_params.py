"""What type parameters and `type` statements stand for at run time."""


class _Union:
    def __init__(self, left, right):
        flat = []
        for arg in (left, right):
            arg = _T_NoneType if arg is None else arg
            for one in arg.__args__ if isinstance(arg, (_Union, _T_UnionType)) else (arg,):
                if one not in flat:
                    flat.append(one)
        self.__args__ = tuple(flat)

    def __or__(self, other):
        return _Union(self, other)

    def __ror__(self, other):
        return _Union(other, self)

    def __eq__(self, other):
        return (isinstance(other, (_Union, _T_UnionType))
                and set(self.__args__) == set(other.__args__))

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        args = self.__args__
        if len(args) == 1:
            return _shown(args[0])
        if not any([isinstance(one, _Parameter) for one in args]):
            return " | ".join(["None" if one is _T_NoneType else _shown(one) for one in args])
        if len(args) == 2 and _T_NoneType in args:
            return f"typing.Optional[{_shown(args[1 - args.index(_T_NoneType)])}]"
        return f"typing.Union[{', '.join([_shown(one) for one in args])}]"


def _shown(arg):
    """What a type is called among the arguments of a form."""
    if arg is ...:
        return "..."
    if isinstance(arg, list):
        return "[" + ", ".join([_shown(a) for a in arg]) + "]"
    if isinstance(arg, type) and not isinstance(arg, _T_GenericAlias):
        if arg.__module__ == "builtins":
            return arg.__qualname__
        return f"{arg.__module__}.{arg.__qualname__}"
    return repr(arg)


class _NoDefaultType:
    __module__ = "typing"

    def __repr__(self):
        return "typing.NoDefault"


_NoDefaultType.__name__ = _NoDefaultType.__qualname__ = "NoDefaultType"
NoDefault = _NoDefaultType()


class _Placeholder:
    def __or__(self, other):
        return _joined(self, other)

    def __ror__(self, other):
        return _joined(other, self)

    def __getitem__(self, item):
        return self

    def __repr__(self):
        return self.__name__


def _joined(left, right):
    typing = _imported("typing")
    return _Union(left, right) if typing is None else typing._union((left, right))


def _as_type(hint):
    if hint is None:
        return _T_NoneType
    typing = _imported("typing")
    return typing.ForwardRef(hint) if isinstance(hint, str) and typing is not None else hint


class _Parameter(_Placeholder):
    """What the kinds of type parameters share."""

    def _begin(self, name, default, signs=(False, False, True)):
        self.__name__ = name
        self.__module__ = "typing"
        self._default = default if default is NoDefault else _as_type(default)
        self.__covariant__, self.__contravariant__, self.__infer_variance__ = signs

    @property
    def __default__(self):
        return self._default[0]() if isinstance(self._default, list) else self._default

    def has_default(self):
        return self._default is not NoDefault

    def __repr__(self):
        if self.__infer_variance__:
            return self.__name__
        return ("+" if self.__covariant__ else "-" if self.__contravariant__ else "~") + self.__name__


class TypeVar(_Parameter):
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False,
                 infer_variance=False, default=NoDefault):
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        self._begin(name, default, (covariant, contravariant, infer_variance))
        self._constraints = tuple([_as_type(hint) for hint in constraints])
        self._bound = None if bound is None else _as_type(bound)

    @property
    def __bound__(self):
        return self._bound[0]() if isinstance(self._bound, list) else self._bound

    @property
    def __constraints__(self):
        return self._constraints[0]() if isinstance(self._constraints, list) else self._constraints


class TypeVarTuple(_Parameter):
    def __init__(self, name, *, default=NoDefault):
        self._begin(name, default)

    def __iter__(self):
        yield self


class _Part:
    """`P.args` and `P.kwargs`."""

    def __init__(self, origin, name):
        self.__origin__ = origin
        self._name = name

    def __eq__(self, other):
        return (isinstance(other, _Part) and self.__origin__ is other.__origin__
                and self._name == other._name)

    def __hash__(self):
        return hash((self._name, self.__origin__.__name__))

    def __repr__(self):
        return f"{self.__origin__.__name__}.{self._name}"


class ParamSpec(_Parameter):
    def __init__(self, name, *, bound=None, covariant=False, contravariant=False,
                 infer_variance=False, default=NoDefault):
        self._begin(name, default, (covariant, contravariant, infer_variance))
        self.__bound__ = bound

    @property
    def args(self):
        return _Part(self, "args")

    @property
    def kwargs(self):
        return _Part(self, "kwargs")


for _kind in (TypeVar, TypeVarTuple, ParamSpec):
    _kind.__module__ = "typing"


def _made(kind, name, bound, constraints, default):
    """A parameter of `[T, ...]`: what it is bound by and what it is by default are functions or None."""
    made = kind(name, infer_variance=True) if kind is not TypeVarTuple else kind(name)
    if bound is not None:
        made._bound = [bound]
    if constraints is not None:
        made._constraints = [constraints]
    if default is not None:
        made._default = [default]
    return made


def _parameters(args):
    """The type parameters in arguments of types, each once."""
    found = []
    for arg in args:
        if isinstance(arg, _Parameter):
            inner = (arg,)
        elif isinstance(arg, (list, tuple)):
            inner = _parameters(arg)
        else:
            inner = () if isinstance(arg, type) else getattr(arg, "__parameters__", ())
        for one in inner:
            if one not in found:
                found.append(one)
    return tuple(found)


class TypeAliasType(_Placeholder):
    __module__ = "typing"
    __type_params__ = ()

    def __init__(self, name, value, *, type_params=()):
        if not isinstance(name, str):
            raise TypeError("typealias() argument 'name' must be str, not "
                            + type(name).__name__)
        if not isinstance(type_params, tuple):
            raise TypeError("type_params must be a tuple")
        self.__name__ = name
        self.__type_params__ = type_params
        self._evaluate = lambda: value

    @property
    def __value__(self):
        return self._evaluate()

    @property
    def __parameters__(self):
        return self.__type_params__

    def __getitem__(self, item):
        if not self.__type_params__:
            raise TypeError("Only generic type aliases are subscriptable")
        return _generic_alias(self, item)


def _type_alias(name, evaluate):
    """`type name = ...`: what it stands for is found when it is asked for."""
    alias = TypeAliasType(name, None)
    alias._evaluate = evaluate
    return alias


class Generic:
    __module__ = "typing"
    __slots__ = ()

    @classmethod
    def __class_getitem__(cls, item):
        items = item if isinstance(item, tuple) else (item,)
        if cls is Generic:
            if not items:
                raise TypeError("Parameter list to Generic[...] cannot be empty")
            for one in items:
                if not isinstance(one, _Parameter) and "Unpack" not in repr(one):
                    raise TypeError("Parameters to Generic[...] must all be type variables or "
                                    "parameter specification variables.")
            if len(_parameters(items)) != len(items):
                raise TypeError("Parameters to Generic[...] must all be unique")
        else:
            item = _filled(cls, items)
        return _generic_alias(cls, item)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        bases = cls.__dict__.get("__orig_bases__", ())
        found = _parameters(bases)
        for base in bases:
            if getattr(base, "__origin__", None) is Generic:
                found = base.__parameters__
        cls.__parameters__ = found


def _filled(cls, items):
    """The arguments of a generic class, with the defaults of those that are missing."""
    params = cls.__parameters__
    if not params:
        raise TypeError(f"{cls} is not a generic class")
    if not all([isinstance(param, TypeVar) for param in params]) or len(items) == len(params):
        return items
    wanted = len(params)
    if len(items) < wanted:
        if params[len(items)].has_default():
            return items + tuple([param.__default__ for param in params[len(items):]])
        wanted = f"at least {wanted - sum([param.has_default() for param in params[len(items):]])}"
    many = "many" if len(items) > len(params) else "few"
    raise TypeError(f"Too {many} arguments for {cls}; actual {len(items)}, expected {wanted}")

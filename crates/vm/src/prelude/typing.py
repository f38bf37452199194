"""Names for annotations. They are kept and shown; nothing is checked."""

from _records import _make_class, _usable
from _type_params import TypeAliasType
import _type_params
import collections.abc
from abc import ABCMeta

TYPE_CHECKING = False

_shown = _type_params._shown
TypeVar = _type_params.TypeVar
TypeVarTuple = _type_params.TypeVarTuple
ParamSpec = _type_params.ParamSpec
NoDefault = _type_params.NoDefault

# How many types stand in the brackets.
_COUNTS = {"List": 1, "Dict": 2, "Set": 1, "FrozenSet": 1, "Deque": 1, "DefaultDict": 2, "Type": 1,
           "OrderedDict": 2, "Counter": 1, "Iterable": 1, "Iterator": 1, "Sequence": 1, "Mapping": 2,
           "MutableMapping": 2, "MutableSequence": 1, "Collection": 1, "Container": 1}


_SINGLE = ("ClassVar", "Final", "Required", "NotRequired", "ReadOnly", "TypeGuard", "TypeIs")


class _Form:
    """Something that stands for types and can be subscripted."""

    def __init__(self, name, origin=None, parameters=()):
        self._name = name
        self.__origin__ = origin if origin is not None else self
        self.__args__ = parameters

    def __getitem__(self, args):
        if not isinstance(args, tuple):
            args = (args,)
        name = self._name
        if name != "Literal":
            first = _for_later(args[:1])
            args = first + (args[1:] if name == "Annotated" else _for_later(args[1:]))
        if name == "Optional":
            if len(args) != 1:
                shown = ", ".join([repr(arg) for arg in args])
                raise TypeError(f"typing.Optional requires a single type. Got ({shown}).")
            return _union(args + (None,))
        if name == "Union":
            if not args:
                raise TypeError("Cannot take a Union of no types.")
            return _union(args)
        if name in _SINGLE and len(args) != 1:
            raise TypeError(f"{self!r} accepts only single type. Got {args!r}.")
        if name == "Callable" and len(args) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        if name == "Callable" and isinstance(args[0], list):
            args = tuple(args[0]) + (args[1],)
            return _Callable(self, args)
        if name == "Literal":
            return _Literal(self, args)
        if name == "Annotated":
            return _Annotated(self, args)
        wanted = _COUNTS.get(name, len(args))
        if len(args) != wanted:
            many = "many" if len(args) > wanted else "few"
            raise TypeError(f"Too {many} arguments for {self!r}; actual {len(args)}, "
                            f"expected {wanted}")
        return _Alias(self, args)

    def __repr__(self):
        return f"typing.{self._name}"

    def __or__(self, other):
        return _union((self, other))

    def __ror__(self, other):
        return _union((other, self))

    def __call__(self, *args, **kwargs):
        if self.__origin__ is self:
            raise TypeError(f"Cannot instantiate {self!r}")
        if self.__origin__.__module__ in ("builtins", "collections.abc"):
            raise TypeError(f"Type {self._name} cannot be instantiated; use "
                            f"{self.__origin__.__name__}() instead")
        return self.__origin__(*args, **kwargs)

    def __mro_entries__(self, bases):
        if self.__origin__ is self:
            raise TypeError(f"Cannot subclass {self!r}")
        return (self.__origin__,)

    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        if self.__origin__ is self:
            raise TypeError(f"{self!r} cannot be used with isinstance()")
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        if self.__origin__ is self:
            raise TypeError(f"{self!r} cannot be used with issubclass()")
        return issubclass(cls, self.__origin__)


class _Alias:
    """`List[int]`: a form and its arguments."""

    def __init__(self, form, args):
        self._form = form
        self.__args__ = tuple([_T_NoneType if arg is None else arg for arg in args])
        self.__origin__ = form.__origin__
        self.__parameters__ = _type_params._parameters(args)

    def __repr__(self):
        return f"{self._form!r}[{', '.join([_shown(arg) for arg in self.__args__]) or '()'}]"

    def __eq__(self, other):
        return (isinstance(other, _Alias) and self._form is other._form
                and self.__args__ == other.__args__)

    def __hash__(self):
        return hash((self._form._name, self.__args__))

    def __getitem__(self, args):
        return _Alias(self._form, args if isinstance(args, tuple) else (args,))

    def __or__(self, other):
        return _union((self, other))

    def __ror__(self, other):
        return _union((other, self))

    def __call__(self, *args, **kwargs):
        return self._form(*args, **kwargs)

    def __mro_entries__(self, bases):
        if self._form is Generic or self._form is Protocol:
            return (self._form,)
        return self._form.__mro_entries__(bases)

    def __instancecheck__(self, obj):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    __subclasscheck__ = __instancecheck__


class _Callable(_Alias):
    def __repr__(self):
        args = [_shown(arg) for arg in self.__args__]
        return f"typing.Callable[[{', '.join(args[:-1])}], {args[-1]}]"


class _Literal(_Alias):
    def __init__(self, form, args):
        super().__init__(form, args)
        self.__args__ = args

    def __repr__(self):
        return f"typing.Literal[{', '.join([repr(arg) for arg in self.__args__]) or '()'}]"


class _Annotated(_Alias):
    def __init__(self, form, args):
        super().__init__(form, args)
        self.__metadata__ = args[1:]
        self.__origin__ = args[0]
        self.__args__ = args[:1]

    def __repr__(self):
        notes = ", ".join([repr(note) for note in self.__metadata__])
        return f"typing.Annotated[{_shown(self.__origin__)}, {notes}]"


class _UnionAlias(_Alias):
    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and _T_NoneType in args:
            other = args[0] if args[1] is _T_NoneType else args[1]
            return f"typing.Optional[{_shown(other)}]"
        return f"typing.Union[{', '.join([_shown(arg) for arg in args])}]"

    def __eq__(self, other):
        return (isinstance(other, (_UnionAlias, type(int | str)))
                and set(self.__args__) == set(other.__args__))

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__args__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__args__)


def _union(members):
    flat = []
    for member in members:
        if member is None:
            member = _T_NoneType
        inner = member.__args__ if isinstance(member, (_UnionAlias, _T_UnionType)) else (member,)
        for one in inner:
            if one not in flat:
                flat.append(one)
    if len(flat) == 1:
        return flat[0]
    return _UnionAlias(Union, tuple(flat))


class _AnyMeta(type):
    def __repr__(cls):
        return "typing.Any" if cls is Any else super().__repr__()

    def __instancecheck__(cls, obj):
        if cls is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)


class Any(metaclass=_AnyMeta):
    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


def _for_later(args):
    """Texts among the arguments of a form stand for types that come later."""
    return tuple([ForwardRef(arg) if isinstance(arg, str) else arg for arg in args])


Union = _Form("Union")
Optional = _Form("Optional")
Literal = _Form("Literal")
Annotated = _Form("Annotated")
ClassVar = _Form("ClassVar")
Final = _Form("Final")
NoReturn = _Form("NoReturn")
Never = _Form("Never")
Self = _Form("Self")
LiteralString = _Form("LiteralString")
TypeAlias = _Form("TypeAlias")
TypeGuard = _Form("TypeGuard")
TypeIs = _Form("TypeIs")
Concatenate = _Form("Concatenate")
Required = _Form("Required")
NotRequired = _Form("NotRequired")
ReadOnly = _Form("ReadOnly")
Unpack = _Form("Unpack")

List = _Form("List", list)
Dict = _Form("Dict", dict)
Set = _Form("Set", set)
FrozenSet = _Form("FrozenSet", frozenset)
Tuple = _Form("Tuple", tuple)
Type = _Form("Type", type)
Deque = _Form("Deque", _T_deque)
Callable = _Form("Callable", collections.abc.Callable)
Iterable = _Form("Iterable", collections.abc.Iterable)
Iterator = _Form("Iterator", collections.abc.Iterator)
Generator = _Form("Generator", collections.abc.Generator)
Reversible = _Form("Reversible", collections.abc.Reversible)
Container = _Form("Container", collections.abc.Container)
Collection = _Form("Collection", collections.abc.Collection)
Hashable = _Form("Hashable", collections.abc.Hashable)
Sized = _Form("Sized", collections.abc.Sized)
AbstractSet = _Form("AbstractSet", collections.abc.Set)
MutableSet = _Form("MutableSet", collections.abc.MutableSet)
Mapping = _Form("Mapping", collections.abc.Mapping)
MutableMapping = _Form("MutableMapping", collections.abc.MutableMapping)
Sequence = _Form("Sequence", collections.abc.Sequence)
MutableSequence = _Form("MutableSequence", collections.abc.MutableSequence)
Awaitable = _Form("Awaitable", collections.abc.Awaitable)
Coroutine = _Form("Coroutine", collections.abc.Coroutine)
AsyncIterable = _Form("AsyncIterable", collections.abc.AsyncIterable)
AsyncIterator = _Form("AsyncIterator", collections.abc.AsyncIterator)
AsyncGenerator = _Form("AsyncGenerator", collections.abc.AsyncGenerator)
DefaultDict = _Form("DefaultDict", collections.defaultdict)
OrderedDict = _Form("OrderedDict", collections.OrderedDict)
Counter = _Form("Counter", collections.Counter)
ChainMap = _Form("ChainMap", collections.ChainMap)
Text = str
ByteString = bytes
AnyStr = TypeVar("AnyStr", bytes, str)
KeysView = _Form("KeysView", collections.abc.KeysView)
ItemsView = _Form("ItemsView", collections.abc.ItemsView)
ValuesView = _Form("ValuesView", collections.abc.ValuesView)

IO = _Form("IO")


class TextIO:
    pass


class BinaryIO:
    pass


Pattern = _Form("Pattern", object)
Match = _Form("Match", object)
ContextManager = _Form("ContextManager", object)
AsyncContextManager = _Form("AsyncContextManager", object)
Generic = _type_params.Generic


class NewType:
    def __init__(self, name, tp):
        self.__name__ = name
        self.__qualname__ = name
        self.__supertype__ = tp
        self.__module__ = _caller_module()

    def __call__(self, x):
        return x

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __or__(self, other):
        return _union((self, other))

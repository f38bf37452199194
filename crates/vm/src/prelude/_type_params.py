"""What type parameters and `type` statements stand for at run time."""


class _Union:
    def __init__(self, left, right):
        self.__args__ = (left, right)

    def __or__(self, other):
        return _Union(self, other)

    def __ror__(self, other):
        return _Union(other, self)

    def __repr__(self):
        parts = []
        for part in self.__args__:
            if isinstance(part, type):
                parts.append(part.__name__)
            else:
                parts.append(repr(part))
        return " | ".join(parts)


class _Placeholder:
    def __init__(self, name):
        self.__name__ = name

    def __or__(self, other):
        return _Union(self, other)

    def __ror__(self, other):
        return _Union(other, self)

    def __getitem__(self, item):
        return self

    def __repr__(self):
        return self.__name__


class TypeVar(_Placeholder):
    pass


class TypeVarTuple(_Placeholder):
    def __iter__(self):
        yield self


class ParamSpec(_Placeholder):
    args = None
    kwargs = None


class TypeAliasType(_Placeholder):
    __module__ = "typing"
    __type_params__ = ()

    def __init__(self, name, evaluate):
        self.__name__ = name
        self._evaluate = evaluate

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


class Generic:
    __module__ = "typing"
    __slots__ = ()

    @classmethod
    def __class_getitem__(cls, item):
        return _generic_alias(cls, item)

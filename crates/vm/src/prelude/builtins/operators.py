# Operators and protocols on objects of the person's classes: what an instruction calls when a
# special method written in Python may be involved.

_MISSING = object()
_REPEATED = (list, tuple, str, bytes, bytearray)


def _binary(index, inplace, name, rname, a, b):
    f = _special(a, name)
    g = None
    if type(a) is not type(b):
        g = _special(b, rname)
        if g is not None and issubclass(type(b), type(a)) and _overrides(a, rname, g):
            result = g(a)
            if result is not NotImplemented:
                return result
            g = None
    if f is not None:
        result = f(b)
        if result is not NotImplemented:
            return result
        if g is None and type(a) is not type(b) and _answers(index, _payload(a), b):
            result = _native_binary(index, a, b)
            if result is not NotImplemented:
                return result
    elif g is not None and _knows_nothing_of(index, a, b):
        result = g(a)
        if result is not NotImplemented:
            return result
        g = None
        result = _native_binary(index, a, b)
        if result is not NotImplemented:
            return result
    elif index != 5 or not isinstance(a, str):
        # What a string formats shows itself: it is no plain value here.
        result = _native_binary(index, a, b)
        if result is not NotImplemented:
            return result
    if g is not None and not (index == 5 and f is None and isinstance(a, (str, bytes, bytearray))):
        result = g(a)
        if result is not NotImplemented:
            return result
    # What repeats asks the other operand for a number even after its `__mul__` gave up, in place the
    # left one alone.
    repeats = index == 2 and (not inplace or isinstance(_payload(a), _REPEATED))
    if repeats or f is None and index != 2:
        result = _binary_contents(index, a, b)
        if result is not NotImplemented:
            return result
    return _binary_error(index, inplace, a, b)


def _knows_nothing_of(index, a, b):
    """Whether it is `b` that a built-in operator of `a` and `b` belongs to."""
    if isinstance(a, int):
        return not isinstance(b, int)
    return index == 2 and isinstance(a, (str, bytes, bytearray, list, tuple))


def _answers(index, a, b):
    """Whether the built-in type of `b` answers for a class derived from its kind that gave up."""
    if isinstance(b, dict):
        return index == 11 and isinstance(a, dict)
    if isinstance(b, (set, frozenset)):
        return index in (1, 10, 11, 12) and isinstance(a, (set, frozenset))
    return isinstance(b, (int, float)) and isinstance(a, (int, float))


def _overrides(a, name, method):
    """Whether the method is another one than `a` has under that name."""
    own = _special(a, name)
    return own is None or getattr(own, "__func__", own) is not getattr(method, "__func__", method)


def _inplace(index, name, a, b):
    f = _special(a, "__i" + name + "__")
    if f is not None:
        result = f(b)
        if result is not NotImplemented:
            return result
    elif isinstance(a, list) and index == 0 and _special(a, "__add__") is None:
        if _special(b, "__radd__") is None:
            a.extend(b)
            return a
    elif isinstance(a, _T_deque) and index == 0 and _special(a, "__add__") is None:
        a.extend(b)
        return a
    elif isinstance(a, _T_deque) and index == 2 and isinstance(b, int):
        items = list(a)
        if b < 1:
            a.clear()
        for _ in range(1, b):
            a.extend(items)
        return a
    elif isinstance(a, (list, bytearray)) and index == 2 and _special(a, "__mul__") is None:
        if _special(b, "__rmul__") is None and _special(b, "__index__") is not None:
            a *= _index(b)
            return a
    elif isinstance(a, set) and isinstance(b, (set, frozenset)):
        if index == 11:
            return _updated(a, _set_update, b)
        if index == 10:
            return _updated(a, _set_intersection_update, b)
        if index == 1:
            return _updated(a, _set_difference_update, b)
        if index == 12:
            return _updated(a, _set_symmetric_difference_update, b)
    elif isinstance(a, dict) and index == 11 and _special(a, "__or__") is None:
        if _special(b, "__ror__") is None:
            _dict_update(a, b)
            return a
    return _binary(index, True, "__" + name + "__", "__r" + name + "__", a, b)


def _updated(target, update, other):
    update(target, other)
    return target


def _binary_contents(index, a, b):
    """Operators of containers whose items need Python code to compare or to show."""
    p = _payload(a)
    q = _payload(b)
    setlike = (set, frozenset, _T_DictKeys, _T_DictItems)
    if isinstance(p, setlike) and isinstance(q, setlike):
        if index == 11:
            return _set_result(a, _set_union(_plain_set(p), q))
        if index == 10:
            return _set_result(a, _set_intersection(_plain_set(p), q))
        if index == 1:
            return _set_result(a, _set_difference(_plain_set(p), q))
        if index == 12:
            return _set_result(a, _set_symmetric_difference(_plain_set(p), q))
    if index == 11 and isinstance(p, dict) and isinstance(q, dict):
        result = p.copy()
        _dict_update(result, q)
        return result
    if index == 11 and isinstance(a, type):
        return _union(a, b)
    if index == 5 and isinstance(p, str):
        return _percent(p, b)
    if index == 5 and isinstance(p, (bytes, bytearray)):
        return type(p)(_percent_bytes(p.decode("latin-1"), b).encode("latin-1"))
    if index == 6 and type(p) in _REAL and type(q) in _REAL:
        return p ** q
    if index == 2:
        if isinstance(p, _REPEATED) and _special(b, "__index__") is not None:
            return p * _index(b)
        if isinstance(q, _REPEATED) and _special(a, "__index__") is not None:
            return q * _index(a)
    return NotImplemented


_REAL = int, float, bool


def _plain_set(s):
    return s if isinstance(s, (set, frozenset)) else _set_of(s)


def _set_result(a, s):
    return _freeze(s) if isinstance(a, frozenset) else s


def _binary_add(a, b):
    return _binary(0, False, "__add__", "__radd__", a, b)


def _binary_sub(a, b):
    return _binary(1, False, "__sub__", "__rsub__", a, b)


def _binary_mul(a, b):
    return _binary(2, False, "__mul__", "__rmul__", a, b)


def _binary_truediv(a, b):
    return _binary(3, False, "__truediv__", "__rtruediv__", a, b)


def _binary_floordiv(a, b):
    return _binary(4, False, "__floordiv__", "__rfloordiv__", a, b)


def _binary_mod(a, b):
    return _binary(5, False, "__mod__", "__rmod__", a, b)


def _binary_pow(a, b):
    # Of these, only what has a complex result comes here.
    if type(a) in _REAL and type(b) in _REAL:
        return _imported("_run")._import_module("_complex").complex(a) ** b
    return _binary(6, False, "__pow__", "__rpow__", a, b)


def _binary_matmul(a, b):
    return _binary(7, False, "__matmul__", "__rmatmul__", a, b)


def _binary_lshift(a, b):
    return _binary(8, False, "__lshift__", "__rlshift__", a, b)


def _binary_rshift(a, b):
    return _binary(9, False, "__rshift__", "__rrshift__", a, b)


def _binary_and(a, b):
    return _binary(10, False, "__and__", "__rand__", a, b)


def _binary_or(a, b):
    return _binary(11, False, "__or__", "__ror__", a, b)


def _binary_xor(a, b):
    return _binary(12, False, "__xor__", "__rxor__", a, b)


def _inplace_add(a, b):
    return _inplace(0, "add", a, b)


def _inplace_sub(a, b):
    return _inplace(1, "sub", a, b)


def _inplace_mul(a, b):
    return _inplace(2, "mul", a, b)


def _inplace_truediv(a, b):
    return _inplace(3, "truediv", a, b)


def _inplace_floordiv(a, b):
    return _inplace(4, "floordiv", a, b)


def _inplace_mod(a, b):
    return _inplace(5, "mod", a, b)


def _inplace_pow(a, b):
    if type(a) in _REAL and type(b) in _REAL:
        return _binary_pow(a, b)
    return _inplace(6, "pow", a, b)


def _inplace_matmul(a, b):
    return _inplace(7, "matmul", a, b)


def _inplace_lshift(a, b):
    return _inplace(8, "lshift", a, b)


def _inplace_rshift(a, b):
    return _inplace(9, "rshift", a, b)


def _inplace_and(a, b):
    return _inplace(10, "and", a, b)


def _inplace_or(a, b):
    return _inplace(11, "or", a, b)


def _inplace_xor(a, b):
    return _inplace(12, "xor", a, b)


def _unary(name, sign, a):
    f = _special(a, name)
    if f is None:
        raise TypeError(f"bad operand type for unary {sign}: '{_long_type_name(a)}'")
    return f()


def _unary_neg(a):
    return _unary("__neg__", "-", a)


def _unary_pos(a):
    return _unary("__pos__", "+", a)


def _unary_invert(a):
    if isinstance(a, bool):
        _warn("Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This "
              "returns the bitwise inversion of the underlying int object and is usually not what "
              "you expect from negating a bool. Use the 'not' operator for boolean negation or "
              "~int(x) if you really want the bitwise inversion of the underlying int.",
              DeprecationWarning)
        return ~int(a)
    return _unary("__invert__", "~", a)


# Comparisons. The numbers of the operators: ==, !=, <, <=, >, >=.

def _compare(index, name, rname, a, b):
    f = _special(a, name)
    g = _special(b, rname)
    if g is not None and type(a) is not type(b) and issubclass(type(b), type(a)):
        result = g(a)
        if result is not NotImplemented:
            return result
        g = None
    if f is not None:
        result = f(b)
    else:
        result = _compare_native(index, a, b)
    if result is not NotImplemented:
        return result
    if g is not None:
        result = g(a)
    elif f is not None:
        result = _compare_native(index, a, b)
    if result is not NotImplemented:
        return result
    if index == 0:
        return a is b
    if index == 1:
        return a is not b
    return _compare_error(index, a, b)


def _compare_native(index, a, b):
    """What the built-in values answer; NotImplemented where they are none."""
    p = _payload(a)
    q = _payload(b)
    if _special(p, "__eq__") is not None or _special(q, "__eq__") is not None:
        return NotImplemented
    result = _native_compare(index, p, q)
    if result is not None:
        return result
    return _compare_contents(index, p, q)


def _compare_contents(index, p, q):
    """Containers whose items need Python code to compare."""
    ordered = (list, tuple, _T_Deque)
    setlike = (set, frozenset, _T_DictKeys, _T_DictItems)
    if isinstance(p, ordered):
        if type(p) is not type(q):
            return NotImplemented
        return _compare_items(index, p, q)
    if isinstance(p, dict):
        if not isinstance(q, dict) or index > 1:
            return NotImplemented
        return _dicts_equal(p, q) == (index == 0)
    if isinstance(p, setlike):
        if not isinstance(q, setlike):
            return NotImplemented
        return _compare_sets(index, p, q)
    return NotImplemented


def _compare_items(index, p, q):
    if index < 2 and len(p) != len(q):
        return index == 1
    n = min(len(p), len(q))
    i = 0
    while i < n and i < len(p) and i < len(q):
        x = p[i]
        y = q[i]
        if x is not y and not x == y:
            if index == 0:
                return False
            if index == 1:
                return True
            return _compare_by(index, x, y)
        i += 1
    return _compare_by(index, len(p), len(q))


def _compare_by(index, x, y):
    if index == 0:
        return x == y
    if index == 1:
        return x != y
    if index == 2:
        return x < y
    if index == 3:
        return x <= y
    if index == 4:
        return x > y
    return x >= y


def _dicts_equal(p, q):
    if len(p) != len(q):
        return False
    for key, value in list(p.items()):
        other = _dict_look(q, key)
        if other is _MISSING:
            return False
        if other is not value and not other == value:
            return False
    return True


def _compare_sets(index, p, q):
    if index == 1:
        return not _compare_sets(0, p, q)
    if index > 3:
        return _compare_sets(index - 2, q, p)
    if index == 0 and len(p) != len(q):
        return False
    if index == 2 and len(p) >= len(q):
        return False
    for x in list(p):
        if x not in q:
            return False
    return True


def _compare_eq(a, b):
    return _compare(0, "__eq__", "__eq__", a, b)


# Types whose `!=` does not ask for `__eq__`, and so those derived from them.
_DIFFER = (str, int, float, list, tuple, dict, set, frozenset, bytes, bytearray)


def _told_apart(o, other):
    """What the object says of `!=`: its `__ne__`, or the opposite of its `__eq__`, which may give
    any object."""
    f = _special(o, "__ne__")
    if f is not None:
        return f(other)
    f = _special(o, "__eq__")
    if f is None:
        return NotImplemented
    if isinstance(o, _DIFFER):
        return _compare_native(1, o, other)
    result = f(other)
    return result if result is NotImplemented else not result


def _compare_ne(a, b):
    f = _special(a, "__ne__") or _special(a, "__eq__")
    g = _special(b, "__ne__") or _special(b, "__eq__")
    if f is None and g is None:
        return _compare(1, "__ne__", "__ne__", a, b)
    if g is not None and type(a) is not type(b) and issubclass(type(b), type(a)):
        result = _told_apart(b, a)
        if result is not NotImplemented:
            return result
        g = None
    if f is not None:
        result = _told_apart(a, b)
        if result is not NotImplemented:
            return result
    elif g is not None and isinstance(a, _DIFFER):
        result = _compare_native(1, a, b)
        if result is not NotImplemented:
            return result
    if g is not None:
        result = _told_apart(b, a)
        if result is not NotImplemented:
            return result
    return a is not b


def _object_ne(self, other):
    """`object.__ne__`: the opposite of what `__eq__` says."""
    f = _special(self, "__eq__")
    result = NotImplemented if f is None else f(other)
    return result if result is NotImplemented else not result


def _compare_lt(a, b):
    return _compare(2, "__lt__", "__gt__", a, b)


def _compare_le(a, b):
    return _compare(3, "__le__", "__ge__", a, b)


def _compare_gt(a, b):
    return _compare(4, "__gt__", "__lt__", a, b)


def _compare_ge(a, b):
    return _compare(5, "__ge__", "__le__", a, b)


def _native_eq(self, other):
    return _compare_contents(0, _payload(self), _payload(other))


def _native_ne(self, other):
    return _compare_contents(1, _payload(self), _payload(other))


def _native_lt(self, other):
    return _compare_contents(2, _payload(self), _payload(other))


def _native_le(self, other):
    return _compare_contents(3, _payload(self), _payload(other))


def _native_gt(self, other):
    return _compare_contents(4, _payload(self), _payload(other))


def _native_ge(self, other):
    return _compare_contents(5, _payload(self), _payload(other))


# Truth, length, hash, index.

def _bool(o):
    f = _special(o, "__bool__")
    if f is not None:
        result = f()
        if result is True or result is False:
            return result
        raise TypeError(f"__bool__ should return bool, returned {_long_type_name(result)}")
    if o is NotImplemented:
        _warn("NotImplemented should not be used in a boolean context", DeprecationWarning)
        return True
    if _special(o, "__len__") is not None:
        return _len(o) != 0
    return True


def _bool_new(cls, o=False):
    return _bool(o)


def _len(o):
    f = _special(o, "__len__")
    if f is None:
        raise TypeError(f"object of type '{_long_type_name(o)}' has no len()")
    n = _index(f())
    if n < 0:
        raise ValueError("__len__() should return >= 0")
    if n >> 63:
        raise OverflowError("cannot fit 'int' into an index-sized integer")
    return int(n)


def _index(o):
    """The integer that an object stands for where one is needed."""
    if isinstance(o, int):
        return o
    f = _special(o, "__index__")
    if f is None:
        raise TypeError(f"'{_long_type_name(o)}' object cannot be interpreted as an integer")
    return _made(f(), int, "__index__")


def _made(value, kind, who):
    """What a special method gave where it has to give an int or a float, as exactly that."""
    if type(value) is kind:
        return value
    name = kind.__name__
    text = f"{who} returned non-{name} (type {_long_type_name(value)})"
    if not isinstance(value, kind):
        raise TypeError(text)
    _warn(f"{text}.  The ability to return an instance of a strict subclass of {name} is "
          "deprecated, and may be removed in a future version of Python.", DeprecationWarning)
    return kind(_payload(value))


def _hash(o):
    f = _special(o, "__hash__")
    if f is None:
        return _native_hash(o)
    h = f()
    if not isinstance(h, int):
        raise TypeError("__hash__ method should return an integer")
    h = int(h)
    if -9223372036854775808 <= h <= 9223372036854775807:
        return -2 if h == -1 else h
    return hash(h)


def _native_hash(o):
    p = _payload(o)
    if isinstance(p, tuple):
        return _combine_hashes([hash(x) for x in p])
    if isinstance(p, slice):
        return _combine_hashes([hash(p.start), hash(p.stop), hash(p.step)])
    if isinstance(p, _T_GenericAlias):
        return _combine_hashes([hash(p.__origin__), hash(p.__args__)])
    raise RecursionError("maximum recursion depth exceeded")


# Items.

def _contains(c, x):
    f = _special(c, "__contains__")
    if f is not None:
        return True if f(x) else False
    return _native_contains(c, x)


def _native_contains(c, x):
    p = _payload(c)
    if isinstance(p, dict):
        return _dict_look(p, x) is not _MISSING
    if isinstance(p, (set, frozenset)):
        return _set_key(p, hash(x), x) is not _MISSING
    if isinstance(p, _T_DictKeys):
        return _dict_look(p.mapping, x) is not _MISSING
    if isinstance(p, _T_DictItems):
        if not isinstance(x, tuple) or len(x) != 2:
            return False
        found = _dict_look(p.mapping, x[0])
        return found is not _MISSING and (found is x[1] or found == x[1])
    if p is c:
        items = c
    else:
        items = p if _special(c, "__iter__") is None else c
    try:
        it = iter(items)
    except TypeError:
        raise TypeError(f"argument of type '{_long_type_name(c)}' is not iterable") from None
    for item in it:
        if item is x or item == x:
            return True
    return False


def _asked(getter, *args):
    """What a module's `__getattr__` says; NotImplemented where it knows no such name."""
    try:
        return getter(*args)
    except AttributeError:
        return NotImplemented


def _call_instance(o, /, *args, **kwargs):
    """Calls an object whose class has an instance for its `__call__`."""
    return _special(o, "__call__")(*args, **kwargs)


def _import_late(module, name):
    """A module's name that its `__getattr__` knows becomes one of its own."""
    setattr(module, name, module.__getattr__(name))
    return True


def _getitem(o, i):
    f = _special(o, "__getitem__")
    if f is not None:
        return f(i)
    if isinstance(o, type):
        return o.__class_getitem__(i)
    if isinstance(o, _T_GenericAlias):
        actual, expected = len(i) if isinstance(i, tuple) else 1, len(o.__parameters__)
        much = "few" if actual < expected else "many"
        raise TypeError(f"Too {much} arguments for {o!r}; actual {actual}, expected {expected}")
    return _native_getitem(o, i)


def _native_getitem(o, i):
    p = _payload(o)
    if isinstance(p, dict):
        found = _dict_look(p, i)
        if found is not _MISSING:
            return found
        f = _special(o, "__missing__")
        if f is not None:
            return f(i)
        raise KeyError(i)
    return p[_plain_index(p, i)]


def _plain_index(p, i):
    """An index or slice without objects of the person's in it."""
    if isinstance(i, slice):
        return slice(_slice_part(i.start), _slice_part(i.stop), _slice_part(i.step))
    if _special(i, "__index__") is None:
        raise TypeError(
            f"{_long_type_name(p)} indices must be integers or slices, not {_long_type_name(i)}")
    return _index(i)


def _slice_part(x):
    if x is None or _special(x, "__index__") is None:
        return x
    return _index(x)


def _setitem(o, i, v):
    f = _special(o, "__setitem__")
    if f is not None:
        f(i, v)
    else:
        _native_setitem(o, i, v)


def _native_setitem(o, i, v):
    p = _payload(o)
    if isinstance(p, dict):
        _dict_put(p, i, v)
    elif isinstance(i, slice):
        p[_plain_index(p, i)] = _list(v)
    else:
        p[_plain_index(p, i)] = v


def _delitem(o, i):
    f = _special(o, "__delitem__")
    if f is not None:
        f(i)
    else:
        _native_delitem(o, i)


def _native_delitem(o, i):
    p = _payload(o)
    if isinstance(p, dict):
        _dict_take(p, i)
    else:
        del p[_plain_index(p, i)]

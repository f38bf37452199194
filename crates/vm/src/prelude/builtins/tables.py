# Dicts and sets with keys whose `__hash__` or `__eq__` is written in Python.

def _dict_key(d, h, k):
    """The key of the dict that equals `k`, whose hash is `h`, or _MISSING."""
    while True:
        version = _dict_version(d)
        found = _MISSING
        for c in _dict_candidates(d, h):
            if c is k or c == k:
                found = c
                break
        # A comparison that changed the dict makes what was found worthless.
        if _dict_version(d) == version:
            return found


def _dict_look(d, k):
    """The value under a key, or _MISSING."""
    h = hash(k)
    c = _dict_key(d, h, k)
    return _MISSING if c is _MISSING else _dict_exact(d, h, c)


def _dict_put(d, k, v):
    h = hash(k)
    c = _dict_key(d, h, k)
    _dict_put_hashed(d, h, k if c is _MISSING else c, v)


def _dict_take(d, k):
    h = hash(k)
    c = _dict_key(d, h, k)
    if c is _MISSING:
        raise KeyError(k)
    return _dict_remove_exact(d, h, c)


def _dict_get(self, key, default=None):
    found = _dict_look(self, key)
    return default if found is _MISSING else found


def _dict_setdefault(self, key, default=None):
    h = hash(key)
    c = _dict_key(self, h, key)
    if c is not _MISSING:
        return _dict_exact(self, h, c)
    _dict_put_hashed(self, h, key, default)
    return default


def _dict_pop(self, key, *default):
    h = hash(key)
    c = _dict_key(self, h, key)
    if c is not _MISSING:
        return _dict_remove_exact(self, h, c)
    if default:
        return default[0]
    raise KeyError(key)


def _dict_update(self, *args, **kwargs):
    if args:
        other = args[0]
        if isinstance(other, dict) and _special(other, "__iter__") is None:
            for key, value in list(_payload(other).items()):
                _dict_put(self, key, value)
        elif hasattr(other, "keys"):
            for key in other.keys():
                _dict_put(self, key, other[key])
        else:
            _dict_put_pairs(self, other)
    for key in kwargs:
        _dict_put(self, key, kwargs[key])


def _dict_put_pairs(d, pairs):
    i = 0
    for pair in pairs:
        if not _is_iterable(pair):
            raise TypeError(f"cannot convert dictionary update sequence element #{i} to a sequence")
        pair = list(pair)
        if len(pair) != 2:
            raise ValueError(
                f"dictionary update sequence element #{i} has length {len(pair)}; 2 is required")
        _dict_put(d, pair[0], pair[1])
        i += 1


def _dict_new(cls, *args, **kwargs):
    d = {}
    _dict_update(d, *args, **kwargs)
    return _derive(cls, d)


def _dict_from(items):
    """The dict of a display: keys and values in turn."""
    d = {}
    i = 0
    while i < len(items):
        _dict_put(d, items[i], items[i + 1])
        i += 2
    return d


def _dict_fromkeys(cls, iterable, value=None):
    if not isinstance(cls, type):
        cls = type(cls)
    d = cls()
    for key in iterable:
        d[key] = value
    return d


def _dict_merge(d, other, call):
    """`{**other}`, or `f(**other)`, where a doubled name is an error: then `call` is `(f,)`."""
    if isinstance(other, dict):
        keys = list(other)
    elif hasattr(other, "keys") and hasattr(other, "__getitem__"):
        keys = list(other.keys())
    elif call:
        found = _long_type_name(other)
        raise TypeError(f"{_callee_text(call[0])} argument after ** must be a mapping, not {found}")
    else:
        raise TypeError(f"'{_long_type_name(other)}' object is not a mapping")
    for key in keys:
        if call and not isinstance(key, str):
            raise TypeError("keywords must be strings")
        if call and key in d:
            callee = _callee_text(call[0])
            raise TypeError(f"{callee} got multiple values for keyword argument '{key}'")
        _dict_put(d, key, other[key])


def _not_a_star(f, items):
    """`f(*items)` where that is not iterable."""
    found = _long_type_name(items)
    raise TypeError(f"{_callee_text(f)} argument after * must be an iterable, not {found}")


def _callee_text(f):
    """A callable as CPython's messages name it."""
    name = getattr(f, "__qualname__", None)
    if name is None:
        return str(f)
    module = getattr(f, "__module__", None)
    if module is None or module == "builtins":
        return f"{name}()"
    return f"{module}.{name}()"


def _view_isdisjoint(self, other):
    for x in other:
        if x in self:
            return False
    return True


# Sets.

def _set_key(s, h, k):
    for c in _set_candidates(s, h):
        if c is k or c == k:
            return c
    return _MISSING


def _set_put(s, x):
    h = hash(x)
    if _set_key(s, h, x) is _MISSING:
        _set_push(s, h, x)


def _set_of(it):
    """A plain set of the items; a set as it is."""
    if isinstance(it, (set, frozenset)) and _special(it, "__iter__") is None:
        return _payload(it)
    s = set()
    for x in it:
        _set_put(s, x)
    return s


def _copy_of(s):
    return set(_payload(s))


def _set_new(cls, iterable=()):
    s = set()
    for x in iterable:
        _set_put(s, x)
    return _derive(cls, s)


def _frozenset_new(cls, iterable=()):
    return _derive(cls, _freeze(_set_new(set, iterable)))


def _set_init(self, iterable=()):
    _set_become(self, _set_new(set, iterable))


def _set_from(items):
    return _set_new(set, items)


def _set_add(self, x):
    _set_put(self, x)


def _set_remove(self, x):
    h = hash(x)
    c = _set_key(self, h, x)
    if c is _MISSING:
        raise KeyError(x)
    _set_remove_exact(self, h, c)


def _set_discard(self, x):
    h = hash(x)
    c = _set_key(self, h, x)
    if c is not _MISSING:
        _set_remove_exact(self, h, c)


def _set_update(self, *others):
    for other in others:
        for x in list(other):
            _set_put(self, x)


def _set_difference_update(self, *others):
    for other in others:
        for x in list(other):
            _set_discard(self, x)


def _set_intersection_update(self, *others):
    _set_become(self, _set_intersection(_payload(self), *others))


def _set_symmetric_difference_update(self, other):
    for x in list(_set_of(other)):
        h = hash(x)
        c = _set_key(self, h, x)
        if c is _MISSING:
            _set_push(self, h, x)
        else:
            _set_remove_exact(self, h, c)


def _like(self, s):
    return _freeze(s) if isinstance(self, frozenset) else s


def _set_union(self, *others):
    s = _copy_of(self)
    _set_update(s, *others)
    return _like(self, s)


def _set_difference(self, *others):
    s = _copy_of(self)
    _set_difference_update(s, *others)
    return _like(self, s)


def _set_intersection(self, *others):
    s = _copy_of(self)
    for other in others:
        other = _set_of(other)
        kept = set()
        for x in s:
            h = hash(x)
            if _set_key(other, h, x) is not _MISSING:
                _set_push(kept, h, x)
        s = kept
    return _like(self, s)


def _set_symmetric_difference(self, other):
    s = _copy_of(self)
    _set_symmetric_difference_update(s, other)
    return _like(self, s)


def _set_issubset(self, other):
    other = _set_of(other)
    for x in list(_payload(self)):
        if _set_key(other, hash(x), x) is _MISSING:
            return False
    return True


def _set_issuperset(self, other):
    for x in list(other):
        if _set_key(self, hash(x), x) is _MISSING:
            return False
    return True


def _set_isdisjoint(self, other):
    for x in list(other):
        if _set_key(self, hash(x), x) is not _MISSING:
            return False
    return True

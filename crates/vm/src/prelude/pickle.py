"""Objects as bytes. Plain data is written as CPython does it; the format of all else is Heddle's own,
though what can be pickled is as in CPython."""

import _run

HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4


class PickleError(Exception):
    pass


class PicklingError(PickleError):
    pass


class UnpicklingError(PickleError):
    pass


PickleError.__module__ = "_pickle"
PicklingError.__module__ = "_pickle"
UnpicklingError.__module__ = "_pickle"


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    if protocol is None:
        protocol = DEFAULT_PROTOCOL
    if protocol < 0:
        protocol = HIGHEST_PROTOCOL
    elif protocol > HIGHEST_PROTOCOL:
        raise ValueError(f"pickle protocol must be <= {HIGHEST_PROTOCOL}")
    if protocol >= 4:
        try:
            return _PlainWriter().whole(obj, protocol)
        except _NotPlain:
            pass
    return _dump(obj, False)


def _dump(obj, spawning):
    try:
        return _dump_plain(obj, spawning)
    except _Reduced:
        pass
    return _dump_plain((_STEPS, _Steps(spawning).of(obj)), spawning)


# What comes first in the data of objects that say by `__reduce__` how they are made again.
_STEPS = "\0steps of unpickling"


class _Reduced(Exception):
    """An object wants to be made again its own way."""


def _dump_plain(obj, spawning):
    states = []
    while True:
        data = _pickle_dump(obj, spawning, states)
        if type(data) is bytes:
            return data
        if type(data) is str:
            raise PicklingError(data)
        states.append((data[0], _state_of(data[0], spawning)))


def _state_of(obj, spawning):
    cls = type(obj)
    if _own_reduce(cls, spawning) or _is_called(obj):
        raise _Reduced
    from copy import _is_remade
    if _is_remade(cls) and not isinstance(obj, BaseException):
        raise _Reduced
    return _plain_state(obj)


def _plain_state(obj):
    """What `obj.__getstate__()` gives."""
    from copy import _state_of
    return _state_of(obj)


def _is_own(cls, name):
    for base in cls.__mro__:
        if base is not object and name in base.__dict__:
            return True
    return False


def _own_reduce(cls, spawning):
    """The name of the method by which an object says how it is made again."""
    if not spawning and _is_own(cls, "_reduce_sent"):
        return "_reduce_sent"
    for name in ("__reduce_ex__", "__reduce__"):
        if _is_own(cls, name):
            return name


def _is_called(obj):
    """Whether it is an exception whose class has code of its own for making one."""
    function = type(_is_own)
    cls = type(obj)
    return isinstance(obj, BaseException) and function in (type(cls.__init__), type(cls.__new__))


def _goes_plainly(obj, spawning):
    """Whether nothing in it is made again its own way."""
    try:
        _dump_plain(obj, spawning)
    except _Reduced:
        return False
    return True


class _Steps:
    """The steps that make an object again, in their order: what each needs is made before it."""

    def __init__(self, spawning):
        self.spawning = spawning
        self.steps = []
        self.memo = {}
        self.keep = []

    def of(self, obj):
        self.steps.append(("give", self.save(obj)))
        return self.steps

    def new(self, obj, *step):
        """Appends a step that makes a value; gives the value's number."""
        number = len(self.steps)
        self.steps.append(step)
        self.memo[id(obj)] = number
        self.keep.append(obj)
        return number

    def save(self, obj):
        known = self.memo.get(id(obj))
        if known is not None:
            return known
        cls = type(obj)
        if cls is list:
            number = self.new(obj, "list")
            self.steps.append(("append", number, [self.save(item) for item in obj]))
        elif cls is dict:
            number = self.new(obj, "dict")
            self.items(number, obj.items())
        elif cls in (tuple, set, frozenset):
            items = [self.save(item) for item in obj]
            number = self.memo.get(id(obj))
            if number is None:
                number = self.new(obj, cls.__name__, items)
        elif cls is _T_method:
            found = self.save((obj.__self__, obj.__func__.__name__))
            number = self.new(obj, "call", self.save(getattr), found)
        elif _own_reduce(cls, self.spawning):
            number = self.reduced(obj, _own_reduce(cls, self.spawning))
        elif cls.__module__ in ("__main__", "__mp_main__") and not isinstance(obj, type):
            number = self.instance(obj, cls)
        elif isinstance(obj, type) or _goes_plainly(obj, self.spawning):
            number = self.new(obj, "value", obj)
        elif cls is _T_deque:
            number = self.new(obj, "call", self.save(cls), self.save(((), obj.maxlen)))
            self.steps.append(("append", number, [self.save(item) for item in obj]))
        else:
            number = self.instance(obj, cls)
        return number

    def items(self, number, pairs):
        saved = [(self.save(key), self.save(value)) for key, value in pairs]
        self.steps.append(("items", number, saved))

    def reduced(self, obj, name):
        method = getattr(obj, name)
        parts = method(4) if name == "__reduce_ex__" else method()
        if isinstance(parts, str):
            return self.new(obj, "global", *_named(obj, parts))
        if not isinstance(parts, tuple):
            raise PicklingError("__reduce__ must return a string or tuple")
        if not 2 <= len(parts) <= 6:
            raise PicklingError("tuple returned by __reduce__ must contain 2 through 6 elements")
        func, args, state, items, pairs, *_ = parts + (None,) * 5
        if not callable(func):
            raise PicklingError("first item of the tuple returned by __reduce__ must be callable")
        if not isinstance(args, tuple):
            raise PicklingError("second item of the tuple returned by __reduce__ must be a tuple")
        number = self.new(obj, "call", self.save(func), self.save(args))
        if items is not None:
            self.steps.append(("append", number, [self.save(item) for item in items]))
        if pairs is not None:
            self.items(number, pairs)
        if state is not None:
            self.steps.append(("state", number, self.save(state)))
        return number

    def instance(self, obj, cls):
        from copy import _is_remade, _new_args
        payload = _payload(obj)
        if isinstance(obj, BaseException):
            kind = "call" if _is_called(obj) else "exception"
            number = self.new(obj, kind, self.save(cls), self.save(obj.args))
        elif payload is obj or isinstance(obj, (list, dict, set)) or _is_remade(cls):
            args, kwargs = _new_args(obj)
            number = self.new(obj, "new", self.save(cls), self.save(args), self.save(kwargs))
        else:
            number = self.new(obj, "derive", self.save(cls), self.save(payload))
        if isinstance(obj, list):
            items = [self.save(item) for item in list.__iter__(obj)]
            self.steps.append(("append", number, items))
        elif isinstance(obj, dict):
            self.items(number, dict.items(obj))
        state = _plain_state(obj)
        if state:
            self.steps.append(("state", number, self.save(state)))
        return number


def _named(obj, name):
    """Where a module has it under the name that `__reduce__` gave."""
    import sys
    module = getattr(obj, "__module__", None) or "__main__"
    found = getattr(sys.modules.get(module), name, None)
    if found is None:
        raise PicklingError(f"Can't pickle {obj!r}: attribute lookup {name} on {module} failed")
    if found is not obj:
        raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as {module}.{name}")
    return module, name


def _follow(steps):
    made = []
    for kind, *rest in steps:
        value = None
        if kind == "value":
            value = rest[0]
        elif kind == "global":
            import sys
            value = getattr(sys.modules[rest[0]], rest[1])
        elif kind == "list":
            value = []
        elif kind == "dict":
            value = {}
        elif kind in ("tuple", "set", "frozenset"):
            make = {"tuple": tuple, "set": set, "frozenset": frozenset}[kind]
            value = make([made[number] for number in rest[0]])
        elif kind == "call":
            value = made[rest[0]](*made[rest[1]])
        elif kind == "new":
            value = made[rest[0]].__new__(made[rest[0]], *made[rest[1]], **made[rest[2]])
        elif kind == "derive":
            value = _derive(made[rest[0]], made[rest[1]])
        elif kind == "exception":
            value = made[rest[0]].__new__(made[rest[0]], *made[rest[1]])
        elif kind == "append":
            target = made[rest[0]]
            for number in rest[1]:
                target.append(made[number])
        elif kind == "items":
            target = made[rest[0]]
            for key, item in rest[1]:
                target[made[key]] = made[item]
        elif kind == "state":
            _restore(made[rest[0]], made[rest[1]])
        elif kind == "give":
            return made[rest[0]]
        made.append(value)


def _restore(obj, state):
    from copy import _set_state
    _set_state(obj, state)


def loads(data, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    if isinstance(data, (bytes, bytearray)) and _is_plain(data):
        return _PlainReader(data).read()
    while True:
        loaded = _pickle_load(data)
        if loaded is None:
            if not data:
                raise EOFError("Ran out of input")
            raise UnpicklingError("pickle data was truncated")
        if type(loaded) is not str:
            break
        _run._import_module(loaded)
    for obj, state in loaded[1]:
        _restore(obj, state)
    root = loaded[0]
    if type(root) is tuple and len(root) == 2 and root[0] == _STEPS:
        return _follow(root[1])
    return root


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    if not hasattr(file, "write"):
        raise TypeError("file must have a 'write' attribute")
    file.write(dumps(obj, protocol))


def load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    if not hasattr(file, "read") or not hasattr(file, "readline"):
        raise TypeError("file must have 'read' and 'readline' attributes")
    data = file.read()
    if _is_plain(data):
        reader = _PlainReader(data)
        value = reader.read()
        rest = len(data) - reader.at
    else:
        value = loads(data)
        rest = len(data) - _pickle_length(data)
    if rest:
        file.seek(file.tell() - rest)
    return value

"""Values that belong to a context: to a task of asyncio, or to a thread's own code.

A context holds a dict that is never changed: setting a variable puts a new one in its place, so
that copying a context copies nothing else."""

__all__ = ['Context', 'ContextVar', 'Token', 'copy_context']

_missing = object()


class Context:
    __module__ = "_contextvars"

    __hash__ = None

    def __init__(self, *args, **kwargs):
        if args or kwargs:
            raise TypeError("Context() does not accept any arguments")
        self._data = {}
        self._entered = False

    def __eq__(self, other):
        if not isinstance(other, Context):
            return NotImplemented
        return self._data == other._data

    def run(self, *args, **kwargs):
        if not args:
            raise TypeError("run() missing 1 required positional argument")
        if self._entered:
            raise RuntimeError("cannot enter context: " + repr(self) + " is already entered")
        before = _context_enter(self)
        self._entered = True
        try:
            return args[0](*args[1:], **kwargs)
        finally:
            self._entered = False
            _context_enter(before)

    def copy(self):
        new = Context()
        new._data = self._data
        return new

    def get(self, var, default=None):
        return self._data.get(_checked(var), default)

    def __getitem__(self, var):
        return self._data[_checked(var)]

    def __contains__(self, var):
        return _checked(var) in self._data

    def __iter__(self):
        return iter(self._data)

    def __len__(self):
        return len(self._data)

    def keys(self):
        return self._data.keys()

    def values(self):
        return self._data.values()

    def items(self):
        return self._data.items()


def _checked(var):
    if not isinstance(var, ContextVar):
        raise TypeError("a ContextVar key was expected, got " + repr(var))
    return var


def copy_context():
    now = _context_current()
    if now is None:
        return Context()
    return now.copy()


class _Missing:
    def __repr__(self):
        return "<Token.MISSING>"


class Token:
    __module__ = "_contextvars"
    MISSING = _Missing()

    def __new__(cls, *args, **kwargs):
        raise RuntimeError("Tokens can only be created by ContextVars")

    def __repr__(self):
        used = " used" if self._used else ""
        return "<Token%s var=%r at %#x>" % (used, self.var, id(self))


def _token(context, var, old):
    token = object.__new__(Token)
    token._context = context
    token._used = False
    token.var = var
    token.old_value = old
    return token


class ContextVar:
    __module__ = "_contextvars"
    __slots__ = ("_name", "_default")

    def __init__(self, name, /, *, default=_missing):
        if not isinstance(name, str):
            raise TypeError("context variable name must be a str")
        self._name = name
        self._default = default

    @property
    def name(self):
        return self._name

    def __repr__(self):
        default = "" if self._default is _missing else " default=%r" % (self._default,)
        return "<ContextVar name=%r%s at %#x>" % (self.name, default, id(self))

    def get(self, default=_missing):
        now = _context_current()
        if now is not None:
            value = now._data.get(self, _missing)
            if value is not _missing:
                return value
        if default is not _missing:
            return default
        if self._default is not _missing:
            return self._default
        raise LookupError(self)

    def set(self, value):
        now = _context_current()
        if now is None:
            now = Context()
            _context_enter(now)
        old = now._data.get(self, Token.MISSING)
        data = dict(now._data)
        data[self] = value
        now._data = data
        return _token(now, self, old)

    def reset(self, token):
        if not isinstance(token, Token):
            raise TypeError("expected an instance of Token, got " + repr(token))
        if token._used:
            raise RuntimeError(repr(token) + " has already been used once")
        if token.var is not self:
            raise ValueError(repr(token) + " was created by a different ContextVar")
        now = _context_current()
        if token._context is not now:
            raise ValueError(repr(token) + " was created in a different Context")
        token._used = True
        data = dict(now._data)
        if token.old_value is Token.MISSING:
            data.pop(self, None)
        else:
            data[self] = token.old_value
        now._data = data

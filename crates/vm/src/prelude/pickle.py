"""Objects as bytes. The format is Heddle's own; what can be pickled is as in CPython."""

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
    return _dump(obj, False)


def _dump(obj, spawning):
    states = []
    while True:
        data = _pickle_dump(obj, spawning, states)
        if type(data) is bytes:
            return data
        if type(data) is str:
            raise PicklingError(data)
        states.append((data[0], _state_of(data[0])))


def _state_of(obj):
    cls = type(obj)
    for name in ("__reduce_ex__", "__reduce__"):
        if _is_own(cls, name):
            method = getattr(obj, name)
            method(4) if name == "__reduce_ex__" else method()
            raise NotImplementedError("pickling with %s() is not supported" % name)
    return obj.__getstate__()


def _is_own(cls, name):
    for base in cls.__mro__:
        if base is not object and name in base.__dict__:
            return True
    return False


def loads(data, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
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
        setter = getattr(obj, "__setstate__", None)
        if setter is not None:
            setter(state)
        elif state:
            obj.__dict__.update(state)
    return loaded[0]


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    file.write(dumps(obj))


def load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    return loads(file.read())

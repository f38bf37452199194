# Texts of objects of the person's classes, and of containers that hold some.

_showing = []


def _repr(o):
    f = _special(o, "__repr__")
    if f is None:
        return _repr_contents(o)
    text = f()
    if not isinstance(text, str):
        raise TypeError(f"__repr__ returned non-string (type {_long_type_name(text)})")
    return text


def _repr_contents(o):
    """The text of a container; one that is being shown already becomes dots."""
    p = _payload(o)
    if isinstance(p, _T_Future):
        return _T_Future.__repr__(p)
    mark = (_thread_number(), id(p))
    if mark in _showing:
        return _dots(o, p)
    _showing.append(mark)
    try:
        return _show(o, p)
    finally:
        _showing.remove(mark)


def _dots(o, p):
    if isinstance(p, list):
        return "[...]"
    if isinstance(p, tuple):
        return "(...)"
    if isinstance(p, dict):
        return "{...}"
    if isinstance(p, (set, frozenset)):
        return type(o).__name__ + "(...)"
    if isinstance(p, _T_Deque):
        return "[...]"
    return "..."


def _show(o, p):
    name = type(o).__name__
    if isinstance(p, list):
        return "[" + _show_items(p) + "]"
    if isinstance(p, tuple):
        if len(p) == 1:
            return "(" + repr(p[0]) + ",)"
        return "(" + _show_items(p) + ")"
    if isinstance(p, dict):
        return "{" + ", ".join([repr(k) + ": " + repr(v) for k, v in list(p.items())]) + "}"
    if isinstance(p, (set, frozenset)):
        if type(o) is set:
            return "{" + _show_items(p) + "}"
        return name + "({" + _show_items(p) + "})"
    if isinstance(p, _T_Deque):
        text = name + "([" + _show_items(p) + "]"
        return text + (")" if p.maxlen is None else f", maxlen={p.maxlen})")
    if isinstance(p, (_T_DictKeys, _T_DictValues, _T_DictItems)):
        return name + "([" + _show_items(p) + "])"
    if isinstance(p, BaseException):
        return name + ("(" + repr(p.args[0]) + ")" if len(p.args) == 1 else repr(p.args))
    if isinstance(p, slice):
        return f"slice({p.start!r}, {p.stop!r}, {p.step!r})"
    if isinstance(p, _T_Method):
        text = getattr(p.__func__, "__qualname__", "?")
        return f"<bound method {text} of {p.__self__!r}>"
    if isinstance(p, _T_SimpleNamespace):
        return "namespace(" + ", ".join([f"{k}={v!r}" for k, v in list(vars(p).items())]) + ")"
    if isinstance(p, _T_GenericAlias):
        args = ", ".join([_type_text(arg) for arg in p.__args__])
        return f"{_type_text(p.__origin__)}[{args}]"
    if isinstance(p, _T_UnionType):
        return " | ".join([_type_text(arg) for arg in p.__args__])
    return object.__repr__(p)


def _type_text(t):
    """A type as `list[int]` shows it."""
    if t is ...:
        return "..."
    if t is _T_NoneType:
        return "None"
    if isinstance(t, list):
        return "[" + ", ".join([_type_text(arg) for arg in t]) + "]"
    if isinstance(t, type) and not isinstance(t, _T_GenericAlias):
        return t.__qualname__ if t.__module__ == "builtins" else f"{t.__module__}.{t.__qualname__}"
    return repr(t)


def _show_items(items):
    return ", ".join([repr(item) for item in list(items)])


def _object_repr(self):
    return _repr_contents(self)


def _str(o):
    f = _special(o, "__str__")
    text = _object_str(o) if f is None else f()
    if not isinstance(text, str):
        raise TypeError(f"__str__ returned non-string (type {_long_type_name(text)})")
    return text


def _object_str(self):
    if not isinstance(self, BaseException):
        f = _special(self, "__repr__")
        return _repr_contents(self) if f is None else f()
    args = self.args
    if not args:
        return ""
    if isinstance(self, OSError) and len(args) == 2:
        text = f"[Errno {args[0]}] {args[1]}"
        return text if self.filename is None else f"{text}: {self.filename!r}"
    if len(args) > 1:
        return str(args)
    return repr(args[0]) if isinstance(self, KeyError) else str(args[0])


def _str_new(cls, o="", *rest):
    return _derive(cls, _str(o))


def _ascii(o):
    text = ""
    for ch in repr(o):
        n = ord(ch)
        if n < 128:
            text += ch
        elif n < 256:
            text += f"\\x{n:02x}"
        elif n < 65536:
            text += f"\\u{n:04x}"
        else:
            text += f"\\U{n:08x}"
    return text


def _format(o, spec=""):
    f = _special(o, "__format__")
    if f is None:
        return _object_format(o, spec)
    text = f(spec)
    if not isinstance(text, str):
        raise TypeError(f"__format__ must return a str, not {_long_type_name(text)}")
    return text


def _object_format(self, spec=""):
    if spec == "":
        return str(self)
    p = _payload(self)
    if p is not self and not isinstance(p, (list, tuple, dict, set, frozenset)):
        return format(p, spec)
    raise TypeError(f"unsupported format string passed to {_long_type_name(self)}.__format__")


def _format_field(value, conv, spec):
    if conv == 1:
        value = str(value)
    elif conv == 2:
        value = repr(value)
    elif conv == 3:
        value = ascii(value)
    return format(value, spec)


def _print(*args, sep=None, end=None, file=None, flush=False):
    if sep is not None and not isinstance(sep, str):
        raise TypeError(f"sep must be None or a string, not {_long_type_name(sep)}")
    if end is not None and not isinstance(end, str):
        raise TypeError(f"end must be None or a string, not {_long_type_name(end)}")
    if file is None:
        import sys
        file = sys.stdout
        if file is None:
            return
    write = _write_stream if type(file) is _T_TextStream else _write_file
    first = True
    for arg in args:
        if not first:
            write(file, " " if sep is None else sep)
        first = False
        write(file, str(arg))
    write(file, "\n" if end is None else end)
    if flush and write is _write_file:
        file.flush()


def _write_stream(file, text):
    print(text, end="", file=file)


def _write_text(file, value):
    print(str(value), end="", file=file)


def _write_file(file, text):
    file.write(text)


def _input(prompt=""):
    print(prompt, end="")
    return input()


def _str_join(self, iterable):
    return self.join(_to_join(iterable))


def _bytes_join(self, iterable):
    return self.join(_to_join(iterable))


def _to_join(iterable):
    try:
        it = iter(iterable)
    except TypeError:
        raise TypeError("can only join an iterable") from None
    return _list_hinted(it)


def _bytearray_extend(self, iterable):
    if not _is_iterable(iterable):
        raise TypeError(f"can't extend bytearray with {_long_type_name(iterable)}")
    self.extend(bytes(_list(iterable)))


def _bytes_source(o, kind):
    f = _special(o, "__bytes__")
    if f is not None:
        result = f()
        if not isinstance(result, bytes):
            raise TypeError(f"__bytes__ returned non-bytes (type {_long_type_name(result)})")
        return result
    if _special(o, "__index__") is not None:
        try:
            return bytes(_index(o))
        except TypeError:
            pass
    if not _is_iterable(o):
        raise TypeError(f"cannot convert '{_long_type_name(o)}' object to {kind}")
    return bytes([_index(x) for x in o])


def _bytes_new(cls, source=b"", *rest, **names):
    return _derive(cls, _bytes_source(source, "bytes"))


def _bytearray_new(cls, source=b"", *rest, **names):
    return _derive(cls, bytearray(_bytes_source(source, "bytearray")))


def _str_translate(self, table):
    out = []
    for ch in self:
        try:
            to = table[ord(ch)]
        except LookupError:
            out.append(ch)
            continue
        if to is None:
            continue
        out.append(chr(to) if isinstance(to, int) else to)
    return "".join(out)


# `format` with objects of the person's: the fields are found here and formatted one by one.

def _str_format(self, *args, **kwargs):
    return _format_text(self, args, kwargs, [0], 2)


def _str_format_map(self, mapping):
    return _format_text(self, (), mapping, [0], 2)


def _format_text(text, args, kwargs, counter, depth):
    if depth < 0:
        raise ValueError("Max string recursion exceeded")
    out = []
    i = 0
    n = len(text)
    while i < n:
        ch = text[i]
        if ch == "{" or ch == "}":
            if i + 1 < n and text[i + 1] == ch:
                out.append(ch)
                i += 2
                continue
            if ch == "}":
                raise ValueError("Single '}' encountered in format string")
            end = _field_end(text, i + 1)
            out.append(_format_one(text[i + 1:end], args, kwargs, counter, depth))
            i = end + 1
        else:
            out.append(ch)
            i += 1
    return "".join(out)


def _field_end(text, i):
    level = 1
    n = len(text)
    if i >= n:
        raise ValueError("Single '{' encountered in format string")
    while i < n:
        if text[i] == "{":
            level += 1
        elif text[i] == "}":
            level -= 1
            if level == 0:
                return i
        i += 1
    raise ValueError("expected '}' before end of string")


def _format_one(field, args, kwargs, counter, depth):
    spec = ""
    conv = ""
    i = 0
    level = 0
    while i < len(field) and not (level == 0 and field[i] in ":!"):
        if field[i] == "[":
            level += 1
        elif field[i] == "]":
            level -= 1
        i += 1
    name = field[:i]
    rest = field[i:]
    if rest.startswith("!"):
        conv = rest[1:2]
        rest = rest[2:]
    if rest.startswith(":"):
        spec = _format_text(rest[1:], args, kwargs, counter, depth - 1)
    value = _field_value(name, args, kwargs, counter)
    if conv == "s":
        value = str(value)
    elif conv == "r":
        value = repr(value)
    elif conv == "a":
        value = ascii(value)
    elif conv:
        raise ValueError("Unknown conversion specifier " + conv)
    return format(value, spec)


def _field_value(name, args, kwargs, counter):
    i = 0
    while i < len(name) and name[i] not in ".[":
        i += 1
    first = name[:i]
    rest = name[i:]
    if first == "":
        first = str(counter[0])
        counter[0] += 1
    if first.isdigit():
        if int(first) >= len(args):
            raise IndexError(
                f"Replacement index {int(first)} out of range for positional args tuple")
        value = args[int(first)]
    else:
        value = kwargs[first]
    while rest:
        if rest[0] == ".":
            i = 1
            while i < len(rest) and rest[i] not in ".[":
                i += 1
            value = getattr(value, rest[1:i])
            rest = rest[i:]
        else:
            i = rest.index("]")
            key = rest[1:i]
            value = value[int(key) if key.isdigit() else key]
            rest = rest[i + 1:]
    return value


def _percent(text, args):
    """`text % args`: what needs Python code becomes a string or number first."""
    mapping = None
    if isinstance(args, tuple):
        values = list(args)
    else:
        values = [args]
        if hasattr(args, "keys"):
            mapping = args
    ready = []
    out = []
    i = 0
    at = 0
    while i < len(text):
        ch = text[i]
        i += 1
        out.append(ch)
        if ch != "%":
            continue
        if i < len(text) and text[i] == "%":
            out.append("%")
            i += 1
            continue
        key = None
        if i < len(text) and text[i] == "(":
            end = text.index(")", i)
            key = text[i + 1:end]
            i = end + 1
        while i < len(text) and text[i] in "#0- +.*123456789hlL":
            if text[i] == "*" and at < len(values):
                ready.append(_index(values[at]))
                at += 1
            out.append(text[i])
            i += 1
        if i >= len(text):
            raise ValueError("incomplete format")
        kind = text[i]
        i += 1
        if key is not None:
            if mapping is None:
                raise TypeError("format requires a mapping")
            value = mapping[key]
        elif at < len(values):
            value = values[at]
            at += 1
        else:
            raise TypeError("not enough arguments for format string")
        if kind in "sra":
            ready.append(str(value) if kind == "s" else repr(value) if kind == "r" else ascii(value))
            out.append("s")
        elif kind in "diuxXo":
            ready.append(_percent_whole(kind, value))
            out.append(kind)
        elif kind == "c" and _special(value, "__index__") is not None:
            ready.append(_percent_character(value, "%c requires int or char"))
            out.append(kind)
        elif kind in "eEfFgG":
            ready.append(float(value))
            out.append(kind)
        else:
            ready.append(value)
            out.append(kind)
    if mapping is None and at < len(values):
        raise TypeError("not all arguments converted during string formatting")
    return "".join(out) % tuple(ready)


def _percent_bytes(text, args):
    """`bytes % args`, where bytes are written as characters below 256."""
    values = list(args) if isinstance(args, tuple) else [args]
    parts = text.split("%")
    out = [parts.pop(0)]
    ready = []
    at = 0
    while parts:
        part = parts.pop(0)
        if not part and parts:
            out.append("%%" + parts.pop(0))
            continue
        i = 0
        mapping = part[:1] == "("
        key = None
        if mapping:
            i = part.index(")") + 1
            key = part[1:i - 1].encode("latin-1")
            if not hasattr(args, "keys"):
                raise TypeError("format requires a mapping")
        while i < len(part) and part[i] in "#0- +.*123456789hlL":
            if part[i] == "*":
                ready.append(values[at])
                at += 1
            i += 1
        if i == len(part):
            raise ValueError("incomplete format")
        if mapping:
            value = args[key]
            at = len(values)
        elif at < len(values):
            value = values[at]
            at += 1
        else:
            raise TypeError("not enough arguments for format string")
        kind = part[i]
        if kind in "sb":
            make = _special(value, "__bytes__")
            if make is not None:
                value = make()
            if not isinstance(value, (bytes, bytearray)):
                raise TypeError("%b requires a bytes-like object, or an object that implements "
                                f"__bytes__, not '{_long_type_name(value)}'")
            ready.append(value.decode("latin-1"))
            kind = "s"
        elif kind in "ra":
            ready.append(ascii(value))
            kind = "s"
        elif kind == "c" and isinstance(value, (bytes, bytearray)) and len(value) == 1:
            ready.append(chr(value[0]))
        elif kind == "c":
            error = "%c requires an integer in range(256) or a single byte"
            if not isinstance(value, int):
                if _special(value, "__index__") is None:
                    raise TypeError(error)
                value = _percent_character(value, error)
            if not 0 <= value < 256:
                raise OverflowError("%c arg not in range(256)")
            ready.append(value)
        elif kind in "diuxXo":
            ready.append(_percent_whole("d" if kind == "i" else kind, value))
        elif kind in "eEfFgG":
            ready.append(_percent_float(value))
        else:
            ready.append(value)
        out.append("%" + part[part.index(")") + 1 if mapping else 0:i] + kind + part[i + 1:])
    if at < len(values) and not hasattr(args, "keys"):
        raise TypeError("not all arguments converted during bytes formatting")
    return "".join(out) % tuple(ready)


def _percent_whole(kind, value):
    if isinstance(value, (int, float)):
        return _payload(value)
    try:
        if kind in "diu" and _special(value, "__int__") is not None:
            return int(value)
        if _special(value, "__index__") is not None:
            return _index(value)
    except TypeError:
        pass
    if kind in "diu":
        raise TypeError(f"%{kind} format: a real number is required, not {_long_type_name(value)}")
    raise TypeError(f"%{kind} format: an integer is required, not {_long_type_name(value)}")


def _percent_character(value, error):
    try:
        return _index(value)
    except TypeError:
        pass
    raise TypeError(error)


def _percent_float(value):
    try:
        return float(value)
    except Exception:
        pass
    raise TypeError(f"float argument required, not {_long_type_name(value)}")


# Numbers.

def _int_new(cls, x=0, *base):
    if base:
        return _derive(cls, int(x, _index(base[0])))
    f = _special(x, "__int__")
    if f is not None:
        n = _made(f(), int, "__int__")
    elif _special(x, "__index__") is not None:
        n = _index(x)
    else:
        f = _special(x, "__trunc__")
        if f is None:
            raise TypeError(
                "int() argument must be a string, a bytes-like object or a real number, not "
                f"'{_long_type_name(x)}'")
        _warn("The delegation of int() to __trunc__ is deprecated.", DeprecationWarning)
        n = _index(f())
    return _derive(cls, n)


def _float_new(cls, x=0.0):
    f = _special(x, "__float__")
    if f is None:
        return _derive(cls, float(_index(x)))
    return _derive(cls, _made(f(), float, f"{_long_type_name(x)}.__float__"))


def _int_from_bytes(cls, *args, **kwargs):
    return cls(int.from_bytes(bytes(args[0]), *args[1:], **kwargs))


def _hex(x):
    return hex(_index(x))


def _bin(x):
    return bin(_index(x))


def _oct(x):
    return oct(_index(x))


def _chr(x):
    return chr(_index(x))


def _abs(x):
    f = _special(x, "__abs__")
    if f is None:
        raise TypeError(f"bad operand type for abs(): '{_long_type_name(x)}'")
    return f()


def _round(number, ndigits=None):
    f = _special(number, "__round__")
    if f is None:
        p = _payload(number)
        if isinstance(p, (int, float)) and _special(ndigits, "__index__") is not None:
            return round(p, _index(ndigits))
        raise TypeError(f"type {_long_type_name(number)} doesn't define __round__ method")
    return f() if ndigits is None else f(ndigits)


def _divmod(a, b):
    f = _special(a, "__divmod__")
    if f is not None:
        result = f(b)
        if result is not NotImplemented:
            return result
    f = _special(b, "__rdivmod__")
    if f is not None:
        result = f(a)
        if result is not NotImplemented:
            return result
    raise TypeError(
        f"unsupported operand type(s) for divmod(): '{_long_type_name(a)}' and '{_long_type_name(b)}'")


def _pow(base, exp, mod=None):
    if mod is None:
        return base ** exp
    f = _special(base, "__pow__")
    if f is None:
        raise TypeError(
            "unsupported operand type(s) for ** or pow(): "
            f"'{_long_type_name(base)}', '{_long_type_name(exp)}', '{_long_type_name(mod)}'")
    return f(exp, mod)


def _format_exception_slow(exc, *how):
    _exception_texts(exc)
    return _format_exception(exc, *how)


def _exception_only_slow(exc):
    _exception_texts(exc)
    return _exception_only(exc)


def _exception_texts(exc):
    """Asks each exception of a report for its text, which may run a `__str__` of the person's."""
    todo = [exc]
    seen = []
    while todo:
        exc = todo.pop()
        if exc is None or any(exc is other for other in seen):
            continue
        seen.append(exc)
        try:
            text = str(exc)
        except Exception:
            text = "<exception str() failed>"
        _exception_text(exc, text)
        todo.append(exc.__cause__)
        todo.append(exc.__context__)
        if isinstance(exc, BaseExceptionGroup):
            todo.extend(exc.exceptions)

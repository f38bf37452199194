# What `math` and the streams do with objects of the person's classes.

def _math_floor_of(x):
    f = _special(x, "__floor__")
    return float(x).__floor__() if f is None else f()


def _math_ceil_of(x):
    f = _special(x, "__ceil__")
    return float(x).__ceil__() if f is None else f()


def _math_trunc_of(x):
    return _special(x, "__trunc__")()


def _math_again(f, whole, *args):
    ready = []
    for x in args:
        if whole:
            ready.append(_index(x))
        else:
            ready.append(x if isinstance(x, (int, float)) else float(x))
    return f(*ready)


def _stream_writelines(stream, lines):
    for line in lines:
        stream.write(line)

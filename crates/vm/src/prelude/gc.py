"""The garbage collector as programs see it: what it frees is told; the rest is the machine's own."""

_enabled = True
_threshold = (2000, 10, 10)
garbage = []
callbacks = []


def collect(generation=2):
    if not 0 <= generation <= 2:
        raise ValueError("invalid generation")
    _finalize(_finalize_rest(False))
    return 0


def enable():
    global _enabled
    _enabled = True


def disable():
    global _enabled
    _enabled = False


def isenabled():
    return _enabled


def get_threshold():
    return _threshold


def set_threshold(first, second=10, third=10):
    global _threshold
    _threshold = (first, second, third)


def get_count():
    return (0, 0, 0)


def freeze():
    pass


def unfreeze():
    pass

"""How long small pieces of code take."""

import time

default_timer = time.perf_counter
default_number = 1000000
default_repeat = 5


def _nothing():
    pass


def _piece(code, what, names):
    if isinstance(code, str):
        if code.strip() == "pass":
            return _nothing
        return _Text(code, names)
    if not callable(code):
        raise ValueError(f"{what} is neither a string nor callable")
    return code


class _Text:
    """A piece that is compiled: its loop is, too."""

    def __init__(self, text, names):
        self._text = text
        self._names = names

    def __call__(self):
        exec(compile(self._text, "<timeit-src>", "exec"), self._names)

    def timed(self, number, timer):
        rows = ["        " + line for line in self._text.split("\n")]
        source = "def inner(_it):\n    for _i in _it:\n" + "\n".join(rows) + "\n"
        exec(compile(source, "<timeit-src>", "exec"), self._names)
        inner = self._names["inner"]
        start = timer()
        inner(range(number))
        return timer() - start


class Timer:
    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        names = {} if globals is None else dict(globals)
        self._stmt = _piece(stmt, "stmt", names)
        self._setup = _piece(setup, "setup", names)

    def timeit(self, number=default_number):
        self._setup()
        stmt = self._stmt
        timer = self.timer
        if isinstance(stmt, _Text):
            return stmt.timed(number, timer)
        start = timer()
        for _ in range(number):
            stmt()
        return timer() - start

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        step = 1
        while True:
            for digit in 1, 2, 5:
                number = step * digit
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            step *= 10


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat,
           number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)

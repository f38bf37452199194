"""How long small pieces of code take. A piece is a function: texts are not compiled here."""

import time

default_timer = time.perf_counter
default_number = 1000000
default_repeat = 5


def _nothing():
    pass


def _piece(code, what):
    if isinstance(code, str):
        if code.strip() == "pass":
            return _nothing
        _sys_unsupported("timeit of a text: give it a function, as in timeit.timeit(lambda: f(1))")
    if not callable(code):
        raise ValueError(f"{what} is neither a string nor callable")
    return code


class Timer:
    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        self._stmt = _piece(stmt, "stmt")
        self._setup = _piece(setup, "setup")

    def timeit(self, number=default_number):
        self._setup()
        stmt = self._stmt
        timer = self.timer
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

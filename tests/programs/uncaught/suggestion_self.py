# What is suggested inside of methods, outside of them, and for imports.
import traceback


class Robot:
    limit = 3

    def __init__(self):
        self.battery = 100
        self._hidden = 1

    def recharge(self):
        return battery + 1

    def check(self):
        return limit

    def work(self):
        return recharge()

    def peek(self):
        return self.hidden

    def of_other(self, other):
        return other.hidden

    @staticmethod
    def nothing():
        return battery


def helper():
    count = 1
    return cuont


r = Robot()
for test in (r.recharge, r.check, r.work, r.peek, lambda: r.of_other(Robot()), r.nothing, helper,
             lambda: r.hidden, lambda: r._hiden, lambda: r.batery):
    try:
        test()
    except (NameError, AttributeError):
        print(traceback.format_exc().splitlines()[-1])
try:
    from dataclasses import dataclas
except ImportError as e:
    line = traceback.format_exc().splitlines()[-1]
    print(line.split(" (")[0], line.split(")")[-1], e.name)
r.hidden

#= stdout
#| NameError: name 'battery' is not defined. Did you mean: 'self.battery'?
#| NameError: name 'limit' is not defined. Did you mean: 'self.limit'?
#| NameError: name 'recharge' is not defined. Did you mean: 'self.recharge'?
#| AttributeError: 'Robot' object has no attribute 'hidden'. Did you mean: '_hidden'?
#| AttributeError: 'Robot' object has no attribute 'hidden'
#| NameError: name 'battery' is not defined
#| NameError: name 'cuont' is not defined. Did you mean: 'count'?
#| AttributeError: 'Robot' object has no attribute 'hidden'
#| AttributeError: 'Robot' object has no attribute '_hiden'. Did you mean: '_hidden'?
#| AttributeError: 'Robot' object has no attribute 'batery'. Did you mean: 'battery'?
#| ImportError: cannot import name 'dataclas' from 'dataclasses' . Did you mean: 'dataclass'? dataclasses
#= stderr
#| Traceback (most recent call last):
#|   File "suggestion_self.py", line 49, in <module>
#|     r.hidden
#| AttributeError: 'Robot' object has no attribute 'hidden'
#= status 1

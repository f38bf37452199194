# Groups whose classes take more than a message and exceptions.
class Coded(ExceptionGroup):
    def __new__(cls, message, excs, code):
        self = super().__new__(cls, message, excs)
        self.code = code
        return self

    def derive(self, excs):
        return Coded(self.message, excs, self.code)


group = Coded("mine", [ValueError(1), KeyError(2)], 7)
print(group, group.code, len(group.args))
some, rest = group.split(ValueError)
print(some, rest, some.code, type(rest).__name__)
raise group

#= stdout
#| mine (2 sub-exceptions) 7 3
#| mine (1 sub-exception) mine (1 sub-exception) 7 Coded
#= stderr
#|   + Exception Group Traceback (most recent call last):
#|   |   File "own_groups.py", line 16, in <module>
#|   |     raise group
#|   | Coded: mine (2 sub-exceptions)
#|   +-+---------------- 1 ----------------
#|     | ValueError: 1
#|     +---------------- 2 ----------------
#|     | KeyError: 2
#|     +------------------------------------
#= status 1

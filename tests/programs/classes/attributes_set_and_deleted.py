import traceback


class Plain:
    def __init__(self):
        self.counter = 1


class Slotted:
    __slots__ = ("counter",)


def delete_plain():
    del Plain().countr


def delete_slot():
    del Slotted().countr


def set_slot():
    Slotted().countr = 3


def set_number():
    (3).foo = 4


def set_method():
    [].append = 3


def set_none():
    None.foo = 1


for function in (delete_plain, delete_slot, set_slot, set_number, set_method, set_none):
    try:
        function()
    except AttributeError as exc:
        print(traceback.format_exception_only(exc), exc.name, type(exc.obj))
slotted = Slotted()
slotted.countr = 3

#= stdout
#| ["AttributeError: 'Plain' object has no attribute 'countr'\n"] None <class 'NoneType'>
#| ["AttributeError: 'Slotted' object has no attribute 'countr' and no __dict__ for setting new attributes. Did you mean: 'counter'?\n"] countr <class '__main__.Slotted'>
#| ["AttributeError: 'Slotted' object has no attribute 'countr' and no __dict__ for setting new attributes. Did you mean: 'counter'?\n"] countr <class '__main__.Slotted'>
#| ["AttributeError: 'int' object has no attribute 'foo' and no __dict__ for setting new attributes\n"] foo <class 'int'>
#| ["AttributeError: 'list' object attribute 'append' is read-only\n"] None <class 'NoneType'>
#| ["AttributeError: 'NoneType' object has no attribute 'foo' and no __dict__ for setting new attributes\n"] foo <class 'NoneType'>
#= stderr
#| Traceback (most recent call last):
#|   File "attributes_set_and_deleted.py", line 43, in <module>
#|     slotted.countr = 3
#|     ^^^^^^^^^^^^^^
#| AttributeError: 'Slotted' object has no attribute 'countr' and no __dict__ for setting new attributes. Did you mean: 'counter'?
#= status 1

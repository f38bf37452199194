"""Carets under calls that are all of what is assigned: none for a plain name, some for anything else."""

import traceback


class Box:
    def fill(self, how):
        if how == "name":
            content = self.look(how)
        elif how == "attribute":
            self.content = self.look(how)
        elif how == "item":
            self.items["key"] = self.look(how)
        elif how == "two names":
            one = two = self.look(how)
        elif how == "unpacked":
            one, two = self.look(how)
        elif how == "annotated":
            content: int = self.look(how)
        else:
            (content) = self.look(how)

    def look(self, how):
        raise LookupError(how)


for how in ["name", "attribute", "item", "two names", "unpacked", "annotated"]:
    try:
        Box().fill(how)
    except LookupError:
        print(traceback.format_exc())


class Account:
    def __init__(self):
        self.items = {}

    def load(self):
        self.total = self.compute("total")

    def compute(self, key):
        self.items[key] = self.items[key] + 1


Account().load()

#= stdout
#| Traceback (most recent call last):
#|   File "carets_assigned_call.py", line 29, in <module>
#|     Box().fill(how)
#|     ~~~~~~~~~~^^^^^
#|   File "carets_assigned_call.py", line 9, in fill
#|     content = self.look(how)
#|   File "carets_assigned_call.py", line 24, in look
#|     raise LookupError(how)
#| LookupError: name
#|
#| Traceback (most recent call last):
#|   File "carets_assigned_call.py", line 29, in <module>
#|     Box().fill(how)
#|     ~~~~~~~~~~^^^^^
#|   File "carets_assigned_call.py", line 11, in fill
#|     self.content = self.look(how)
#|                    ~~~~~~~~~^^^^^
#|   File "carets_assigned_call.py", line 24, in look
#|     raise LookupError(how)
#| LookupError: attribute
#|
#| Traceback (most recent call last):
#|   File "carets_assigned_call.py", line 29, in <module>
#|     Box().fill(how)
#|     ~~~~~~~~~~^^^^^
#|   File "carets_assigned_call.py", line 13, in fill
#|     self.items["key"] = self.look(how)
#|                         ~~~~~~~~~^^^^^
#|   File "carets_assigned_call.py", line 24, in look
#|     raise LookupError(how)
#| LookupError: item
#|
#| Traceback (most recent call last):
#|   File "carets_assigned_call.py", line 29, in <module>
#|     Box().fill(how)
#|     ~~~~~~~~~~^^^^^
#|   File "carets_assigned_call.py", line 15, in fill
#|     one = two = self.look(how)
#|                 ~~~~~~~~~^^^^^
#|   File "carets_assigned_call.py", line 24, in look
#|     raise LookupError(how)
#| LookupError: two names
#|
#| Traceback (most recent call last):
#|   File "carets_assigned_call.py", line 29, in <module>
#|     Box().fill(how)
#|     ~~~~~~~~~~^^^^^
#|   File "carets_assigned_call.py", line 17, in fill
#|     one, two = self.look(how)
#|                ~~~~~~~~~^^^^^
#|   File "carets_assigned_call.py", line 24, in look
#|     raise LookupError(how)
#| LookupError: unpacked
#|
#| Traceback (most recent call last):
#|   File "carets_assigned_call.py", line 29, in <module>
#|     Box().fill(how)
#|     ~~~~~~~~~~^^^^^
#|   File "carets_assigned_call.py", line 19, in fill
#|     content: int = self.look(how)
#|                    ~~~~~~~~~^^^^^
#|   File "carets_assigned_call.py", line 24, in look
#|     raise LookupError(how)
#| LookupError: annotated
#|
#= stderr
#| Traceback (most recent call last):
#|   File "carets_assigned_call.py", line 45, in <module>
#|     Account().load()
#|     ~~~~~~~~~~~~~~^^
#|   File "carets_assigned_call.py", line 39, in load
#|     self.total = self.compute("total")
#|                  ~~~~~~~~~~~~^^^^^^^^^
#|   File "carets_assigned_call.py", line 42, in compute
#|     self.items[key] = self.items[key] + 1
#|                       ~~~~~~~~~~^^^^^
#| KeyError: 'total'
#= status 1

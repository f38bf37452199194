# print_exc with a limit keeps what led to the exception; without its chain only the last is told.
import collections
import sys
import traceback


class Talking(Exception):
    def __str__(self):
        return "told by itself"


def inner(kind):
    if kind == "cause":
        raise ValueError("a", 2) from KeyError("c")
    if kind == "context":
        try:
            [][1]
        except IndexError:
            raise Talking
    if kind == "group":
        raise ExceptionGroup("several", [ValueError(1), Talking()])
    return collections.nothing.more()


def outer(kind):
    inner(kind)


for kind in ("cause", "context", "group", "name"):
    for how in ({"limit": 1}, {"limit": -1}, {"limit": 0}, {"limit": 5}, {"chain": False}):
        print(kind, how)
        try:
            outer(kind)
        except Exception:
            traceback.print_exc(file=sys.stdout, **how)
print(issubclass(list, collections.abc.Sequence), collections.abc.Iterable.__name__)
generator = (n for n in ())
try:
    generator.close(1)
except TypeError as e:
    print(e)
try:
    collections.Countr
except AttributeError as e:
    print(e, e.name)
collections.namedtupel

#= stdout
#| cause {'limit': 1}
#| KeyError: 'c'
#|
#| The above exception was the direct cause of the following exception:
#|
#| Traceback (most recent call last):
#|   File "parts_of_reports.py", line 33, in <module>
#|     outer(kind)
#|     ~~~~~^^^^^^
#| ValueError: ('a', 2)
#| cause {'limit': -1}
#| KeyError: 'c'
#|
#| The above exception was the direct cause of the following exception:
#|
#| Traceback (most recent call last):
#|   File "parts_of_reports.py", line 14, in inner
#|     raise ValueError("a", 2) from KeyError("c")
#| ValueError: ('a', 2)
#| cause {'limit': 0}
#| KeyError: 'c'
#|
#| The above exception was the direct cause of the following exception:
#|
#| ValueError: ('a', 2)
#| cause {'limit': 5}
#| KeyError: 'c'
#|
#| The above exception was the direct cause of the following exception:
#|
#| Traceback (most recent call last):
#|   File "parts_of_reports.py", line 33, in <module>
#|     outer(kind)
#|     ~~~~~^^^^^^
#|   File "parts_of_reports.py", line 26, in outer
#|     inner(kind)
#|     ~~~~~^^^^^^
#|   File "parts_of_reports.py", line 14, in inner
#|     raise ValueError("a", 2) from KeyError("c")
#| ValueError: ('a', 2)
#| cause {'chain': False}
#| Traceback (most recent call last):
#|   File "parts_of_reports.py", line 33, in <module>
#|     outer(kind)
#|     ~~~~~^^^^^^
#|   File "parts_of_reports.py", line 26, in outer
#|     inner(kind)
#|     ~~~~~^^^^^^
#|   File "parts_of_reports.py", line 14, in inner
#|     raise ValueError("a", 2) from KeyError("c")
#| ValueError: ('a', 2)
#| context {'limit': 1}
#| Traceback (most recent call last):
#|   File "parts_of_reports.py", line 17, in inner
#|     [][1]
#|     ~~^^^
#| IndexError: list index out of range
#|
#| During handling of the above exception, another exception occurred:
#|
#| Traceback (most recent call last):
#|   File "parts_of_reports.py", line 33, in <module>
#|     outer(kind)
#|     ~~~~~^^^^^^
#| Talking: told by itself
#| context {'limit': -1}
#| Traceback (most recent call last):
#|   File "parts_of_reports.py", line 17, in inner
#|     [][1]
#|     ~~^^^
#| IndexError: list index out of range
#|
#| During handling of the above exception, another exception occurred:
#|
#| Traceback (most recent call last):
#|   File "parts_of_reports.py", line 19, in inner
#|     raise Talking
#| Talking: told by itself
#| context {'limit': 0}
#| IndexError: list index out of range
#|
#| During handling of the above exception, another exception occurred:
#|
#| Talking: told by itself
#| context {'limit': 5}
#| Traceback (most recent call last):
#|   File "parts_of_reports.py", line 17, in inner
#|     [][1]
#|     ~~^^^
#| IndexError: list index out of range
#|
#| During handling of the above exception, another exception occurred:
#|
#| Traceback (most recent call last):
#|   File "parts_of_reports.py", line 33, in <module>
#|     outer(kind)
#|     ~~~~~^^^^^^
#|   File "parts_of_reports.py", line 26, in outer
#|     inner(kind)
#|     ~~~~~^^^^^^
#|   File "parts_of_reports.py", line 19, in inner
#|     raise Talking
#| Talking: told by itself
#| context {'chain': False}
#| Traceback (most recent call last):
#|   File "parts_of_reports.py", line 33, in <module>
#|     outer(kind)
#|     ~~~~~^^^^^^
#|   File "parts_of_reports.py", line 26, in outer
#|     inner(kind)
#|     ~~~~~^^^^^^
#|   File "parts_of_reports.py", line 19, in inner
#|     raise Talking
#| Talking: told by itself
#| group {'limit': 1}
#|   + Exception Group Traceback (most recent call last):
#|   |   File "parts_of_reports.py", line 33, in <module>
#|   |     outer(kind)
#|   |     ~~~~~^^^^^^
#|   | ExceptionGroup: several (2 sub-exceptions)
#|   +-+---------------- 1 ----------------
#|     | ValueError: 1
#|     +---------------- 2 ----------------
#|     | Talking: told by itself
#|     +------------------------------------
#| group {'limit': -1}
#|   + Exception Group Traceback (most recent call last):
#|   |   File "parts_of_reports.py", line 21, in inner
#|   |     raise ExceptionGroup("several", [ValueError(1), Talking()])
#|   | ExceptionGroup: several (2 sub-exceptions)
#|   +-+---------------- 1 ----------------
#|     | ValueError: 1
#|     +---------------- 2 ----------------
#|     | Talking: told by itself
#|     +------------------------------------
#| group {'limit': 0}
#|   | ExceptionGroup: several (2 sub-exceptions)
#|   +-+---------------- 1 ----------------
#|     | ValueError: 1
#|     +---------------- 2 ----------------
#|     | Talking: told by itself
#|     +------------------------------------
#| group {'limit': 5}
#|   + Exception Group Traceback (most recent call last):
#|   |   File "parts_of_reports.py", line 33, in <module>
#|   |     outer(kind)
#|   |     ~~~~~^^^^^^
#|   |   File "parts_of_reports.py", line 26, in outer
#|   |     inner(kind)
#|   |     ~~~~~^^^^^^
#|   |   File "parts_of_reports.py", line 21, in inner
#|   |     raise ExceptionGroup("several", [ValueError(1), Talking()])
#|   | ExceptionGroup: several (2 sub-exceptions)
#|   +-+---------------- 1 ----------------
#|     | ValueError: 1
#|     +---------------- 2 ----------------
#|     | Talking: told by itself
#|     +------------------------------------
#| group {'chain': False}
#|   + Exception Group Traceback (most recent call last):
#|   |   File "parts_of_reports.py", line 33, in <module>
#|   |     outer(kind)
#|   |     ~~~~~^^^^^^
#|   |   File "parts_of_reports.py", line 26, in outer
#|   |     inner(kind)
#|   |     ~~~~~^^^^^^
#|   |   File "parts_of_reports.py", line 21, in inner
#|   |     raise ExceptionGroup("several", [ValueError(1), Talking()])
#|   | ExceptionGroup: several (2 sub-exceptions)
#|   +-+---------------- 1 ----------------
#|     | ValueError: 1
#|     +---------------- 2 ----------------
#|     | Talking: told by itself
#|     +------------------------------------
#| name {'limit': 1}
#| Traceback (most recent call last):
#|   File "parts_of_reports.py", line 33, in <module>
#|     outer(kind)
#|     ~~~~~^^^^^^
#| AttributeError: module 'collections' has no attribute 'nothing'
#| name {'limit': -1}
#| Traceback (most recent call last):
#|   File "parts_of_reports.py", line 22, in inner
#|     return collections.nothing.more()
#|            ^^^^^^^^^^^^^^^^^^^
#| AttributeError: module 'collections' has no attribute 'nothing'
#| name {'limit': 0}
#| AttributeError: module 'collections' has no attribute 'nothing'
#| name {'limit': 5}
#| Traceback (most recent call last):
#|   File "parts_of_reports.py", line 33, in <module>
#|     outer(kind)
#|     ~~~~~^^^^^^
#|   File "parts_of_reports.py", line 26, in outer
#|     inner(kind)
#|     ~~~~~^^^^^^
#|   File "parts_of_reports.py", line 22, in inner
#|     return collections.nothing.more()
#|            ^^^^^^^^^^^^^^^^^^^
#| AttributeError: module 'collections' has no attribute 'nothing'
#| name {'chain': False}
#| Traceback (most recent call last):
#|   File "parts_of_reports.py", line 33, in <module>
#|     outer(kind)
#|     ~~~~~^^^^^^
#|   File "parts_of_reports.py", line 26, in outer
#|     inner(kind)
#|     ~~~~~^^^^^^
#|   File "parts_of_reports.py", line 22, in inner
#|     return collections.nothing.more()
#|            ^^^^^^^^^^^^^^^^^^^
#| AttributeError: module 'collections' has no attribute 'nothing'
#| True Iterable
#| generator.close() takes no arguments (1 given)
#| module 'collections' has no attribute 'Countr' Countr
#= stderr
#| Traceback (most recent call last):
#|   File "parts_of_reports.py", line 46, in <module>
#|     collections.namedtupel
#| AttributeError: module 'collections' has no attribute 'namedtupel'. Did you mean: 'namedtuple'?
#= status 1

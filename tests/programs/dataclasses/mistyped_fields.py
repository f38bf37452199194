from dataclasses import dataclass, KW_ONLY, replace
from typing import NamedTuple


@dataclass
class Job:
    name: str
    retries: int = 3
    _: KW_ONLY
    timeout: float = 1.0


class Point(NamedTuple):
    width: int
    height: int = 0


for make in (
    lambda: Job("a", retrys=1),
    lambda: Job("a", time_out=2),
    lambda: Job(nam="a"),
    lambda: Job("a", colour=2),
    lambda: replace(Job("a"), Retries=2),
    lambda: Point(widht=1),
    lambda: Point(1, heigth=2),
):
    try:
        print(make())
    except TypeError as error:
        print(error)
point = Point(1, 2)
try:
    del point.width
except AttributeError as error:
    print(error)
Job("a", timeouts=5)

#= stdout
#| Job.__init__() got an unexpected keyword argument 'retrys'. Did you mean 'retries'?
#| Job.__init__() got an unexpected keyword argument 'time_out'. Did you mean 'timeout'?
#| Job.__init__() got an unexpected keyword argument 'nam'. Did you mean 'name'?
#| Job.__init__() got an unexpected keyword argument 'colour'
#| Job.__init__() got an unexpected keyword argument 'Retries'. Did you mean 'retries'?
#| Point.__new__() got an unexpected keyword argument 'widht'. Did you mean 'width'?
#| Point.__new__() got an unexpected keyword argument 'heigth'. Did you mean 'height'?
#| can't delete attribute
#= stderr
#| Traceback (most recent call last):
#|   File "mistyped_fields.py", line 36, in <module>
#|     Job("a", timeouts=5)
#|     ~~~^^^^^^^^^^^^^^^^^
#| TypeError: Job.__init__() got an unexpected keyword argument 'timeouts'. Did you mean 'timeout'?
#= status 1

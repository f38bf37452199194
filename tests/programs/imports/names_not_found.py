import asyncio
import math, multiprocessing, os, logging.handlers, concurrent.futures, collections
import json
import sys
import time
import traceback

LINES = """
from asyncio import coroutine
from concurrent.futures import ThreadPool
from multiprocessing import pool, Pol
from time import slep
from collections import OrderdDict
from math import sqr
from logging.handlers import QueuHandler
from os.path import jion
sys.exitt(1)
asyncio.coroutine
""".strip().splitlines()
for line in LINES:
    try:
        exec(line)
    except (ImportError, AttributeError) as exc:
        print(traceback.format_exception_only(exc)[0], end="")
print(asyncio, time, json)


class Dynamic:
    def __getattr__(self, name):
        raise AttributeError(name)


async def main():
    try:
        await asyncio.sleeep(1)
    except AttributeError:
        traceback.print_exc()
    Dynamic().method(1)


asyncio.run(main())

#= stdout
#| ImportError: cannot import name 'coroutine' from 'asyncio' (<lib>/asyncio/__init__.py). Did you mean: 'coroutines'?
#| ImportError: cannot import name 'ThreadPool' from 'concurrent.futures' (<lib>/concurrent/futures/__init__.py)
#| ImportError: cannot import name 'Pol' from 'multiprocessing' (<lib>/multiprocessing/__init__.py). Did you mean: 'Pool'?
#| ImportError: cannot import name 'slep' from 'time' (unknown location). Did you mean: 'sleep'?
#| ImportError: cannot import name 'OrderdDict' from 'collections' (<lib>/collections/__init__.py). Did you mean: 'OrderedDict'?
#| ImportError: cannot import name 'sqr' from 'math' (<lib>/lib-dynload/math.cpython-313-x86_64-linux-gnu.so). Did you mean: 'sqrt'?
#| ImportError: cannot import name 'QueuHandler' from 'logging.handlers' (<lib>/logging/handlers.py). Did you mean: 'NullHandler'?
#| ImportError: cannot import name 'jion' from 'posixpath' (<lib>/posixpath.py)
#| AttributeError: module 'sys' has no attribute 'exitt'. Did you mean: 'exit'?
#| AttributeError: module 'asyncio' has no attribute 'coroutine'. Did you mean: 'coroutines'?
#| <module 'asyncio' from '<lib>/asyncio/__init__.py'> <module 'time' (built-in)> <module 'json' from '<lib>/json/__init__.py'>
#= stderr
#| Traceback (most recent call last):
#|   File "names_not_found.py", line 35, in main
#|     await asyncio.sleeep(1)
#|           ^^^^^^^^^^^^^^
#| AttributeError: module 'asyncio' has no attribute 'sleeep'. Did you mean: 'sleep'?
#| Traceback (most recent call last):
#|   File "names_not_found.py", line 41, in <module>
#|     asyncio.run(main())
#|     ~~~~~~~~~~~^^^^^^^^
#|   File "names_not_found.py", line 38, in main
#|     Dynamic().method(1)
#|     ^^^^^^^^^^^^^^^^
#|   File "names_not_found.py", line 30, in __getattr__
#|     raise AttributeError(name)
#| AttributeError: method
#= status 1

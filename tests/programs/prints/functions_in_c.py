import bisect
import functools
import heapq
import math
import operator
import os
import random
import re
import struct
import sys
import threading
import time


def shown(value):
    return re.sub("0x[0-9a-f]+", "0x", repr(value))


print({"+": operator.add, "<": operator.lt, "max": max})
for function in (heapq.heappush, heapq.nlargest, bisect.bisect, functools.reduce, os.getpid, os.cpu_count,
                 sys.exit, sys.getsizeof, threading.get_ident, math.prod, time.strftime, struct.pack,
                 random.random, random.randint, sys.stdout.write, [].append):
    print(shown(function))

#= stdout
#| {'+': <built-in function add>, '<': <built-in function lt>, 'max': <built-in function max>}
#| <built-in function heappush>
#| <function nlargest at 0x>
#| <built-in function bisect_right>
#| <built-in function reduce>
#| <built-in function getpid>
#| <built-in function cpu_count>
#| <built-in function exit>
#| <built-in function getsizeof>
#| <built-in function get_ident>
#| <built-in function prod>
#| <built-in function strftime>
#| <built-in function pack>
#| <built-in method random of Random object at 0x>
#| <bound method Random.randint of <random.Random object at 0x>>
#| <built-in method write of _io.TextIOWrapper object at 0x>
#| <built-in method append of list object at 0x>
#= status 0

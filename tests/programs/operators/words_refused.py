# What functions of operator, sum and dir refuse.
import heapq
import operator
import traceback

for wrong in (lambda: operator.index(1.5), lambda: operator.concat(1, 2), lambda: operator.itemgetter(),
              lambda: sum([1], 2, 3), lambda: dir(1, 2), lambda: heapq.heappush((1,), 2),
              lambda: heapq.heapify("ab"), lambda: heapq.heappop({}), lambda: heapq.heapreplace((), 1)):
    try:
        print(wrong())
    except TypeError as e:
        print(e)
try:
    undefinedd
except NameError as e:
    print(traceback.format_exception_only(e), traceback.format_exception_only(type(e), e))
try:
    tme = 1
    time
except NameError as e:
    print(traceback.format_exception_only(e))

#= stdout
#| 'float' object cannot be interpreted as an integer
#| 'int' object can't be concatenated
#| itemgetter expected 1 argument, got 0
#| sum() takes at most 2 arguments (3 given)
#| dir expected at most 1 argument, got 2
#| heappush() argument 1 must be list, not tuple
#| heapify() argument must be list, not str
#| heappop() argument must be list, not dict
#| heapreplace() argument 1 must be list, not tuple
#| ["NameError: name 'undefinedd' is not defined\n"] ["NameError: name 'undefinedd' is not defined\n"]
#| ["NameError: name 'time' is not defined. Did you forget to import 'time'?\n"]
#= status 0

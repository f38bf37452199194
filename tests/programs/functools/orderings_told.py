from functools import total_ordering
@total_ordering
class V:
    def __init__(s, x): s.x = x
    def __eq__(s, o): return s.x == o.x
    def __gt__(s, o): return s.x > o.x
print(V.__ge__.__name__, V.__ge__.__qualname__, V.__le__.__doc__, V.__lt__, V.__lt__.__module__)
@total_ordering
class W:
    def __le__(s, o): return NotImplemented
print(W.__lt__, W.__gt__.__doc__)
try: W() < W()
except TypeError as e: print(e)
try: W() >= 3
except TypeError as e: print(e)
try: V(1) >= 3
except AttributeError as e: print(e)
try:
    @total_ordering
    class X: pass
except ValueError as e: print(e)
V(1) <= "x"

#= stdout
#| __ge__ _ge_from_gt Return a <= b.  Computed by @total_ordering from (not a > b). <function _lt_from_gt at 0x…> functools
#| <function _lt_from_le at 0x…> Return a > b.  Computed by @total_ordering from (not a <= b).
#| '<' not supported between instances of 'W' and 'W'
#| '>=' not supported between instances of 'W' and 'int'
#| 'int' object has no attribute 'x'
#| must define at least one ordering operation: < > <= >=
#= stderr
#| Traceback (most recent call last):
#|   File "orderings_told.py", line 22, in <module>
#|     V(1) <= "x"
#|   File "orderings_told.py", line 6, in __gt__
#|     def __gt__(s, o): return s.x > o.x
#|                                    ^^^
#| AttributeError: 'str' object has no attribute 'x'
#= status 1

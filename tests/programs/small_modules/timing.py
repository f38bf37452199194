"""timeit with functions."""
import timeit
from timeit import default_timer as timer
start = timer()
x = sum(range(100))
print(timer() >= start, timeit.timeit(lambda: x + 1, number=10) >= 0, len(timeit.repeat(lambda: 1, number=1, repeat=3)))
t = timeit.Timer(lambda: [i for i in range(5)])
print(t.timeit(3) >= 0, timeit.default_number, timeit.default_repeat, timeit.default_timer.__name__)
try: timeit.timeit(5)
except ValueError as e: print(e)

#= stdout
#| True True 3
#| True 1000000 5 perf_counter
#| stmt is neither a string nor callable
#= status 0

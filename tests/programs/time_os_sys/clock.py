import time
a, m, p = time.time(), time.monotonic(), time.perf_counter()
print(type(a).__name__, type(m).__name__, type(p).__name__, a > 1_600_000_000)
print(time.sleep(0.05), time.time() - a >= 0.04, time.monotonic() - m >= 0.04, time.perf_counter() - p >= 0.04)
print(type(time.time_ns()).__name__, type(time.perf_counter_ns()).__name__, time.sleep(0))
print(time.strftime("%Y-%m-%d", time.gmtime(0)))

#= stdout
#| float float float True
#| None True True True
#| int int None
#| 1970-01-01
#= status 0

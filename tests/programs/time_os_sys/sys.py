import sys
print(sys.version_info >= (3, 13), sys.version_info.major, sys.maxsize, sys.byteorder, sys.platform, sys.argv[0][-6:])
print(sys.getswitchinterval())
sys.setswitchinterval(0.001)
print(sys.getswitchinterval())
for bad in (0, -1, "a"):
    try:
        sys.setswitchinterval(bad)
    except (ValueError, TypeError) as e:
        print(e)
print(sys.stdout.write("abc\n"), sys.stdout.flush(), sys.stderr is not None, sys.stdout.isatty(), sys.getrecursionlimit())
sys.setrecursionlimit(200)
def f(n): return f(n + 1)
try:
    f(0)
except RecursionError as e:
    print(e)
print(sys.getsizeof(5) > 0, sys.implementation.name, sys.float_info.max, type(sys.modules).__name__, sys.stdout.name, sys.stderr.name)

#= stdout
#| True 3 9223372036854775807 little linux sys.py
#| 0.005
#| 0.001
#| switch interval must be strictly positive
#| switch interval must be strictly positive
#| must be real number, not str
#| abc
#| 4 None True False 1000
#| maximum recursion depth exceeded
#| True cpython 1.7976931348623157e+308 dict <stdout> <stderr>
#= status 0

print("a", "b", 3, sep="-")
print("no newline", end="")
print(" | continued", end="!\n")
print()
print(sep="x")
print("one", sep="x")
print(1, None, True, [1, "a"], ("t",), {"k": "v"}, 1.0, sep="|")
print("flushed", flush=True)
print(*"abc", sep="\n")
print("a", "b", sep="", end="\n\n")
print("tab", "sep", sep="\t", end=None)
print("default", "sep", sep=None)
import sys
print("to stdout", file=sys.stdout)
print("to stderr", file=sys.stderr)
print("e1", "e2", sep="/", end="$\n", file=sys.stderr, flush=True)
sys.stdout.write("written\n")
print(sys.stdout.write("12345\n"))
sys.stderr.write("err\n")
print("none", file=None)
print("open", end="")

#= stdout without a last line end
#| a-b-3
#| no newline | continued!
#|
#|
#| one
#| 1|None|True|[1, 'a']|('t',)|{'k': 'v'}|1.0
#| flushed
#| a
#| b
#| c
#| ab
#|
#| tab	sep
#| default sep
#| to stdout
#| written
#| 12345
#| 6
#| none
#| open
#= stderr
#| to stderr
#| e1/e2$
#| err
#= status 0

import builtins

print(builtins.len([1, 2]), builtins.print, hasattr(builtins, "range"), hasattr(builtins, "nothing"))
print(getattr(builtins, "ValueError"), isinstance(builtins.max, type(len)))
try:
    builtins.lenn
except AttributeError as exc:
    print(exc)


def print(*args):
    builtins.print("shown:", *args)


print("hello", builtins.sum([1, 2]))

#= stdout
#| 2 <built-in function print> True False
#| <class 'ValueError'> True
#| module 'builtins' has no attribute 'lenn'
#| shown: hello 3
#= status 0

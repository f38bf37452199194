names = __import__("string")
print(names.digits, __import__("math").sqrt(4), __import__("os.path").__name__)
try:
    __import__("no_such_module_here")
except ModuleNotFoundError as exc:
    print(exc)

#= stdout
#| 0123456789 2.0 os
#| No module named 'no_such_module_here'
#= status 0

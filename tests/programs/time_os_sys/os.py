import os
print(type(os.getpid()).__name__, os.getpid() == os.getpid(), os.getpid() > 0)
print(os.environ.get("HEDDLE_SURELY_NOT_SET", "unset"), os.sep, os.path.join("a", "b"), os.path.basename("/x/y.py"), os.linesep == "\n")
print(type(os.cpu_count()).__name__, os.name)

#= stdout
#| int True True
#| unset / a/b y.py True
#| int posix
#= status 0

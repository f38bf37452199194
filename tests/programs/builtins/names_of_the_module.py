print(__annotations__, __builtins__, __spec__, __cached__, __package__, __doc__)
x: int = 1
print(__annotations__, list(globals())[:10], "__builtins__" in globals(), globals()["__builtins__"].len("ab"), vars()["x"])
import builtins
print(__builtins__ is builtins, hasattr(__builtins__, "foo"), [n for n in dir(__builtins__) if n.endswith("Warning")], len(dir(__builtins__)), dir(__builtins__) == dir(builtins))
print(getattr(__builtins__, "sum")([1, 2]), isinstance(__builtins__, dict), type(__builtins__), __builtins__.__name__, dir())

#= stdout
#| {} <module 'builtins' (built-in)> None None None None
#| {'x': <class 'int'>} ['__name__', '__doc__', '__package__', '__loader__', '__spec__', '__annotations__', '__builtins__', '__file__', '__cached__', 'x'] True 2 1
#| True False ['BytesWarning', 'DeprecationWarning', 'EncodingWarning', 'FutureWarning', 'ImportWarning', 'PendingDeprecationWarning', 'ResourceWarning', 'RuntimeWarning', 'SyntaxWarning', 'UnicodeWarning', 'UserWarning', 'Warning'] 159 True
#| 3 False <class 'module'> builtins ['__annotations__', '__builtins__', '__cached__', '__doc__', '__file__', '__loader__', '__name__', '__package__', '__spec__', 'builtins', 'x']
#= status 0

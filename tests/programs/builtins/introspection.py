print(type(5), type("a"), type([]), type(None), type(print), type(len), type(lambda: 0), type(type), type(range(1)))
print(isinstance(5, int), isinstance(5, (str, int)), issubclass(bool, int), isinstance([], object), type(5) is int, type(True) == int)
class P: x = 1
p = P()
print(hasattr(p, "x"), getattr(p, "y", "none"), setattr(p, "y", 5), p.y, vars(p), p.__dict__, delattr(p, "y"), p.__dict__)
print(callable(P), callable(p), id(p) == id(p), P.__name__, p.__class__.__name__, type(p).__mro__[-1], dir(p)[-1])
print([n for n in dir(p) if not n.startswith("__")], __name__, type(5).__name__, int.__name__, (5).__class__)
for bad in (lambda: isinstance(5, "int"), lambda: issubclass(5, int), lambda: getattr(p, "zz"), lambda: getattr(p, 5), lambda: vars(5), lambda: delattr(p, "q")):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
print(eval("1 + 2") if False else "-", sorted([print.__name__, len.__name__]), repr(print), repr(len), repr(int), repr([].append)[:25])

#= stdout
#| <class 'int'> <class 'str'> <class 'list'> <class 'NoneType'> <class 'builtin_function_or_method'> <class 'builtin_function_or_method'> <class 'function'> <class 'type'> <class 'range'>
#| True True True True True False
#| True none None 5 {} {} None {}
#| True False True P P <class 'object'> x
#| ['x'] __main__ int int <class 'int'>
#| TypeError isinstance() arg 2 must be a type, a tuple of types, or a union
#| TypeError issubclass() arg 1 must be a class
#| AttributeError 'P' object has no attribute 'zz'
#| TypeError attribute name must be string, not 'int'
#| TypeError vars() argument must have __dict__ attribute
#| AttributeError 'P' object has no attribute 'q'
#| - ['len', 'print'] <built-in function print> <built-in function len> <class 'int'> <built-in method append o
#= status 0

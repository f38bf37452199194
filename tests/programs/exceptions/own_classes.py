class AppError(Exception):
    """Base of ours."""
class Missing(AppError):
    def __init__(self, name, code=404):
        super().__init__(f"{name} is missing")
        self.name, self.code = name, code
class Plain(AppError): pass
class Texted(Exception):
    def __str__(self): return "text of its own"
try:
    raise Missing("page")
except AppError as e:
    print(type(e).__name__, e, e.code, e.args, isinstance(e, Missing), repr(e))
try:
    raise Plain
except Plain as e:
    print(repr(e), str(e) == "")
try:
    raise Texted("x")
except Texted as e:
    print(e, repr(e), e.args)
print(issubclass(KeyError, LookupError), issubclass(ZeroDivisionError, ArithmeticError), issubclass(KeyboardInterrupt, Exception), ValueError.__mro__)
for bad in (5, "text", int, None):
    try:
        raise bad
    except TypeError as e:
        print(e)
try:
    try:
        1 / 0
    except "not a class":
        pass
except TypeError as e:
    print(e)
try:
    raise
except RuntimeError as e:
    print(e)
e = ValueError("noted")
e.add_note("a note")
print(e.__notes__, e.__cause__, e.__context__, e.__suppress_context__)

#= stdout
#| Missing page is missing 404 ('page is missing',) True Missing('page is missing')
#| Plain() True
#| text of its own Texted('x') ('x',)
#| True True False (<class 'ValueError'>, <class 'Exception'>, <class 'BaseException'>, <class 'object'>)
#| exceptions must derive from BaseException
#| exceptions must derive from BaseException
#| exceptions must derive from BaseException
#| exceptions must derive from BaseException
#| catching classes that do not inherit from BaseException is not allowed
#| No active exception to reraise
#| ['a note'] None None False
#= status 0

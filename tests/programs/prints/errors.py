def attempt(**options):
    try:
        print("x", **options)
    except Exception as error:
        print(type(error).__name__, error)
attempt(sep=5)
attempt(end=5)
attempt(file=5)
attempt(nothing=1)
class Own:
    def __init__(self): self.parts = []
    def write(self, text): self.parts.append(text)
    def flush(self): self.parts.append("<flush>")
own = Own()
print("a", 1, file=own)
print("b", file=own, flush=True)
print(own.parts)
class Bad:
    def __str__(self): return 5
try:
    print(Bad())
except TypeError as error:
    print(error)
class Loud:
    def __str__(self): raise ValueError("no text")
try:
    print("before", Loud())
except ValueError as error:
    print("|", error)
print(print("inner"))

#= stdout
#| TypeError sep must be None or a string, not int
#| TypeError end must be None or a string, not int
#| AttributeError 'int' object has no attribute 'write'
#| TypeError print() got an unexpected keyword argument 'nothing'
#| ['a', ' ', '1', '\n', 'b', '\n', '<flush>']
#| __str__ returned non-string (type int)
#| before | no text
#| inner
#| None
#= status 0

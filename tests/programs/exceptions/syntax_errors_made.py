"""Tokenizer, Pratt parser and evaluator; error positions."""
import re, operator, math
from dataclasses import dataclass
from typing import Iterator
from functools import singledispatchmethod, reduce, total_ordering
TOKEN = re.compile(r"""
    (?P<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?) |
    (?P<name>[^\W\d]\w*) |
    (?P<op>\*\*|//|[-+*/%^(),=<>!]=?) |
    (?P<ws>\s+) | (?P<bad>.)
""", re.X)
@dataclass(frozen=True)
class Tok:
    kind: str; text: str; at: int
def lex(s) -> Iterator[Tok]:
    for m in TOKEN.finditer(s):
        match m.lastgroup:
            case "ws": continue
            case "bad": raise SyntaxError(f"bad character {m.group()!r}", ("<expr>", 1, m.start() + 1, s))
            case kind: yield Tok(kind, m[kind], m.start())
    yield Tok("end", "", len(s))
BIN = {"+": (10, operator.add), "-": (10, operator.sub), "*": (20, operator.mul), "/": (20, operator.truediv), "//": (20, operator.floordiv), "%": (20, operator.mod), "**": (31, pow), "==": (5, operator.eq), "<": (5, operator.lt)}
class Parser:
    def __init__(self, s): self.toks = list(lex(s)); self.i = 0; self.s = s
    @property
    def cur(self): return self.toks[self.i]
    def eat(self, text=None):
        t = self.cur
        if text is not None and t.text != text: raise SyntaxError(f"expected {text!r}, got {t.text or t.kind!r}", ("<expr>", 1, t.at + 1, self.s))
        self.i += 1; return t
    def expr(self, rbp=0):
        t = self.eat()
        match t:
            case Tok("number", x): left = float(x) if set(x) & set(".eE") else int(x)
            case Tok("name", n) if self.cur.text == "(":
                self.eat(); args = []
                while self.cur.text != ")":
                    args.append(self.expr())
                    if self.cur.text == ",": self.eat()
                self.eat(")"); left = ("call", n, *args)
            case Tok("name", n): left = ("var", n)
            case Tok("op", "-"): left = ("neg", self.expr(25))
            case Tok("op", "("): left = self.expr(); self.eat(")")
            case _: raise SyntaxError("unexpected " + (t.text or "end"), ("<expr>", 1, t.at + 1, self.s))
        while (op := self.cur.text) in BIN and BIN[op][0] > rbp:
            self.eat(); p = BIN[op][0]
            left = (op, left, self.expr(p - (p % 2)))
        return left
class Eval:
    def __init__(self, **env): self.env = {"pi": math.pi, "max": max, "sqrt": math.sqrt} | env
    @singledispatchmethod
    def ev(self, x): raise NotImplementedError(type(x))
    @ev.register
    def _(self, x: int | float): return x
    @ev.register(tuple)
    def _(self, x):
        match x:
            case ("var", n): return self.env[n]
            case ("neg", y): return -self.ev(y)
            case ("call", f, *args): return self.env[f](*map(self.ev, args))
            case (op, a, b): return BIN[op][1](self.ev(a), self.ev(b))
for s in ["1 + 2 * 3", "2 ** 3 ** 2", "-2 ** 2", "(1+2)*3 - 4/2", "max(1, 2*x, sqrt(16)) % 5", "1.5e3 // 7", "x == 3", "2 * pi < 7"]:
    tree = Parser(s).expr(); print(f"{s:<28} {tree} = {Eval(x=3).ev(tree)}")
for s in ["1 +", "(1", "1 $ 2", "f(", "y + 1", "1/0", "sqrt(-1)"]:
    try: print(Eval().ev(Parser(s).expr()))
    except SyntaxError as e: print(e.msg, e.offset, e.text, "|", e)
    except (KeyError, ArithmeticError, ValueError) as e: print(type(e).__name__, e)
try: Eval().ev([1])
except NotImplementedError as e: print(e)
print(re.sub(r"(?P<a>\w+) (?P<b>\w+)", r"\g<b> \g<a>", "hello world"), re.split(r"([,;])\s*", "a, b;c"), re.findall(r"(\d)(\w)", "1a2b"), re.fullmatch(r"a.c", "abc"))
print(TOKEN.groupindex, TOKEN.groups, TOKEN.flags, re.escape("a.b*c"))
import traceback
for args in (("m", ("f.py", 3, 2, "a b c")), ("m", ("d/f.py", 3, 2, "a b c", 3, 4)), ("m", (None, 3, None, None)), ("m", "o"), ("m", ("f", 1, 2, "x", 3))):
    try: raise SyntaxError(*args)
    except SyntaxError as e: print(e, e.msg, e.filename, e.lineno, e.end_offset, e.args, *traceback.format_exception_only(e))
    except TypeError as e: print(e)

#= stdout
#| 1 + 2 * 3                    ('+', 1, ('*', 2, 3)) = 7
#| 2 ** 3 ** 2                  ('**', 2, ('**', 3, 2)) = 512
#| -2 ** 2                      ('neg', ('**', 2, 2)) = -4
#| (1+2)*3 - 4/2                ('-', ('*', ('+', 1, 2), 3), ('/', 4, 2)) = 7.0
#| max(1, 2*x, sqrt(16)) % 5    ('%', ('call', 'max', 1, ('*', 2, ('var', 'x')), ('call', 'sqrt', 16)), 5) = 1
#| 1.5e3 // 7                   ('//', 1500.0, 7) = 214.0
#| x == 3                       ('==', ('var', 'x'), 3) = True
#| 2 * pi < 7                   ('<', ('*', 2, ('var', 'pi')), 7) = True
#| unexpected end 4 1 + | unexpected end (<expr>, line 1)
#| expected ')', got 'end' 3 (1 | expected ')', got 'end' (<expr>, line 1)
#| bad character '$' 3 1 $ 2 | bad character '$' (<expr>, line 1)
#| unexpected end 3 f( | unexpected end (<expr>, line 1)
#| KeyError 'y'
#| ZeroDivisionError division by zero
#| ValueError math domain error
#| <class 'list'>
#| world hello ['a', ',', 'b', ';', 'c'] [('1', 'a'), ('2', 'b')] <re.Match object; span=(0, 3), match='abc'>
#| {'number': 1, 'name': 2, 'op': 3, 'ws': 4, 'bad': 5} 5 96 a\.b\*c
#| m (f.py, line 3) m f.py 3 None ('m', ('f.py', 3, 2, 'a b c'))   File "f.py", line 3
#|      a b c
#|       ^^^^
#|  SyntaxError: m
#|
#| m (f.py, line 3) m d/f.py 3 4 ('m', ('d/f.py', 3, 2, 'a b c', 3, 4))   File "d/f.py", line 3
#|      a b c
#|       ^^
#|  SyntaxError: m
#|
#| m (line 3) m None 3 None ('m', (None, 3, None, None))   File "<string>", line 3
#|  SyntaxError: m
#|
#| function takes at least 4 arguments (1 given)
#| end_offset must be provided when end_lineno is provided
#= status 0

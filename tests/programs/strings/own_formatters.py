import string
from string import Formatter

for text in ("Hello {name}, you are {age:>{width}d}!", "{{x}} {0!r:^9} {1.real} {2[key]}{}", "", "plain", "{a[b!c]}{b!s}"):
    print(list(Formatter().parse(text)))
print([field for _, field, _, _ in Formatter().parse("{a} {b.c} {d[0]}") if field is not None])


class Defaults(Formatter):
    def __init__(self, missing="?"):
        self.missing = missing

    def get_value(self, key, args, kwargs):
        try:
            return super().get_value(key, args, kwargs)
        except (KeyError, IndexError):
            return self.missing

    def convert_field(self, value, conversion):
        return str(value).upper() if conversion == "u" else super().convert_field(value, conversion)

    def format_field(self, value, spec):
        if spec.endswith("money"):
            return f"${format(value, spec[:-5] or '.2f')}"
        return super().format_field(value, spec)


class Strict(Formatter):
    def check_unused_args(self, used, args, kwargs):
        unused = sorted(set(kwargs) - used)
        if unused:
            raise KeyError(f"unused: {unused}")


own = Defaults("n/a")
print(own.format("{name!u} {age} {0} {1}", "zero", name="bob"), own.format("{p:money} {p:.1fmoney}", p=3.14159))
print(own.vformat("{x} {y}", (), {"x": 1}), Strict().format("{a}", a=1))
for call in (
    lambda: Strict().format("{a}", a=1, b=2), lambda: Formatter().format("{}"), lambda: Formatter().format("{x}"),
    lambda: Formatter().format("{0} {}", 1), lambda: Formatter().format("{} {0}", 1), lambda: Formatter().format("{!z}", 1),
    lambda: Formatter().format("{", 1), lambda: Formatter().format("}", 1), lambda: Formatter().format("{a", a=1),
    lambda: Formatter().format("{0.zz}", 1), lambda: Formatter().format("{0[1]}", [0]), lambda: Formatter().format(),
    lambda: Formatter().format("{0:{1}}", 5, ">4"), lambda: Formatter().format("{0!rx}", 5), lambda: Formatter().format("{0[}", 5),
    lambda: Formatter().format("{0.}", 5), lambda: Formatter().format("{0[1]x}", [1, 2]),
    lambda: Formatter().format("{:{:{:{}}}}", 1, 2, 3, 4), lambda: Formatter().format("{0:{0:{0:{0}}}}", 1),
):
    try:
        print(repr(call()))
    except Exception as exc:
        print(type(exc).__name__, exc)
print(string.Formatter().format("{0!r:>5}|{1:.2f}|{name[0]}", "a", 2, name="xyz"))

#= stdout
#| [('Hello ', 'name', '', None), (', you are ', 'age', '>{width}d', None), ('!', None, None, None)]
#| [('{', None, None, None), ('x}', None, None, None), (' ', '0', '^9', 'r'), (' ', '1.real', '', None), (' ', '2[key]', '', None), ('', '', '', None)]
#| []
#| [('plain', None, None, None)]
#| [('', 'a[b!c]', '', None), ('', 'b', '', 's')]
#| ['a', 'b.c', 'd[0]']
#| BOB n/a zero n/a $3.14 $3.1
#| 1 n/a 1
#| KeyError "unused: ['b']"
#| IndexError tuple index out of range
#| KeyError 'x'
#| ValueError cannot switch from manual field specification to automatic field numbering
#| ValueError cannot switch from manual field specification to automatic field numbering
#| ValueError Unknown conversion specifier z
#| ValueError Single '{' encountered in format string
#| ValueError Single '}' encountered in format string
#| ValueError expected '}' before end of string
#| AttributeError 'int' object has no attribute 'zz'
#| IndexError list index out of range
#| TypeError Formatter.format() missing 1 required positional argument: 'format_string'
#| '   5'
#| ValueError expected ':' after conversion specifier
#| ValueError expected '}' before end of string
#| ValueError Empty attribute in format string
#| ValueError Only '.' or '[' may follow ']' in format field specifier
#| ValueError Max string recursion exceeded
#| ValueError Max string recursion exceeded
#|   'a'|2.00|x
#= status 0

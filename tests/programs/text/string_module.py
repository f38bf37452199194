"""string: Template, Formatter, constants; textwrap in more forms."""
import string
import textwrap
print(string.ascii_letters, string.digits, string.hexdigits, string.octdigits, string.punctuation, repr(string.whitespace), len(string.printable), string.ascii_lowercase[:3], string.ascii_uppercase[-3:])
t = string.Template("$who likes ${what}s, $$5")
print(t.substitute(who="tim", what="kung"), t.safe_substitute(who="x"), t.substitute({"who": "a"}, what="b"), t.template, t.get_identifiers(), t.is_valid())
for act in (lambda: t.substitute(who="x"), lambda: string.Template("$").substitute(), lambda: string.Template("a $1").substitute(), lambda: string.Template("$ x").safe_substitute()):
    try:
        print(act())
    except Exception as error:
        print(type(error).__name__, error)
print(string.capwords("hello  big world"), string.capwords("a-b-c", "-"), string.Formatter().format("{0} {x:>4}", 1, x="y"))
text = "The quick brown fox jumped over the lazy dog. It was a sunny day, and nobody minded."
print(textwrap.fill(text, 30)); print(textwrap.wrap(text, 20)[:3]); print(textwrap.shorten(text, 30), textwrap.shorten("Hello  world!", 5), textwrap.shorten(text, 40, placeholder="..."))
print(textwrap.indent("a\nb\n\nc", "> "), textwrap.indent("a\n\nb", "* ", lambda line: True)); print(textwrap.dedent("""
    first
      second
    third
    """)); print(textwrap.fill(text, 40, initial_indent="* ", subsequent_indent="  "))
w = textwrap.TextWrapper(width=15, max_lines=2, placeholder=" [...]")
print(w.wrap(text), textwrap.wrap("averyveryverylongword here", 8), textwrap.wrap("averylongword", 5, break_long_words=False), textwrap.wrap("well-known e-mail", 6), textwrap.wrap("", 5), textwrap.fill("a\tb", 10), textwrap.wrap("x  y", 10, drop_whitespace=False))

#= stdout
#| abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789 0123456789abcdefABCDEF 01234567 !"#$%&'()*+,-./:;<=>?@[\]^_`{|}~ ' \t\n\r\x0b\x0c' 100 abc XYZ
#| tim likes kungs, $5 x likes ${what}s, $5 a likes bs, $5 $who likes ${what}s, $$5 ['who', 'what'] True
#| KeyError 'what'
#| ValueError Invalid placeholder in string: line 1, col 1
#| ValueError Invalid placeholder in string: line 1, col 3
#| $ x
#| Hello Big World A-B-C 1    y
#| The quick brown fox jumped
#| over the lazy dog. It was a
#| sunny day, and nobody minded.
#| ['The quick brown fox', 'jumped over the lazy', 'dog. It was a sunny']
#| The quick brown fox [...] [...] The quick brown fox jumped over the...
#| > a
#| > b
#|
#| > c * a
#| * 
#| * b
#|
#| first
#|   second
#| third
#|
#| * The quick brown fox jumped over the
#|   lazy dog. It was a sunny day, and
#|   nobody minded.
#| ['The quick brown', 'fox [...]'] ['averyver', 'yverylon', 'gword', 'here'] ['averylongword'] ['well-', 'known', 'e-mail'] [] a       b ['x  y']
#= status 0

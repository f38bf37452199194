import string
import textwrap

text = "The quick brown fox jumped over the lazy dog and ran away quickly."
print(textwrap.wrap(text, 20))
print(textwrap.fill(text, width=30, initial_indent="* ", subsequent_indent="  "))
print(textwrap.shorten(text, 30), "|", textwrap.shorten("short", 30), "|", textwrap.shorten(text, width=25, placeholder="..."))
print(textwrap.dedent("""\
    def f():
        return 1

    x = 2
"""))
print(textwrap.indent("a\n\nb", "> "), textwrap.indent("a\n\nb", "> ", lambda line: True))
print(textwrap.wrap("averyveryverylongwordindeed ok", 10), textwrap.wrap("", 10), textwrap.wrap("a-b well-known thing", 8))
print(textwrap.wrap("tabs\tand\nnewlines here", 12), textwrap.wrap("x" * 25, 10, break_long_words=False))
print(textwrap.TextWrapper(width=15, max_lines=2).wrap(text))
try:
    textwrap.wrap("a", 0)
except ValueError as e:
    print(e)
print(string.ascii_letters, string.digits, string.punctuation, repr(string.whitespace))
print(string.capwords("hello big  world"), string.Template("$who likes ${what}s").substitute(who="Tim", what="fox"))
print(string.Template("$a $b").safe_substitute(a=1), string.hexdigits)
try:
    string.Template("$a $b").substitute(a=1)
except KeyError as e:
    print("KeyError", e)

#= stdout
#| ['The quick brown fox', 'jumped over the lazy', 'dog and ran away', 'quickly.']
#| * The quick brown fox jumped
#|   over the lazy dog and ran
#|   away quickly.
#| The quick brown fox [...] | short | The quick brown fox...
#| def f():
#|     return 1
#|
#| x = 2
#|
#| > a
#|
#| > b > a
#| > 
#| > b
#| ['averyveryv', 'erylongwor', 'dindeed ok'] [] ['a-b', 'well-', 'known', 'thing']
#| ['tabs    and', 'newlines', 'here'] ['xxxxxxxxxxxxxxxxxxxxxxxxx']
#| ['The quick brown', 'fox [...]']
#| invalid width 0 (must be > 0)
#| abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789 !"#$%&'()*+,-./:;<=>?@[\]^_`{|}~ ' \t\n\r\x0b\x0c'
#| Hello Big World Tim likes foxs
#| 1 $b 0123456789abcdefABCDEF
#| KeyError 'b'
#= status 0

"""Methods of strings that other programs leave out, with their errors."""
s = "Hello, Wörld! ßeta"
print(s.casefold(), s.swapcase(), s.title(), s.capitalize(), s.upper(), s.lower())
for text in ("abc", "ABC", "Abc Def", "123", "½", "²", "٣", "a1", " \t", "", "_x", "9x", "class", "é", "\u00a0"):
    print(ascii(text), [name[2:] for name in ("isalnum", "isalpha", "isascii", "isdecimal", "isdigit", "isidentifier",
          "islower", "isnumeric", "isprintable", "isspace", "istitle", "isupper") if getattr(text, name)()])
print("a,b,,c".split(","), "a,b,,c".split(",", 1), "a,b,,c".rsplit(",", 1), " a  b ".split(), " a  b ".split(" "))
print("x=1=2".partition("="), "x=1=2".rpartition("="), "xyz".partition("="), "xyz".rpartition("="))
print("a\nb\r\nc\vd\x1ce\u2028f".splitlines(), "a\nb\r\n".splitlines(True), "".splitlines(), "\n".splitlines())
print("  x ".strip(), "xxhixx".strip("x"), "abcba".lstrip("ab"), "abcba".rstrip("ab"), "x".strip(None))
print("spam".removeprefix("sp"), "spam".removesuffix("am"), "spam".removeprefix("x"), "spam".removesuffix(""))
print("7".zfill(3), "-7".zfill(5), "+7".zfill(2), "ab".zfill(4), "x".center(6, "*"), "x".ljust(4, "."), "x".rjust(4))
print("a\tb\tcd\te".expandtabs(4), "1\t22\n333\t4".expandtabs(), "\t".expandtabs(0))
print("abcabc".count("bc"), "aaaa".count("aa"), "abc".count(""), "abcabc".count("a", 1), "abc".count("c", 0, -1))
print("abcabc".find("c"), "abcabc".rfind("c"), "abc".find("x"), "abc".index("b"), "abc".find("", 3), "abc".find("", 4))
print("abc".startswith(("x", "a")), "abc".endswith("bc", 1), "abc".startswith("b", 1), "abc".startswith(""))
print("a-b-c".replace("-", "+"), "a-b-c".replace("-", "+", 1), "abc".replace("", "."), "".replace("", "x"))
table = str.maketrans({"a": "1", "b": None, ord("c"): 0x41})
print("abcd".translate(table), "abc".translate(str.maketrans("ab", "xy", "c")))
print("-".join(["a", "b"]), "".join(c for c in "xyz"), ",".join({"k": 1}), "é".encode(), "é".encode("latin-1"))
print("%r" % "it's", repr('say "it\'s"'), repr("a\\b\n\x00\x7f\u200b"), ascii("né\U0001F600"))
print("abc" < "abd", "Z" < "a", "" < "a", "a" * 3, 2 * "xy", -1 * "x", "a" "b" 'c', "b" in "abc", "" in "")
print("{:>8}|{:^8}|{:<8}|{:*^9}".format("ab", "cd", "ef", "g"), "{!r:>6}".format("x"), "{0[1]}{1.real}".format("ab", 5))
print("{a}{b[k]}".format_map({"a": 1, "b": {"k": 2}}), "{{}}".format(), "{0}{0}".format(3))
for make in (lambda: "abc".index("x"), lambda: "a".split(""), lambda: "a".center(5, "xy"), lambda: "".join([1]),
             lambda: "a" + 1, lambda: "a" * 1.5, lambda: "abc"["x"], lambda: "abc"[5], lambda: "a".replace("a"),
             lambda: "{}".format(), lambda: "{x}".format(), lambda: "a".encode("nope"), lambda: "é".encode("ascii"),
             lambda: str.maketrans("a", "bc"), lambda: "a".startswith(1), lambda: "a".zfill("x"), lambda: "{:d}".format("x"),
             lambda: "{0}{}".format(1, 2), lambda: "{".format(), lambda: "}".format(), lambda: "a".partition("")):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)

#= stdout
#| hello, wörld! sseta hELLO, wÖRLD! SSETA Hello, Wörld! Sseta Hello, wörld! ßeta HELLO, WÖRLD! SSETA hello, wörld! ßeta
#| 'abc' ['alnum', 'alpha', 'ascii', 'identifier', 'lower', 'printable']
#| 'ABC' ['alnum', 'alpha', 'ascii', 'identifier', 'printable', 'upper']
#| 'Abc Def' ['ascii', 'printable', 'title']
#| '123' ['alnum', 'ascii', 'decimal', 'digit', 'numeric', 'printable']
#| '\xbd' ['alnum', 'numeric', 'printable']
#| '\xb2' ['alnum', 'digit', 'numeric', 'printable']
#| '\u0663' ['alnum', 'decimal', 'digit', 'numeric', 'printable']
#| 'a1' ['alnum', 'ascii', 'identifier', 'lower', 'printable']
#| ' \t' ['ascii', 'space']
#| '' ['ascii', 'printable']
#| '_x' ['ascii', 'identifier', 'lower', 'printable']
#| '9x' ['alnum', 'ascii', 'lower', 'printable']
#| 'class' ['alnum', 'alpha', 'ascii', 'identifier', 'lower', 'printable']
#| '\xe9' ['alnum', 'alpha', 'identifier', 'lower', 'printable']
#| '\xa0' ['space']
#| ['a', 'b', '', 'c'] ['a', 'b,,c'] ['a,b,', 'c'] ['a', 'b'] ['', 'a', '', 'b', '']
#| ('x', '=', '1=2') ('x=1', '=', '2') ('xyz', '', '') ('', '', 'xyz')
#| ['a', 'b', 'c', 'd', 'e', 'f'] ['a\n', 'b\r\n'] [] ['']
#| x hi cba abc x
#| am sp spam spam
#| 007 -0007 +7 00ab **x*** x...    x
#| a   b   cd  e 1       22
#| 333     4 
#| 2 2 4 1 0
#| 2 5 -1 1 3 -1
#| True True True True
#| a+b+c a+b-c .a.b.c. x
#| 1Ad xy
#| a-b xyz k b'\xc3\xa9' b'\xe9'
#| "it's" 'say "it\'s"' 'a\\b\n\x00\x7f\u200b' 'n\xe9\U0001f600'
#| True True True aaa xyxy  abc True True
#|       ab|   cd   |ef      |****g****    'x' b5
#| 12 {} 33
#| ValueError substring not found
#| ValueError empty separator
#| TypeError The fill character must be exactly one character long
#| TypeError sequence item 0: expected str instance, int found
#| TypeError can only concatenate str (not "int") to str
#| TypeError can't multiply sequence by non-int of type 'float'
#| TypeError string indices must be integers, not 'str'
#| IndexError string index out of range
#| TypeError replace() takes at least 2 positional arguments (1 given)
#| IndexError Replacement index 0 out of range for positional args tuple
#| KeyError 'x'
#| LookupError unknown encoding: nope
#| UnicodeEncodeError 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128)
#| ValueError the first two maketrans arguments must have equal length
#| TypeError startswith first arg must be str or a tuple of str, not int
#| TypeError 'str' object cannot be interpreted as an integer
#| ValueError Unknown format code 'd' for object of type 'str'
#| ValueError cannot switch from manual field specification to automatic field numbering
#| ValueError Single '{' encountered in format string
#| ValueError Single '}' encountered in format string
#| ValueError empty separator
#= stderr
#| all_methods.py:26: SyntaxWarning: str indices must be integers or slices, not str; perhaps you missed a comma?
#|   lambda: "a" + 1, lambda: "a" * 1.5, lambda: "abc"["x"], lambda: "abc"[5], lambda: "a".replace("a"),
#= status 0

import re

for pattern in ("(", ")", "*a", "a**", "[a", "[z-a]", r"\1", r"(?P<n>a)(?P<n>b)", "(?P<1a>x)", "(?P=x)", "a{3,1}", r"\q", "(?<=a+)b", "(?z)", "(?P<n", "x(?i)", "(?P<>a)", "a++b", "a{,3}", "(?:", "[", "\\", "(?(2)a)", "(?<x>a)", "(a)(?P=1)", "(?i-i:a)", "a\n(b"):
    try:
        print(pattern, re.compile(pattern).groups)
    except re.error as e:
        print(repr(pattern), "->", e, "|", e.msg, e.pos)
for action in (
    lambda: re.sub("a", r"\2", "a"), lambda: re.sub("a", r"\g<x>", "a"), lambda: re.sub("a", r"\q", "a"), lambda: re.match("a", b"a"), lambda: re.match(b"a", "a"),
    lambda: re.match("a", 5), lambda: re.match("(a)", "a").group(2), lambda: re.match("(a)", "a").group("x"), lambda: re.compile(5), lambda: re.sub("a", "\\", "a"), lambda: re.compile(re.compile("a"), re.I),
):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
print(issubclass(re.error, Exception), re.error is re.PatternError, re.error.__name__)
re.compile("(unclosed")

#= stdout
#| '(' -> missing ), unterminated subpattern at position 0 | missing ), unterminated subpattern 0
#| ')' -> unbalanced parenthesis at position 0 | unbalanced parenthesis 0
#| '*a' -> nothing to repeat at position 0 | nothing to repeat 0
#| 'a**' -> multiple repeat at position 2 | multiple repeat 2
#| '[a' -> unterminated character set at position 0 | unterminated character set 0
#| '[z-a]' -> bad character range z-a at position 1 | bad character range z-a 1
#| '\\1' -> invalid group reference 1 at position 1 | invalid group reference 1 1
#| '(?P<n>a)(?P<n>b)' -> redefinition of group name 'n' as group 2; was group 1 at position 12 | redefinition of group name 'n' as group 2; was group 1 12
#| '(?P<1a>x)' -> bad character in group name '1a' at position 4 | bad character in group name '1a' 4
#| '(?P=x)' -> unknown group name 'x' at position 4 | unknown group name 'x' 4
#| 'a{3,1}' -> min repeat greater than max repeat at position 2 | min repeat greater than max repeat 2
#| '\\q' -> bad escape \q at position 0 | bad escape \q 0
#| '(?<=a+)b' -> look-behind requires fixed-width pattern | look-behind requires fixed-width pattern None
#| '(?z)' -> unknown extension ?z at position 1 | unknown extension ?z 1
#| '(?P<n' -> missing >, unterminated name at position 4 | missing >, unterminated name 4
#| 'x(?i)' -> global flags not at the start of the expression at position 1 | global flags not at the start of the expression 1
#| '(?P<>a)' -> missing group name at position 4 | missing group name 4
#| a++b 0
#| a{,3} 0
#| '(?:' -> missing ), unterminated subpattern at position 0 | missing ), unterminated subpattern 0
#| '[' -> unterminated character set at position 0 | unterminated character set 0
#| '\\' -> bad escape (end of pattern) at position 0 | bad escape (end of pattern) 0
#| '(?(2)a)' -> invalid group reference 2 at position 3 | invalid group reference 2 3
#| '(?<x>a)' -> unknown extension ?<x at position 1 | unknown extension ?<x 1
#| '(a)(?P=1)' -> bad character in group name '1' at position 7 | bad character in group name '1' 7
#| '(?i-i:a)' -> bad inline flags: flag turned on and off at position 5 | bad inline flags: flag turned on and off 5
#| 'a\n(b' -> missing ), unterminated subpattern at position 2 (line 2, column 1) | missing ), unterminated subpattern 2
#| PatternError invalid group reference 2 at position 1
#| IndexError unknown group name 'x'
#| PatternError bad escape \q at position 0
#| TypeError cannot use a string pattern on a bytes-like object
#| TypeError cannot use a bytes pattern on a string-like object
#| TypeError expected string or bytes-like object, got 'int'
#| IndexError no such group
#| IndexError no such group
#| TypeError first argument must be string or compiled pattern
#| PatternError bad escape (end of pattern) at position 0
#| ValueError cannot process flags argument with a compiled pattern
#| True True PatternError
#= stderr
#| Traceback (most recent call last):
#|   File "errors.py", line 17, in <module>
#|     re.compile("(unclosed")
#|     ~~~~~~~~~~^^^^^^^^^^^^^
#| re.PatternError: missing ), unterminated subpattern at position 0
#= status 1

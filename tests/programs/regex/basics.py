import re

print(re.match(r"(\w+) (\w+)", "hello world again"))
m = re.search(r"(?P<year>\d{4})-(?P<month>\d\d)", "on 2024-03-01")
print(m.group(), m.group(1, 2), m["year"], m.groups(), m.groupdict(), m.span(), m.start("month"), m.end(2), m.lastgroup, m.lastindex)
print(re.fullmatch(r"\d+", "123"), re.fullmatch(r"\d+", "123a"), re.match("b", "ab"), re.search("b", "ab"))
print(re.findall(r"\d+", "a1b22c333"), re.findall(r"(\w)(\d)", "a1b2"), re.findall(r"(\w)\d", "a1b2"), re.findall("x*", "axxb"))
print([m.span() for m in re.finditer(r"a|", "aab")], [m.group() for m in re.finditer(r"[A-Z]\w*", "Hello There you")])
print(re.split(r"[,;]\s*", "a, b;c,d"), re.split(r"(-)", "a-b-c"), re.split(r",", "a,b,c", maxsplit=1), re.split(r"x*", "axbc"), re.split(r"\W+", "Words, words."))
print(re.sub(r"\d", "#", "a1b2"), re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world"), re.sub(r"(?P<a>\w)", r"<\g<a>>", "xy"), re.sub("a", "b", "aaa", count=2), re.subn("a", "b", "banana"))
print(re.sub(r"\d+", lambda m: str(int(m.group()) * 2), "3 and 10"), re.sub("x*", "-", "abxd"), re.sub(r"^", "> ", "a\nb", flags=re.M), re.sub("(a)|b", r"[\1]", "ab"))
p = re.compile(r"""
    (\d+)   # digits
    \s*
    ([a-z]+)  # word
""", re.VERBOSE | re.I)
print(p, p.flags, p.groups, p.groupindex, p.match("12 ABC").groups(), p.pattern[:5])
print(re.compile("a"), re.compile(b"a"), re.I, re.I | re.M, repr(re.compile("x", re.S | re.A)), re.compile("(?i)x").flags)
print(re.escape("a.b*c[d] e-f"), re.findall(r"\bfoo\b", "foo foobar foo"), re.findall(r"(?i)python", "Python PYTHON"), re.findall(r".", "a\nb"), re.findall(r".", "a\nb", re.S))
print(re.findall(r"(?<=\$)\d+", "$5 and $10"), re.findall(r"\d+(?=%)", "50% 60"), re.findall(r"(?<!a)b", "ab bb"), re.findall(r"a(?!b)", "abac"))
print(re.match(r"(a)?(b)?", "b").groups(), re.match(r"(a)?(b)?", "b").groups("-"), re.match(r"(\d)(\d)?", "1").expand(r"\1-\2."), re.match(r"(a)(?(1)b|c)", "ab"))
print(re.findall(r"<.*?>", "<a><b>"), re.findall(r"<.*>", "<a><b>"), re.findall(r"a{2,3}", "aaaaaaa"), re.findall(r"(ab)+", "ababab"), re.match(r"(?:ab)+", "abab").group())
print(re.search(r"(.)\1", "hello").group(), re.search(r"(?P<q>['\"]).*?(?P=q)", 'say "hi" now').group(), re.findall(r"[^aeiou\s]+", "hello world"))
print(re.match(rb"\w+", b"bytes here"), re.sub(rb"a", b"b", b"banana"), re.findall(r"\w+", "naïve café 123 日本"), re.findall(r"(?a)\w+", "naïve"))
print(p.search("xx 7 q", 3).span(), re.compile("b").match("ab", 1), re.compile("^b").match("ab", 1), re.compile("a").search("bab", 0, 1), re.compile("$").search("ab").span())
print(re.match("x", "y") is None, bool(re.match("", "abc")), re.match("", "").span(), re.search("a|b", "cab").start(), [*map(str.strip, re.split("and|or", "a and b or c"))])
text = "2024-01-15 ERROR [db] failed: timeout=30\n2024-01-16 INFO [web] ok"
for m in re.finditer(r"^(?P<date>\S+) (?P<level>[A-Z]+) \[(?P<who>\w+)\] (.*)$", text, re.MULTILINE):
    print(m.groupdict(), m.group(4))

#= stdout
#| <re.Match object; span=(0, 11), match='hello world'>
#| 2024-03 ('2024', '03') 2024 ('2024', '03') {'year': '2024', 'month': '03'} (3, 10) 8 10 month 2
#| <re.Match object; span=(0, 3), match='123'> None None <re.Match object; span=(1, 2), match='b'>
#| ['1', '22', '333'] [('a', '1'), ('b', '2')] ['a', 'b'] ['', 'xx', '', '']
#| [(0, 1), (1, 2), (2, 2), (3, 3)] ['Hello', 'There']
#| ['a', 'b', 'c', 'd'] ['a', '-', 'b', '-', 'c'] ['a', 'b,c'] ['', 'a', '', 'b', 'c', ''] ['Words', 'words', '']
#| a#b# world hello <x><y> bba ('bbnbnb', 3)
#| 6 and 20 -a-b--d- > a
#| > b [a][]
#| re.compile('\n    (\\d+)   # digits\n    \\s*\n    ([a-z]+)  # word\n', re.IGNORECASE|re.VERBOSE) 98 2 {} ('12', 'ABC') 
#|     
#| re.compile('a') re.compile(b'a') re.IGNORECASE re.IGNORECASE|re.MULTILINE re.compile('x', re.DOTALL|re.ASCII) 34
#| a\.b\*c\[d\]\ e\-f ['foo', 'foo'] ['Python', 'PYTHON'] ['a', 'b'] ['a', '\n', 'b']
#| ['5', '10'] ['50'] ['b', 'b'] ['a']
#| (None, 'b') ('-', 'b') 1-. <re.Match object; span=(0, 2), match='ab'>
#| ['<a>', '<b>'] ['<a><b>'] ['aaa', 'aaa'] ['ab'] abab
#| ll "hi" ['h', 'll', 'w', 'rld']
#| <re.Match object; span=(0, 5), match=b'bytes'> b'bbnbnb' ['naïve', 'café', '123', '日本'] ['na', 've']
#| (3, 6) <re.Match object; span=(1, 2), match='b'> None None (2, 2)
#| True True (0, 0) 1 ['a', 'b', 'c']
#| {'date': '2024-01-15', 'level': 'ERROR', 'who': 'db'} failed: timeout=30
#| {'date': '2024-01-16', 'level': 'INFO', 'who': 'web'} ok
#= status 0

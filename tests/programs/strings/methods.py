s = "Hello, World"
print(s.upper(), s.lower(), s.swapcase(), s.title(), s.capitalize(), s.casefold())
print(s.find("o"), s.rfind("o"), s.find("z"), s.index("W"), s.count("l"))
print(s.replace("l", "L"), s.replace("l", "L", 2), s.startswith("Hell"), s.endswith(("d", "x")))
print("a,b,,c".split(","), "  a  b ".split(), "a,b,c".split(",", 1), "a,b,c".rsplit(",", 1))
print("one\ntwo\r\nthree".splitlines(), "one\ntwo\n".splitlines(True))
print("-".join(["a", "b", "c"]), "".join(str(n) for n in range(5)))
print("  pad ".strip() + "|", "xxhixx".strip("x"), "xxhi".lstrip("x"), "hixx".rstrip("x"))
print("7".zfill(3), "-7".zfill(4), "ab".ljust(5, ".") + "|", "ab".rjust(5) + "|", "ab".center(7, "*"))
print("key=value=x".partition("="), "none".partition("="), "a.b.c".rpartition("."))
print("abc".isalpha(), "123".isdigit(), "a1".isalnum(), " \t".isspace(), "Ab".islower(), "AB".isupper())
print("prefix_name".removeprefix("prefix_"), "file.py".removesuffix(".py"))
print("a\tb".expandtabs(4), "abc".translate({97: "x", 98: None}), str.maketrans("ab", "cd"))
print("x".isidentifier(), "1x".isidentifier(), "Title Case".istitle(), "12".isnumeric(), "12".isdecimal())

#= stdout
#| HELLO, WORLD hello, world hELLO, wORLD Hello, World Hello, world hello, world
#| 4 8 -1 7 3
#| HeLLo, WorLd HeLLo, World True True
#| ['a', 'b', '', 'c'] ['a', 'b'] ['a', 'b,c'] ['a,b', 'c']
#| ['one', 'two', 'three'] ['one\n', 'two\n']
#| a-b-c 01234
#| pad| hi hi hi
#| 007 -007 ab...|    ab| ***ab**
#| ('key', '=', 'value=x') ('none', '', '') ('a.b', '.', 'c')
#| True True True True False True
#| name file
#| a   b xc {97: 99, 98: 100}
#| True False True True True
#= status 0

"""Word counts, csv, text processing, struct, statistics, pprint, random."""
import csv, io, re, collections, statistics as st, pprint, random, struct, string, textwrap, math, bisect, array, base64, binascii, secrets, uuid
data = "name,age,city\nann,30,\"Paris, FR\"\nbob,25,'x'\n\"q\"\"uote\",41,\n"
rows = list(csv.DictReader(io.StringIO(data))); print(rows)
out = io.StringIO(); w = csv.DictWriter(out, ["b", "a"], extrasaction="ignore", restval="-"); w.writeheader(); w.writerows([{"a": 1, "b": "x,y"}, {"a": None}, {"c": 1, "b": 'say "hi"'}]); print(out.getvalue().replace("\r\n", "\n"))
print(list(csv.reader(["a;b;'c;d'"], delimiter=";", quotechar="'")), csv.list_dialects())
try: w.writerow([1])
except AttributeError as e: print(e)
try: csv.DictWriter(io.StringIO(), ["a"]).writerow({"z": 1})
except ValueError as e: print(e)
x = [2, 4, 4, 4, 5, 5, 7, 9]; print(st.mean(x), st.median(x), st.mode(x), st.pstdev(x), round(st.stdev(x), 4), st.variance(x), st.multimode("aabb"), st.quantiles(x, n=4), st.fmean(x), st.harmonic_mean([1, 2]), st.geometric_mean([1, 4]), st.median_low(x), st.correlation([1, 2, 3], [1, 2, 4]), st.linear_regression([1, 2], [3, 5]))
try: st.mean([])
except st.StatisticsError as e: print(e)
pprint.pprint({"k" * 10: list(range(30)), "nested": {"a": ["x" * 30, "y" * 30, {"z": (1, 2)}]}, "s": {3, 1}}, width=60); pprint.pp([1, [2, [3, [4]]]], depth=2); print(pprint.pformat("long text " * 10, width=40))
random.seed(42); print(random.random(), random.randrange(0, 100, 5), random.choice("abc"), random.sample(["a", "b", "c", "d"], 3), random.choices([1, 2], weights=[1, 9], k=5), random.triangular(0, 1, 0.5), random.betavariate(1, 2), random.expovariate(1), random.normalvariate(0, 1), random.getrandbits(16), random.randbytes(3)); r = random.Random("seed"); s = r.getstate(); a = r.random(); r.setstate(s); print(a == r.random(), random.Random(1).shuffle(l := [1, 2, 3]) or l)
print(struct.pack(">IhB2s", 1, -2, 255, b"ab"), struct.unpack("<2H", b"\1\0\2\0"), struct.calcsize("@iq"), binascii.hexlify(b"ab"), base64.b64encode(b"hello"), base64.urlsafe_b64decode("_-8="), base64.b32encode(b"hi"), base64.b16decode("FF"), base64.a85encode(b"test"))
try: struct.pack("B", 300)
except struct.error as e: print(e)
print(re.findall(r"(?i)\b(\w)(\w*)\b", "Hello World"), re.sub(r"(\d+)", lambda m: str(int(m[1]) * 2), "a1b22"), re.split(r"\W+", "a, b;c", maxsplit=1), re.match(r"(?P<y>\d{4})-(?P<m>\d\d)", "2024-05").groupdict(), re.subn("a", "b", "aaa", count=2), [m.span() for m in re.finditer("o", "foo boo")], re.search(r"(?<=\$)\d+(?!\d|%)", "5% $42").group(), re.compile("x", re.I | re.M).flags, re.fullmatch("a|ab", "ab"), re.escape("1+1"), re.match("(a)?(b)", "b").groups("dflt"), re.sub(r"(?P<w>\w+)", r"<\g<w>>", "x y"))
try: re.compile("(unclosed")
except re.error as e: print(e, e.pos, e.pattern)
text = "It was the best of times, it was the worst of times"; c = collections.Counter(re.findall(r"\w+", text.lower())); print(c.most_common(3), c.total(), c["none"], (c - collections.Counter("it")).keys().__len__(), sorted(c.elements())[:3]); c.subtract(["it"]); c.update({"new": 5}); print(c["it"], c["new"], +c == c, collections.Counter(a=1) & collections.Counter(a=3, b=1))
def caesar(s, k): return s.translate(str.maketrans(string.ascii_letters, "".join(a[k:] + a[:k] for a in (string.ascii_lowercase, string.ascii_uppercase))))
print(caesar("Hello", 3), caesar(caesar("Hello", 3), -3), "racecar" == "racecar"[::-1], " ".join(w[::-1] for w in "abc def".split()), "%s %r %5.1f|%-5d|%05d" % ("a", "b", 2.25, 3, 4), "{:>{w}.{p}f}".format(math.pi, w=8, p=2), "{0!r:>5} {a.real} {b[k]}".format("x", a=1 + 2j, b={"k": 1}), f"{'é':>3}{'日本':<4}|", "ſ".upper(), "İ".lower().encode(), "straße".upper(), "ﬁ".casefold(), "Σας".lower())
print(textwrap.wrap("The quick brown fox jumped over", 12, placeholder="..."), textwrap.shorten("a b c d e f", 8), string.capwords("a-b c", "-"), "a\tb".expandtabs(), "x=1;y=2".split(";"), "abc"[-2:], "abc" * 0, "A" < "a", "ab" in "cab", "a,b".partition(","), str(b"x", "ascii"), "x".isidentifier(), "1²".isdigit(), "½".isnumeric(), "\u0660".isdecimal(), "abc".find("z"), "aXbX".rfind("X"), "{}".format("{}"), "%%" % ())
print(uuid.UUID("12345678123456781234567812345678"), uuid.uuid5(uuid.NAMESPACE_DNS, "x.org"), uuid.uuid3(uuid.NAMESPACE_URL, "a").version, len(secrets.token_hex(4)), array.array("i", [1, 2]), array.array("d", [1.5]).tobytes().hex(), bisect.bisect([1, 2, 2, 3], 2), bisect.bisect_left([1, 2, 2], 2, key=lambda v: v))
print("{:d}".format("x"))

#= stdout
#| [{'name': 'ann', 'age': '30', 'city': 'Paris, FR'}, {'name': 'bob', 'age': '25', 'city': "'x'"}, {'name': 'q"uote', 'age': '41', 'city': ''}]
#| b,a
#| "x,y",1
#| -,
#| "say ""hi""",-
#|
#| [['a', 'b', 'c;d']] ['excel', 'excel-tab', 'unix']
#| 'list' object has no attribute 'get'
#| dict contains fields not in fieldnames: 'z'
#| 5 4.5 4 2.0 2.1381 4.571428571428571 ['a', 'b'] [4.0, 4.5, 6.5] 5.0 1.3333333333333333 2.0 4 0.9819805060619656 LinearRegression(slope=2.0, intercept=1.0)
#| mean requires at least one data point
#| {'kkkkkkkkkk': [0,
#|                 1,
#|                 2,
#|                 3,
#|                 4,
#|                 5,
#|                 6,
#|                 7,
#|                 8,
#|                 9,
#|                 10,
#|                 11,
#|                 12,
#|                 13,
#|                 14,
#|                 15,
#|                 16,
#|                 17,
#|                 18,
#|                 19,
#|                 20,
#|                 21,
#|                 22,
#|                 23,
#|                 24,
#|                 25,
#|                 26,
#|                 27,
#|                 28,
#|                 29],
#|  'nested': {'a': ['xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
#|                   'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyy',
#|                   {'z': (1, 2)}]},
#|  's': {1, 3}}
#| [1, [2, [...]]]
#| ('long text long text long text long '
#|  'text long text long text long text '
#|  'long text long text long text ')
#| 0.6394267984578837 0 c ['c', 'a', 'd'] [2, 2, 2, 2, 2] 0.1260608572908014 0.08922867619497662 0.8238142517038052 1.2407721170086512 27493 b'\xcbn8'
#| True [2, 3, 1]
#| b'\x00\x00\x00\x01\xff\xfe\xffab' (1, 2) 16 b'6162' b'aGVsbG8=' b'\xff\xef' b'NBUQ====' b'\xff' b'FCfN8'
#| 'B' format requires 0 <= number <= 255
#| [('H', 'ello'), ('W', 'orld')] a2b44 ['a', 'b;c'] {'y': '2024', 'm': '05'} ('bba', 2) [(1, 2), (2, 3), (5, 6), (6, 7)] 42 42 <re.Match object; span=(0, 2), match='ab'> 1\+1 ('dflt', 'b') <x> <y>
#| missing ), unterminated subpattern at position 0 0 (unclosed
#| [('it', 2), ('was', 2), ('the', 2)] 12 0 7 ['best', 'it', 'it']
#| 1 5 True Counter({'a': 1})
#| Khoor Hello True cba fed a 'b'   2.2|3    |00004     3.14   'x' 1.0 1   é日本  | S b'i\xcc\x87' STRASSE fi σας
#| ['The quick', 'brown fox', 'jumped over'] a [...] A-B c a       b ['x=1', 'y=2'] bc  True True ('a', ',', 'b') x True True True True -1 3 {} %
#| 12345678-1234-5678-1234-567812345678 8d26f658-f938-53f9-ad17-67ca11d6fed8 3 8 array('i', [1, 2]) 000000000000f83f 3 1
#= stderr
#| Traceback (most recent call last):
#|   File "tables_and_digits.py", line 27, in <module>
#|     print("{:d}".format("x"))
#|           ~~~~~~~~~~~~~^^^^^
#| ValueError: Unknown format code 'd' for object of type 'str'
#= status 1

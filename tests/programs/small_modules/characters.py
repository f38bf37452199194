import unicodedata as u
def strip(s): return "".join(c for c in u.normalize("NFD", s) if u.category(c) != "Mn")
print(strip("Crème Brûlée à l'été"), u.normalize("NFKD", "ﬁ ½ ①").encode("ascii", "ignore"), "".join(c for c in u.normalize("NFKD", "Ñandú") if not u.combining(c)))
for c in ("A", "é", "\u0301", "1", "½", "²", "日", "\n", " ", "€", "+", "😀", "Ⅷ", "ß", "\u200d", "한", "_", "«", "\ue000", "\u0378", "①", "万", "(", "א"):
    print(ascii(c), u.category(c), u.combining(c), u.bidirectional(c), u.east_asian_width(c), u.mirrored(c), u.name(c, "?"), u.decimal(c, None), u.digit(c, None), u.numeric(c, None))
print(u.lookup("GREEK SMALL LETTER ALPHA"), u.lookup("snake"), u.is_normalized("NFC", "é"), u.is_normalized("NFD", "é"), u.unidata_version, len(u.normalize("NFD", "é")), u.normalize("NFC", "e\u0301") == "é", "\N{BULLET} \N{greek small letter alpha} \N{SNOWMAN} \N{CJK UNIFIED IDEOGRAPH-65E5}", f"\N{DEGREE SIGN}{1}\N{EURO SIGN}", b"\N{x}" == b"\\N{x}")
for f in (lambda: u.name("\n"), lambda: u.category("ab"), lambda: u.category(1), lambda: u.normalize("X", "a"), lambda: u.digit("a"), lambda: u.decimal("½"), lambda: u.numeric("a"), lambda: u.name("ab"), lambda: u.normalize("NFC", 1), lambda: u.category(), lambda: u.name(5)):
    try: print(f())
    except (ValueError, TypeError) as e: print(type(e).__name__, e)
def width(s): return sum(2 if u.east_asian_width(c) in "WF" else 1 for c in s)
print(width("日本abc"), [u.name(c) for c in "aé→∑"])
import re
print(re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", u.normalize("NFKD", "Héllo Wörld! ça va?").encode("ascii", "ignore").decode()).strip().lower()))

#= stdout
#| Creme Brulee a l'ete b'fi 12 1' Nandu
#| 'A' Lu 0 L Na 0 LATIN CAPITAL LETTER A None None None
#| '\xe9' Ll 0 L A 0 LATIN SMALL LETTER E WITH ACUTE None None None
#| '\u0301' Mn 230 NSM A 0 COMBINING ACUTE ACCENT None None None
#| '1' Nd 0 EN Na 0 DIGIT ONE 1 1 1.0
#| '\xbd' No 0 ON A 0 VULGAR FRACTION ONE HALF None None 0.5
#| '\xb2' No 0 EN A 0 SUPERSCRIPT TWO None 2 2.0
#| '\u65e5' Lo 0 L W 0 CJK UNIFIED IDEOGRAPH-65E5 None None None
#| '\n' Cc 0 B N 0 ? None None None
#| ' ' Zs 0 WS Na 0 SPACE None None None
#| '\u20ac' Sc 0 ET A 0 EURO SIGN None None None
#| '+' Sm 0 ES Na 0 PLUS SIGN None None None
#| '\U0001f600' So 0 ON W 0 GRINNING FACE None None None
#| '\u2167' Nl 0 L A 0 ROMAN NUMERAL EIGHT None None 8.0
#| '\xdf' Ll 0 L A 0 LATIN SMALL LETTER SHARP S None None None
#| '\u200d' Cf 0 BN N 0 ZERO WIDTH JOINER None None None
#| '\ud55c' Lo 0 L W 0 HANGUL SYLLABLE HAN None None None
#| '_' Pc 0 ON Na 0 LOW LINE None None None
#| '\xab' Pi 0 ON N 1 LEFT-POINTING DOUBLE ANGLE QUOTATION MARK None None None
#| '\ue000' Co 0 L A 0 ? None None None
#| '\u0378' Cn 0  N 0 ? None None None
#| '\u2460' No 0 ON A 0 CIRCLED DIGIT ONE None 1 1.0
#| '\u4e07' Lo 0 L W 0 CJK UNIFIED IDEOGRAPH-4E07 None None 10000.0
#| '(' Ps 0 ON Na 1 LEFT PARENTHESIS None None None
#| '\u05d0' Lo 0 R N 0 HEBREW LETTER ALEF None None None
#| α 🐍 True False 15.1.0 2 True • α ☃ 日 °1€ True
#| ValueError no such name
#| TypeError category() argument must be a unicode character, not str
#| TypeError category() argument must be a unicode character, not int
#| ValueError invalid normalization form
#| ValueError not a digit
#| ValueError not a decimal
#| ValueError not a numeric character
#| TypeError name() argument 1 must be a unicode character, not str
#| TypeError normalize() argument 2 must be str, not int
#| TypeError unicodedata.category() takes exactly one argument (0 given)
#| TypeError name() argument 1 must be a unicode character, not int
#| 7 ['LATIN SMALL LETTER A', 'LATIN SMALL LETTER E WITH ACUTE', 'RIGHTWARDS ARROW', 'N-ARY SUMMATION']
#| hello-world-ca-va
#= stderr
#| characters.py:6: SyntaxWarning: invalid escape sequence '\N'
#|   print(u.lookup("GREEK SMALL LETTER ALPHA"), u.lookup("snake"), u.is_normalized("NFC", "é"), u.is_normalized("NFD", "é"), u.unidata_version, len(u.normalize("NFD", "é")), u.normalize("NFC", "e\u0301") == "é", "\N{BULLET} \N{greek small letter alpha} \N{SNOWMAN} \N{CJK UNIFIED IDEOGRAPH-65E5}", f"\N{DEGREE SIGN}{1}\N{EURO SIGN}", b"\N{x}" == b"\\N{x}")
#= status 0

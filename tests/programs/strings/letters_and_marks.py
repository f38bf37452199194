import re
for s in ["é", "नमस्ते", "สวัสดี", "a\u0301", "हिन्दी", "日本", "²", "½", "_x", "x·y", "ª", "1a", "a1", "क्", "ⓐ", "Ⅷ", "கா", "ابجدَ"]:
    print(ascii(s), s.isalpha(), s.isidentifier(), s.isalnum(), s.isdigit(), s.isnumeric(), s.isdecimal(), s.isprintable(), s.isupper(), s.islower(), s.istitle(), ascii(re.findall(r"\w+", s)), ascii(re.findall(r"\W", s)))

#= stdout
#| '\xe9' True True True False False False True False True False ['\xe9'] []
#| '\u0928\u092e\u0938\u094d\u0924\u0947' False True False False False False True False False False ['\u0928\u092e\u0938', '\u0924'] ['\u094d', '\u0947']
#| '\u0e2a\u0e27\u0e31\u0e2a\u0e14\u0e35' False True False False False False True False False False ['\u0e2a\u0e27', '\u0e2a\u0e14'] ['\u0e31', '\u0e35']
#| 'a\u0301' False True False False False False True False True False ['a'] ['\u0301']
#| '\u0939\u093f\u0928\u094d\u0926\u0940' False True False False False False True False False False ['\u0939', '\u0928', '\u0926'] ['\u093f', '\u094d', '\u0940']
#| '\u65e5\u672c' True True True False False False True False False False ['\u65e5\u672c'] []
#| '\xb2' False False True True True False True False False False ['\xb2'] []
#| '\xbd' False False True False True False True False False False ['\xbd'] []
#| '_x' False True False False False False True False True False ['_x'] []
#| 'x\xb7y' False True False False False False True False True False ['x', 'y'] ['\xb7']
#| '\xaa' True True True False False False True False True False ['\xaa'] []
#| '1a' False False True False False False True False True False ['1a'] []
#| 'a1' False True True False False False True False True False ['a1'] []
#| '\u0915\u094d' False True False False False False True False False False ['\u0915'] ['\u094d']
#| '\u24d0' False False False False False False True False True False [] ['\u24d0']
#| '\u2167' False True True False True False True True False True ['\u2167'] []
#| '\u0b95\u0bbe' False True False False False False True False False False ['\u0b95'] ['\u0bbe']
#| '\u0627\u0628\u062c\u062f\u064e' False True False False False False True False False False ['\u0627\u0628\u062c\u062f'] ['\u064e']
#= status 0

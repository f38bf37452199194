import re

lexer = re.Scanner([
    (r"\d+\.\d+", lambda scanner, text: float(text)),
    (r"\d+", lambda scanner, text: int(text)),
    (r"[a-z]\w*", lambda scanner, text: ("name", text, scanner.match.span())),
    (r"[-+*/=()]", lambda scanner, text: text),
    (r"\s+", None),
    (r";", "end"),
], re.I)
print(lexer.scan("Area = 3.5 * (w1 + 20);"))
print(lexer.scan("a ? b"))
print(lexer.scan(""))

#= stdout
#| ([('name', 'Area', (0, 4)), '=', 3.5, '*', '(', ('name', 'w1', (14, 16)), '+', 20, ')', 'end'], '')
#| ([('name', 'a', (0, 1))], '? b')
#| ([], '')
#= status 0

x = 1
print(f"\d{x}\w", "\d", "\d")
print(f"{x}\{x}", f"\{{")
print(f"""\d
{x} \w
""")
print(1 is 1, 1 is 1)

#= stdout
#| \d1\w \d \d
#| 1\1 \{
#| \d
#| 1 \w
#|
#| True True
#= stderr
#| escapes_in_fstrings.py:2: SyntaxWarning: invalid escape sequence '\d'
#|   print(f"\d{x}\w", "\d", "\d")
#| escapes_in_fstrings.py:2: SyntaxWarning: invalid escape sequence '\w'
#|   print(f"\d{x}\w", "\d", "\d")
#| escapes_in_fstrings.py:2: SyntaxWarning: invalid escape sequence '\d'
#|   print(f"\d{x}\w", "\d", "\d")
#| escapes_in_fstrings.py:2: SyntaxWarning: invalid escape sequence '\d'
#|   print(f"\d{x}\w", "\d", "\d")
#| escapes_in_fstrings.py:3: SyntaxWarning: invalid escape sequence '\{'
#|   print(f"{x}\{x}", f"\{{")
#| escapes_in_fstrings.py:3: SyntaxWarning: invalid escape sequence '\{'
#|   print(f"{x}\{x}", f"\{{")
#| escapes_in_fstrings.py:6: SyntaxWarning: invalid escape sequence '\d'
#|   """)
#| escapes_in_fstrings.py:6: SyntaxWarning: invalid escape sequence '\w'
#|   """)
#| escapes_in_fstrings.py:7: SyntaxWarning: "is" with 'int' literal. Did you mean "=="?
#|   print(1 is 1, 1 is 1)
#| escapes_in_fstrings.py:7: SyntaxWarning: "is" with 'int' literal. Did you mean "=="?
#|   print(1 is 1, 1 is 1)
#= status 0

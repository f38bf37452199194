x = 5
if x is 5:
    print("identical")
assert (x, "always true")
print("\d")

#= stdout
#| identical
#| \d
#= stderr
#| warnings.py:5: SyntaxWarning: invalid escape sequence '\d'
#|   print("\d")
#| warnings.py:2: SyntaxWarning: "is" with 'int' literal. Did you mean "=="?
#|   if x is 5:
#| warnings.py:4: SyntaxWarning: assertion is always true, perhaps remove parentheses?
#|   assert (x, "always true")
#= status 0

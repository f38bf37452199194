a = b = 1
print(f"{a b}")

#= stderr
#|   File "fstring_two_words.py", line 2
#|     print(f"{a b}")
#|              ^^^
#| SyntaxError: invalid syntax. Perhaps you forgot a comma?
#= status 1

x = 1
s = """abc
def

#= stderr
#|   File "triple_unterminated.py", line 2
#|     s = """abc
#|         ^
#| SyntaxError: unterminated triple-quoted string literal (detected at line 3)
#= status 1

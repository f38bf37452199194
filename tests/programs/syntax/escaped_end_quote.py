path = 'C:\\users\\me\'
print(path)

#= stderr
#|   File "escaped_end_quote.py", line 1
#|     path = 'C:\\users\\me\'
#|            ^
#| SyntaxError: unterminated string literal (detected at line 1); perhaps you escaped the end quote?
#= status 1

print('it's')

#= stderr
#|   File "string_quote_in_string.py", line 1
#|     print('it's')
#|                ^
#| SyntaxError: unterminated string literal (detected at line 1)
#= status 1

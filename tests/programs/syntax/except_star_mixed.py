try:
    pass
except* ValueError:
    pass
except TypeError:
    pass

#= stderr
#|   File "except_star_mixed.py", line 5
#|     except TypeError:
#|     ^^^^^^
#| SyntaxError: cannot have both 'except' and 'except*' on the same 'try'
#= status 1

try:
    pass
except:
    pass
except ValueError:
    pass

#= stderr
#|   File "except_not_last.py", line 3
#|     except:
#|     ^^^^^^^
#| SyntaxError: default 'except:' must be last
#= status 1

match 1:
    case [x] | [y]:
        pass

#= stderr
#|   File "match_alternative_names.py", line 2
#|     case [x] | [y]:
#|          ^^^^^^^^^
#| SyntaxError: alternative patterns bind different names
#= status 1

match 1:
    case x:
        pass
    case 2:
        pass

#= stderr
#|   File "match_unreachable.py", line 2
#|     case x:
#|          ^
#| SyntaxError: name capture 'x' makes remaining patterns unreachable
#= status 1

from __future__ import nope

#= stderr
#|   File "future_unknown.py", line 1
#|     from __future__ import nope
#|     ^
#| SyntaxError: future feature nope is not defined
#= status 1

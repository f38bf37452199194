x = 1
from __future__ import annotations

#= stderr
#|   File "future_late.py", line 2
#|     from __future__ import annotations
#|     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#| SyntaxError: from __future__ imports must occur at the beginning of the file
#= status 1

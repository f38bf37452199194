import sys
print("sys" in sys.modules, "__main__" in sys.modules)
import json
print("json" in sys.modules, sys.modules["json"] is json, sys.modules[__name__].__name__)
import collections.abc, math
print("collections.abc" in sys.modules, "math" in sys.modules)

#= stdout
#| True True
#| True True __main__
#| True True
#= status 0

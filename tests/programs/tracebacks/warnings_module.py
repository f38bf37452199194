import sys
import warnings


def old():
    warnings.warn("old() is deprecated", DeprecationWarning, stacklevel=2)
    return 1


old()
warnings.warn("look out")
for _ in range(2):
    warnings.warn("once per place", UserWarning)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("recorded", RuntimeWarning)
    old()
print(len(caught), caught[0].category.__name__, caught[0].message, caught[1].lineno, str(caught[1].message))
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    warnings.warn("silent")
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("now an error")
    except UserWarning as e:
        print("raised", e)
warnings.filterwarnings("ignore", message="hush")
warnings.warn("hush now")
print(warnings.formatwarning("msg", UserWarning, "f.py", 3, "line"))
try:
    warnings.warn("x", int)
except TypeError as e:
    print(e)


class MyWarning(UserWarning):
    pass


warnings.warn(MyWarning("own class"))
warnings.showwarning = lambda message, category, filename, lineno, file=None, line=None: print("shown:", category.__name__, message)
warnings.warn("through showwarning")

#= stdout
#| 2 RuntimeWarning recorded 17 old() is deprecated
#| raised now an error
#| f.py:3: UserWarning: msg
#|   line
#|
#| category must be a Warning subclass, not 'type'
#| shown: UserWarning through showwarning
#= stderr
#| warnings_module.py:10: DeprecationWarning: old() is deprecated
#|   old()
#| warnings_module.py:11: UserWarning: look out
#|   warnings.warn("look out")
#| warnings_module.py:13: UserWarning: once per place
#|   warnings.warn("once per place", UserWarning)
#| warnings_module.py:41: MyWarning: own class
#|   warnings.warn(MyWarning("own class"))
#= status 0

import warnings

warnings.filterwarnings("ignore", message="foo.*")
warnings.filterwarnings("error", message=r".*\d+ left", category=DeprecationWarning)
warnings.warn("foo bar")
warnings.warn("bar foo")
try:
    warnings.warn("only 3 left", DeprecationWarning)
except DeprecationWarning as exc:
    print("raised", exc)

#= stdout
#| raised only 3 left
#= stderr
#| warning_patterns.py:6: UserWarning: bar foo
#|   warnings.warn("bar foo")
#= status 0

def low(): raise ValueError("low")
def middle():
    try:
        low()
    except ValueError:
        print("middle saw it")
        raise
try:
    middle()
except ValueError as e:
    print("top", e)
def save():
    saved = None
    try:
        low()
    except ValueError as e:
        saved = e
    return saved
e = save()
print(repr(e), e.__traceback__ is not None)
try:
    raise e
except ValueError as again:
    print(again is e)
import sys
print(sys.exc_info())
try:
    low()
except ValueError:
    kind, value, tb = sys.exc_info()
    print(kind, value, tb is not None)
    try:
        raise KeyError("second")
    except KeyError:
        print(sys.exc_info()[0])
    print(sys.exc_info()[0])
print(sys.exc_info()[0])

#= stdout
#| middle saw it
#| top low
#| ValueError('low') True
#| True
#| (None, None, None)
#| <class 'ValueError'> low True
#| <class 'KeyError'>
#| <class 'ValueError'>
#| None
#= status 0

def load():
    try:
        {}["key"]
    except KeyError as error:
        raise ValueError("bad config") from error
try:
    load()
except ValueError as error:
    print(repr(error.__cause__), error.__context__ is error.__cause__, error.__suppress_context__)
def implicit():
    try:
        1 / 0
    except ZeroDivisionError:
        int("x")
try:
    implicit()
except ValueError as error:
    print(repr(error.__context__), error.__cause__)
def hidden():
    try:
        1 / 0
    except ZeroDivisionError:
        raise KeyError("k") from None
try:
    hidden()
except KeyError as error:
    print(repr(error.__context__), error.__cause__, error.__suppress_context__)
try:
    raise ValueError from 5
except TypeError as error:
    print(error)
try:
    raise ValueError("v") from KeyError
except ValueError as error:
    print(repr(error.__cause__))

#= stdout
#| KeyError('key') True True
#| ZeroDivisionError('division by zero') None
#| ZeroDivisionError('division by zero') None True
#| exception causes must derive from BaseException
#| KeyError()
#= status 0

def group(*parts):
    return ExceptionGroup("g", list(parts))


for action in ("new", "from", "two", "none"):
    try:
        try:
            raise group(ValueError(1), KeyError("k"), group(OSError(5, "io")))
        except* ValueError as part:
            if action == "new":
                raise RuntimeError("new")
            if action == "from":
                raise RuntimeError("new") from part
        except* KeyError:
            if action == "two":
                raise TypeError("again")
        except* OSError:
            pass
        print(action, "went on")
    except BaseException as error:
        print(action, repr(error), repr(error.__cause__), repr(error.__context__))

#= stdout
#| new RuntimeError('new') None ExceptionGroup('g', [ValueError(1)])
#| from RuntimeError('new') ExceptionGroup('g', [ValueError(1)]) ExceptionGroup('g', [ValueError(1)])
#| two TypeError('again') None ExceptionGroup('g', [KeyError('k')])
#| none went on
#= status 0

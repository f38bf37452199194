"""What is handled while `except*` goes on: the part that was matched last."""
def attempt(group, types):
    try:
        try:
            raise group
        except* KeyError as part:
            print("took", repr(part))
        except* types() as part:
            print("then", repr(part))
    except BaseException as error:
        print(repr(error), repr(error.__cause__), repr(error.__context__))

def missing():
    return Own

for group in (
    ExceptionGroup("g", [KeyError("k")]),
    ExceptionGroup("g", [ValueError("v"), ExceptionGroup("h", [KeyError("k"), OSError(5, "io")])]),
    ExceptionGroup("g", [ValueError("v")]),
):
    attempt(group, missing)
    attempt(group, lambda: ValueError)
    attempt(group, lambda: (OSError, ValueError))

#= stdout
#| took ExceptionGroup('g', [KeyError('k')])
#| NameError("name 'Own' is not defined") None ExceptionGroup('g', [KeyError('k')])
#| took ExceptionGroup('g', [KeyError('k')])
#| took ExceptionGroup('g', [KeyError('k')])
#| took ExceptionGroup('g', [ExceptionGroup('h', [KeyError('k')])])
#| NameError("name 'Own' is not defined") None ExceptionGroup('g', [ExceptionGroup('h', [KeyError('k')])])
#| took ExceptionGroup('g', [ExceptionGroup('h', [KeyError('k')])])
#| then ExceptionGroup('g', [ValueError('v')])
#| ExceptionGroup('g', [ExceptionGroup('h', [OSError(5, 'io')])]) None None
#| took ExceptionGroup('g', [ExceptionGroup('h', [KeyError('k')])])
#| then ExceptionGroup('g', [ValueError('v'), ExceptionGroup('h', [OSError(5, 'io')])])
#| NameError("name 'Own' is not defined") None ExceptionGroup('g', [ValueError('v')])
#| then ExceptionGroup('g', [ValueError('v')])
#| then ExceptionGroup('g', [ValueError('v')])
#= status 0

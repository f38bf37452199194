"""`except*`: parts of groups, what is left, what handlers raise."""


def show(group, depth=0):
    print("  " * depth + type(group).__name__, group if not isinstance(group, BaseExceptionGroup) else group.message)
    for inner in getattr(group, "exceptions", ()): show(inner, depth + 1)


def run(raised):
    try:
        try:
            raise raised
        except* ValueError as group:
            print("values", group.exceptions)
        except* (TypeError, KeyError) as group:
            print("types", [str(e) for e in group.exceptions])
        else:
            print("nothing")
        finally:
            print("finally")
    except BaseException as left:
        print("left:")
        show(left)


run(ExceptionGroup("g", [ValueError(1), TypeError(2), ValueError(3)]))
run(ExceptionGroup("g", [ValueError(1), OSError(2), ExceptionGroup("in", [KeyError("k"), IndexError(5)])]))
run(ValueError("alone"))
run(OSError("other"))
run(BaseExceptionGroup("base", [KeyboardInterrupt(), ValueError(1)]))


def raising():
    try:
        raise ExceptionGroup("first", [ValueError(1), TypeError(2)])
    except* ValueError as group:
        raise RuntimeError("from handler") from group
    except* TypeError:
        raise


try:
    raising()
except ExceptionGroup as group:
    show(group)
    print(repr(group.exceptions[0].__cause__))
g = ExceptionGroup("eg", [ValueError(1), ExceptionGroup("n", [TypeError(2), ValueError(3)])])
match, rest = g.split(ValueError)
show(match); show(rest)
print(g.subgroup(lambda e: isinstance(e, TypeError)), g.split(OSError)[0], g.derive([KeyError()]), repr(g), str(g), g.message, len(g.exceptions))
for i in range(3):
    try:
        try:
            raise ExceptionGroup("loop", [ValueError(i)])
        except* ValueError:
            pass
    except Exception:
        print("not reached")
for make in (lambda: ExceptionGroup("x", []), lambda: ExceptionGroup("x", [1]), lambda: ExceptionGroup("x", [KeyboardInterrupt()]), lambda: ExceptionGroup(1, [ValueError()]), lambda: ExceptionGroup("x"), lambda: ExceptionGroup("x", 5), lambda: BaseExceptionGroup("x", [ValueError()]).__class__.__name__):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)


class MyGroup(ExceptionGroup):
    def derive(self, excs): return MyGroup(self.message + "'", excs)


try:
    raise MyGroup("mine", [ValueError(1), TypeError(2)])
except* ValueError as group:
    print(type(group).__name__, group.message)
except* TypeError as group:
    group.add_note("noted")
    print(group.__notes__)
try:
    try:
        raise ExceptionGroup("x", [ValueError()])
    except* ExceptionGroup:
        pass
except TypeError as error:
    print(error)

#= stdout
#| values (ValueError(1), ValueError(3))
#| types ['2']
#| finally
#| values (ValueError(1),)
#| types ['in (1 sub-exception)']
#| finally
#| left:
#| ExceptionGroup g
#|   OSError 2
#|   ExceptionGroup in
#|     IndexError 5
#| values (ValueError('alone'),)
#| finally
#| finally
#| left:
#| OSError other
#| values (ValueError(1),)
#| finally
#| left:
#| BaseExceptionGroup base
#|   KeyboardInterrupt 
#| ExceptionGroup 
#|   RuntimeError from handler
#|   ExceptionGroup first
#|     TypeError 2
#| ExceptionGroup('first', [ValueError(1)])
#| ExceptionGroup eg
#|   ValueError 1
#|   ExceptionGroup n
#|     ValueError 3
#| ExceptionGroup eg
#|   ExceptionGroup n
#|     TypeError 2
#| eg (1 sub-exception) None eg (1 sub-exception) ExceptionGroup('eg', [ValueError(1), ExceptionGroup('n', [TypeError(2), ValueError(3)])]) eg (2 sub-exceptions) eg 2
#| ValueError second argument (exceptions) must be a non-empty sequence
#| ValueError Item 0 of second argument (exceptions) is not an exception
#| TypeError Cannot nest BaseExceptions in an ExceptionGroup
#| TypeError BaseExceptionGroup.__new__() argument 1 must be str, not int
#| TypeError BaseExceptionGroup.__new__() takes exactly 2 arguments (1 given)
#| TypeError second argument (exceptions) must be a sequence
#| ExceptionGroup
#| MyGroup mine'
#| ['noted']
#| catching ExceptionGroup with except* is not allowed. Use except instead.
#= status 0

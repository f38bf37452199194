try:
    raise ExceptionGroup("several", [ValueError("a"), TypeError("b"), KeyError("c")])
except* ValueError as group:
    print("values", group.exceptions, group)
except* (TypeError, KeyError) as group:
    print("others", group.exceptions)
try:
    raise ExceptionGroup("g", [ValueError(1), ExceptionGroup("h", [OSError(2)])])
except ExceptionGroup as group:
    print(repr(group), group.message, len(group.exceptions), group)
try:
    try:
        raise ExceptionGroup("rest", [ValueError(1), OSError(2)])
    except* ValueError:
        print("handled")
except ExceptionGroup as left:
    print(repr(left))

#= stdout
#| values (ValueError('a'),) several (1 sub-exception)
#| others (TypeError('b'), KeyError('c'))
#| ExceptionGroup('g', [ValueError(1), ExceptionGroup('h', [OSError(2)])]) g 2 g (2 sub-exceptions)
#| handled
#| ExceptionGroup('rest', [OSError(2)])
#= status 0

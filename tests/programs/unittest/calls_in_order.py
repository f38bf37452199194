# assert_has_calls without calls, and a doctest whose dots stand as far left as its traceback.
import doctest
from unittest import mock


def half(n):
    """
    >>> half(4)
    2
    >>> half("x")
    Traceback (most recent call last):
    ...
    TypeError: unsupported operand type(s) for //: 'str' and 'int'
    """
    return n // 2


try:
    mock.Mock().assert_has_calls([mock.call(1)])
except AssertionError as e:
    print(e)
m = mock.Mock()
m(1)
m.sub(2)
m.assert_has_calls([mock.call(1), mock.call.sub(2)])
try:
    m.assert_has_calls([mock.call.sub(2), mock.call(1)])
except AssertionError as e:
    print(e)
print(doctest.testmod())

#= stdout
#| Calls not found.
#| Expected: [call(1)]
#|   Actual: []
#| Calls not found.
#| Expected: [call.sub(2), call(1)]
#|   Actual: [call(1), call.sub(2)]
#| TestResults(failed=0, attempted=2)
#= status 0

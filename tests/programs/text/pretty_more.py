from collections import OrderedDict, deque
from pprint import pformat, pprint

pprint(OrderedDict((i, "x" * 20) for i in range(4)))
pprint(deque(["x" * 30] * 4))
pprint(deque(range(40), maxlen=50), width=30, compact=True)
pprint(b"x" * 100)
pprint({"data": b"0123456789" * 9, "short": b"ab"}, width=40)
print(pformat(OrderedDict(a=1)), pformat(deque([1])), pformat(b"abc"))

#= stdout
#| OrderedDict([(0, 'xxxxxxxxxxxxxxxxxxxx'),
#|              (1, 'xxxxxxxxxxxxxxxxxxxx'),
#|              (2, 'xxxxxxxxxxxxxxxxxxxx'),
#|              (3, 'xxxxxxxxxxxxxxxxxxxx')])
#| deque(['xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
#|        'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
#|        'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
#|        'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'])
#| deque([0, 1, 2, 3, 4, 5, 6, 7,
#|        8, 9, 10, 11, 12, 13,
#|        14, 15, 16, 17, 18, 19,
#|        20, 21, 22, 23, 24, 25,
#|        26, 27, 28, 29, 30, 31,
#|        32, 33, 34, 35, 36, 37,
#|        38, 39],
#|       maxlen=50)
#| (b'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'
#|  b'xxxxxxxxxxxxxxxxxxxxxxxx')
#| {'data': b'0123456789012345678901234567'
#|          b'8901234567890123456789012345'
#|          b'6789012345678901234567890123'
#|          b'456789',
#|  'short': b'ab'}
#| OrderedDict({'a': 1}) deque([1]) b'abc'
#= status 0

from collections import ChainMap
from pprint import pformat, pprint

pprint(ChainMap({"a": 1}, {"b": 2}))
defaults = {"colour": "red", "user": "guest", "numbers": list(range(30))}
settings = ChainMap({"user": "ann"}, {}, defaults)
pprint(settings)
pprint({"settings": settings, "x": 1}, width=60, compact=True)
print(pformat(ChainMap({"long key " * 3: "long value " * 6}), indent=4, width=50))
pprint(ChainMap({"k": settings}), depth=2)

#= stdout
#| ChainMap({'a': 1}, {'b': 2})
#| ChainMap({'user': 'ann'},
#|          {},
#|          {'colour': 'red',
#|           'numbers': [0,
#|                       1,
#|                       2,
#|                       3,
#|                       4,
#|                       5,
#|                       6,
#|                       7,
#|                       8,
#|                       9,
#|                       10,
#|                       11,
#|                       12,
#|                       13,
#|                       14,
#|                       15,
#|                       16,
#|                       17,
#|                       18,
#|                       19,
#|                       20,
#|                       21,
#|                       22,
#|                       23,
#|                       24,
#|                       25,
#|                       26,
#|                       27,
#|                       28,
#|                       29],
#|           'user': 'guest'})
#| {'settings': ChainMap({'user': 'ann'},
#|                       {},
#|                       {'colour': 'red',
#|                        'numbers': [0, 1, 2, 3, 4, 5, 6, 7,
#|                                    8, 9, 10, 11, 12, 13, 14,
#|                                    15, 16, 17, 18, 19, 20,
#|                                    21, 22, 23, 24, 25, 26,
#|                                    27, 28, 29],
#|                        'user': 'guest'}),
#|  'x': 1}
#| ChainMap({   'long key long key long key ': 'long '
#|                                             'value '
#|                                             'long '
#|                                             'value '
#|                                             'long '
#|                                             'value '
#|                                             'long '
#|                                             'value '
#|                                             'long '
#|                                             'value '
#|                                             'long '
#|                                             'value '})
#| ChainMap({'k': ChainMap({...},
#|                         {},
#|                         {...})})
#= status 0

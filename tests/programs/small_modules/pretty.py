from pprint import pprint, pformat, PrettyPrinter

pprint({"b": 1, "a": [1, 2, 3]})
pprint({"key%d" % i: list(range(i, i + 8)) for i in range(6)})
pprint([list(range(20)), "text " * 10, {"nested": {"deep": {"deeper": [1, 2, 3] * 8}}}], width=40)
pprint(list(range(40)), compact=True, width=50)
print(pformat({"x": (1,), "y": {3, 1, 2}, "z": frozenset([1])}), pformat([]), pformat("short"))
pprint({"long": "word " * 30})
pprint([[1, [2, [3, [4]]]]], depth=2)
pprint({"b": 1, "a": 2}, sort_dicts=False)
pprint([{"name": "Ann", "mail": "ann@example.org", "roles": ["admin", "editor"]}, {"name": "Bob", "mail": "bob@example.org", "roles": []}])
loop = [1]
loop.append(loop)
print(pformat(loop).split(" with")[0])
PrettyPrinter(indent=4, width=30).pprint({"one": [1, 2, 3, 4, 5, 6, 7, 8], "two": "b"})
from dataclasses import dataclass
from collections import defaultdict, OrderedDict, Counter


@dataclass
class Item:
    name: str
    values: list


pprint(Item("thing", list(range(30))), width=50)
pprint(defaultdict(list, {"alpha": list(range(12)), "beta": list(range(12))}), width=40)
pprint(Counter("mississippi river delta"), width=40)
pprint(tuple("abcdefghij" * 3), width=40, compact=True)

#= stdout
#| {'a': [1, 2, 3], 'b': 1}
#| {'key0': [0, 1, 2, 3, 4, 5, 6, 7],
#|  'key1': [1, 2, 3, 4, 5, 6, 7, 8],
#|  'key2': [2, 3, 4, 5, 6, 7, 8, 9],
#|  'key3': [3, 4, 5, 6, 7, 8, 9, 10],
#|  'key4': [4, 5, 6, 7, 8, 9, 10, 11],
#|  'key5': [5, 6, 7, 8, 9, 10, 11, 12]}
#| [[0,
#|   1,
#|   2,
#|   3,
#|   4,
#|   5,
#|   6,
#|   7,
#|   8,
#|   9,
#|   10,
#|   11,
#|   12,
#|   13,
#|   14,
#|   15,
#|   16,
#|   17,
#|   18,
#|   19],
#|  'text text text text text text text '
#|  'text text text ',
#|  {'nested': {'deep': {'deeper': [1,
#|                                  2,
#|                                  3,
#|                                  1,
#|                                  2,
#|                                  3,
#|                                  1,
#|                                  2,
#|                                  3,
#|                                  1,
#|                                  2,
#|                                  3,
#|                                  1,
#|                                  2,
#|                                  3,
#|                                  1,
#|                                  2,
#|                                  3,
#|                                  1,
#|                                  2,
#|                                  3,
#|                                  1,
#|                                  2,
#|                                  3]}}}]
#| [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14,
#|  15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26,
#|  27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38,
#|  39]
#| {'x': (1,), 'y': {1, 2, 3}, 'z': frozenset({1})} [] 'short'
#| {'long': 'word word word word word word word word word word word word word '
#|          'word word word word word word word word word word word word word '
#|          'word word word word '}
#| [[1, [...]]]
#| {'b': 1, 'a': 2}
#| [{'mail': 'ann@example.org', 'name': 'Ann', 'roles': ['admin', 'editor']},
#|  {'mail': 'bob@example.org', 'name': 'Bob', 'roles': []}]
#| [1, <Recursion on list
#| {   'one': [   1,
#|                2,
#|                3,
#|                4,
#|                5,
#|                6,
#|                7,
#|                8],
#|     'two': 'b'}
#| Item(name='thing',
#|      values=[0,
#|              1,
#|              2,
#|              3,
#|              4,
#|              5,
#|              6,
#|              7,
#|              8,
#|              9,
#|              10,
#|              11,
#|              12,
#|              13,
#|              14,
#|              15,
#|              16,
#|              17,
#|              18,
#|              19,
#|              20,
#|              21,
#|              22,
#|              23,
#|              24,
#|              25,
#|              26,
#|              27,
#|              28,
#|              29])
#| defaultdict(<class 'list'>,
#|             {'alpha': [0,
#|                        1,
#|                        2,
#|                        3,
#|                        4,
#|                        5,
#|                        6,
#|                        7,
#|                        8,
#|                        9,
#|                        10,
#|                        11],
#|              'beta': [0,
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
#|                       11]})
#| Counter({'i': 5,
#|          's': 4,
#|          'p': 2,
#|          ' ': 2,
#|          'r': 2,
#|          'e': 2,
#|          'm': 1,
#|          'v': 1,
#|          'd': 1,
#|          'l': 1,
#|          't': 1,
#|          'a': 1})
#| ('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h',
#|  'i', 'j', 'a', 'b', 'c', 'd', 'e', 'f',
#|  'g', 'h', 'i', 'j', 'a', 'b', 'c', 'd',
#|  'e', 'f', 'g', 'h', 'i', 'j')
#= status 0

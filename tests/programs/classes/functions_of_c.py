import functools
import heapq
import math
import operator
from enum import Enum


class Node:
    def __init__(self, left, right):
        self.left, self.right = left, right

    def value(self):
        return self.op(self.left, self.right)


class Add(Node):
    op = operator.add


class Power(Node):
    op = pow


class Distance(Node):
    op = math.dist


print(Add(1, 2).value(), Power(2, 5).value(), Distance((0, 0), (3, 4)).value())


class Bag:
    push = heapq.heappush
    size = len
    largest = max
    order = functools.cmp_to_key(lambda a, b: b - a)


items = []
Bag().push(items, 1)
Bag.push(items, 0)
print(items, Bag().size(items), Bag().largest(1, 2), sorted(items, key=Bag().order))


class Text(str):
    shout = str.upper


print(Text("ab").shout())


class Op(Enum):
    PLUS = operator.add
    SIZE = len

    def __call__(self, *args):
        return self.value(*args)


print(list(Op), Op.PLUS(1, 2), Op.SIZE("abc"))

#= stdout
#| 3 32 5.0
#| [0, 1] 2 2 [1, 0]
#| AB
#| [<Op.PLUS: <built-in function add>>, <Op.SIZE: <built-in function len>>] 3 3
#= status 0

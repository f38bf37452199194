import copy


class Node:
    def __init__(self, value):
        self.value = value
        self.links = []


a = [1, [2, 3], {"k": [4]}]
b, c = copy.copy(a), copy.deepcopy(a)
a[1].append(99)
a[2]["k"].append(5)
print(a, b, c, b is a, b[1] is a[1], c[1] is a[1])
n = Node(1)
n.links.append(n)
m = copy.deepcopy(n)
print(m is n, m.links[0] is m, copy.copy(n).links is n.links, m.value)
shared = [0]
pair = copy.deepcopy([shared, shared])
print(pair[0] is pair[1], pair[0] is shared)
t = (1, 2)
print(copy.copy(t) is t, copy.deepcopy(t) is t, copy.deepcopy((1, [2]))[1])
print(copy.copy({1, 2}), copy.deepcopy({"a": {1}}), copy.copy(5), copy.deepcopy("s"), copy.copy(None))


class Custom:
    def __init__(self):
        self.log = []

    def __copy__(self):
        print("copying")
        return self

    def __deepcopy__(self, memo):
        print("deep copying", type(memo).__name__)
        return Custom()


copy.copy(Custom())
copy.deepcopy([Custom()])


class Sub(list):
    pass


s = Sub([1, [2]])
s.tag = "t"
d = copy.deepcopy(s)
print(type(d).__name__, d, d.tag, d[1] is s[1])
import threading
try:
    copy.deepcopy({"lock": threading.Lock()})
except TypeError as e:
    print(e)
try:
    copy.deepcopy(x for x in [1])
except TypeError as e:
    print(e)


class State:
    def __init__(self):
        self.a, self.b = 1, 2

    def __getstate__(self):
        return {"a": self.a}

    def __setstate__(self, state):
        print("state", state)
        self.__dict__.update(state)


print(copy.copy(State()).__dict__)
from collections import defaultdict, deque, OrderedDict, Counter
print(copy.copy(defaultdict(list, a=[1])), copy.deepcopy(deque([[1]], maxlen=3)), copy.deepcopy(OrderedDict(a=[1])), copy.copy(Counter("aab")))

#= stdout
#| [1, [2, 3, 99], {'k': [4, 5]}] [1, [2, 3, 99], {'k': [4, 5]}] [1, [2, 3], {'k': [4]}] False True False
#| False True True 1
#| True False
#| True True [2]
#| {1, 2} {'a': {1}} 5 s None
#| copying
#| deep copying dict
#| Sub [1, [2]] t False
#| cannot pickle '_thread.lock' object
#| cannot pickle 'generator' object
#| state {'a': 1}
#| {'a': 1}
#| defaultdict(<class 'list'>, {'a': [1]}) deque([[1]], maxlen=3) OrderedDict({'a': [1]}) Counter({'a': 2, 'b': 1})
#= status 0

from collections import defaultdict

groups = defaultdict(list)
for name in ["ann", "bob", "al", "bea"]:
    groups[name[0]].append(name)
print(groups)
print(dict(groups), groups["c"], len(groups))
counts = defaultdict(int)
for ch in "hello":
    counts[ch] += 1
print(counts, counts.get("z"), "z" in counts)
nested = defaultdict(lambda: defaultdict(int))
nested["x"]["y"] += 1
print(nested["x"]["y"], sorted(nested))
fixed = defaultdict(int, a=1)
fixed.default_factory = None
try:
    fixed["b"]
except KeyError as e:
    print("KeyError", e)
print(fixed, fixed.copy(), defaultdict(set, {1: {2}}))
try:
    defaultdict(5)
except TypeError as e:
    print(e)
print(defaultdict(int, {1: 2}) | {3: 4}, defaultdict(int, a=1) == {"a": 1})


class Loud(defaultdict):
    def __missing__(self, key):
        print("missing", key)
        return super().__missing__(key)


loud = Loud(int)
print(loud["k"], loud)

#= stdout
#| defaultdict(<class 'list'>, {'a': ['ann', 'al'], 'b': ['bob', 'bea']})
#| {'a': ['ann', 'al'], 'b': ['bob', 'bea']} [] 3
#| defaultdict(<class 'int'>, {'h': 1, 'e': 1, 'l': 2, 'o': 1}) None False
#| 1 ['x']
#| KeyError 'b'
#| defaultdict(None, {'a': 1}) defaultdict(None, {'a': 1}) defaultdict(<class 'set'>, {1: {2}})
#| first argument must be callable or None
#| defaultdict(<class 'int'>, {1: 2, 3: 4}) True
#| missing k
#| 0 Loud(<class 'int'>, {'k': 0})
#= status 0

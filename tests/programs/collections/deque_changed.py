import collections
q = collections.deque([1])
try:
    for k in q: q.append(1)
except RuntimeError as e:
    print(e)

#= stdout
#| deque mutated during iteration
#= status 0

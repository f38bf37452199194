d = {"a": 1, "b": 2, "c": 3}
try:
    for k in d: print(k); d[k.upper()] = d.pop(k)
except RuntimeError as e: print(e, d)
d = {i: i for i in range(5)}
try:
    for k in d: print(k, end=" "); d[k + 10] = d.pop(k)
except RuntimeError as e: print(e, d)
d = {i: i for i in range(12)}
try:
    for k in d: print(k, end=" "); d[k + 10] = d.pop(k)
except RuntimeError as e: print(e, d)
d = {1: 1, 2: 2}
it = iter(d)
print(next(it))
del d[1]
d[3] = 3
print(next(it))
del d[2]
d[4] = 4
try: next(it)
except RuntimeError as e: print(e)
d = {i: i for i in range(3)}
for k in d: d[k] = k + 1
print(d)

#= stdout
#| a
#| b
#| c
#| 0 2 3 4 10 dictionary keys changed during iteration {1: 1, 12: 2, 13: 3, 14: 4, 20: 0}
#| 0 dictionary changed size during iteration {1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7, 8: 8, 9: 9, 10: 0, 11: 11}
#| 1
#| 2
#| dictionary keys changed during iteration
#| {0: 1, 1: 2, 2: 3}
#= status 0

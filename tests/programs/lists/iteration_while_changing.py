a = [1, 2, 3]
for x in a:
    if x < 6:
        a.append(x + 3)
print(a)
a = list(range(6))
for x in a:
    a.remove(x)
print(a)
it = iter([1, 2])
print(next(it), next(it), next(it, "end"), list(it))
d = {1: 1, 2: 2}
try:
    for k in d:
        d[k + 2] = 0
except RuntimeError as error:
    print(error)
try:
    for k in d:
        del d[k]
except RuntimeError as error:
    print(error)
s = {1}
try:
    for v in s:
        s.add(v + 1)
except RuntimeError as error:
    print(error)

#= stdout
#| [1, 2, 3, 4, 5, 6, 7, 8]
#| [1, 3, 5]
#| 1 2 end []
#| dictionary changed size during iteration
#| dictionary changed size during iteration
#| Set changed size during iteration
#= status 0

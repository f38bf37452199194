a = [1]
a.append(a)
print(a, len(a), a[1] is a, a[1][1][0])
d = {"k": 1}
d["me"] = d
print(d)
t = ([],)
t[0].append(t)
print(t)
b = a[:]
print(b)

#= stdout
#| [1, [...]] 2 True 1
#| {'k': 1, 'me': {...}}
#| ([(...)],)
#| [1, [1, [...]]]
#= status 0

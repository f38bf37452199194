# What goes backwards through a dict sees its values of now.
d = {1: "a", 2: "b", 3: "c"}
keys, values, items = reversed(d), reversed(d.values()), reversed(d.items())
print(next(keys), next(values), next(items))
d[2] = "changed"
d[1] = "too"
print(next(keys), next(values), next(items))
print(list(keys), list(values), list(items))
print(list(reversed(d.keys())), type(reversed(d.values())).__name__)

it = reversed(d.items())
print(next(it))
d[4] = "d"
for _ in range(2):
    try:
        print(next(it))
    except RuntimeError as error:
        print(error)

del d[2]
print(list(reversed(d)), list(reversed(d.values())))
it = reversed(d.values())
print(it.__length_hint__(), next(it), it.__length_hint__())
for value in it:
    print(value)
print(next(it, "none"))

#= stdout
#| 3 c (3, 'c')
#| 2 changed (2, 'changed')
#| [1] ['too'] [(1, 'too')]
#| [3, 2, 1] dict_reversevalueiterator
#| (3, 'c')
#| dictionary changed size during iteration
#| dictionary changed size during iteration
#| [4, 3, 1] ['d', 'c', 'too']
#| 3 d 2
#| c
#| too
#| none
#= status 0

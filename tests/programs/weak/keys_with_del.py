# Weak dictionaries beside objects with a __del__.
import weakref


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


class Plain:
    pass


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return hash(self.n)

    def __eq__(self, other):
        return self.n == other.n


node = Node("kept")
o = Plain()
names, keys, members = (weakref.WeakValueDictionary(), weakref.WeakKeyDictionary(), weakref.WeakSet())
names["o"] = o
keys[o] = 1
members.add(o)
print(len(names), len(keys), len(members), o in members, keys[o])
keys[o] = 2
del keys[o]
table = {Key(1): Node("old")}
table[Key(1)] = Node("new")
print(len(table))
del table[Key(1)]
del o
print(len(names), len(keys), len(members))
print("end")

#= stdout
#| 1 1 1 True 1
#| del old
#| 1
#| del new
#| 0 0 0
#| end
#| del kept
#= status 0

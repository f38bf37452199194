class Sized:
    def __init__(self, *items):
        self.items = items

    def __len__(self):
        print("len")
        return len(self.items)

    def __iter__(self):
        print("iter")
        return iter(self.items)


class Hinted:
    def __iter__(self):
        return iter("ab")

    def __length_hint__(self):
        print("hint")
        return 2


things = Sized(3, 1, 2)
print(list(things), tuple(things), sorted(things), [*things, 9], set(things))
out = [0]
out.extend(things)
print(out, list(Hinted()), max(things), dict.fromkeys(things))
a, *b = things
print(a, b, sum(things), print(*things))


class Broken:
    def __iter__(self):
        return iter(())

    def __len__(self):
        raise ValueError("no length")


try:
    list(Broken())
except ValueError as error:
    print(error)
for thing in (reversed([1]), reversed((1,)), reversed("a"), reversed({}), reversed(range(2)), reversed({}.items())):
    print(type(thing))

#= stdout
#| iter
#| len
#| iter
#| len
#| iter
#| len
#| iter
#| len
#| iter
#| [3, 1, 2] (3, 1, 2) [1, 2, 3] [3, 1, 2, 9] {1, 2, 3}
#| iter
#| len
#| hint
#| iter
#| iter
#| [0, 3, 1, 2] ['a', 'b'] 3 {3: None, 1: None, 2: None}
#| iter
#| iter
#| iter
#| len
#| 3 1 2
#| 3 [1, 2] 6 None
#| no length
#| <class 'list_reverseiterator'>
#| <class 'reversed'>
#| <class 'reversed'>
#| <class 'dict_reversekeyiterator'>
#| <class 'range_iterator'>
#| <class 'dict_reverseitemiterator'>
#= status 0

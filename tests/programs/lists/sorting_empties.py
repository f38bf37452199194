# A list is empty while its keys are made and compared.
items = [3, 1, 2]


def key(item):
    print(item, items, len(items))
    return item


items.sort(key=key)
print(items)


class Card:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        seen.append(len(cards))
        return self.n < other.n


seen = []
cards = [Card(2), Card(3), Card(1)]
cards.sort(reverse=True)
print([card.n for card in cards], set(seen))


def changing(item):
    items.append(item)
    return -item


try:
    items.sort(key=changing)
except ValueError as error:
    print("ValueError:", error)
print(items)


def failing(item):
    if item == 1:
        items.append(0)
        raise KeyError(item)
    return item


for reverse in (False, True):
    try:
        items.sort(key=failing, reverse=reverse)
    except KeyError as error:
        print("KeyError:", error)
    print(items)


class Bad:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        bads.insert(0, self)
        raise RuntimeError("no order")


bads = [Bad(1), Bad(2), Bad(3)]
try:
    bads.sort()
except RuntimeError as error:
    print(error, [bad.n for bad in bads])


def clearing(item):
    items.clear()
    return item


items.sort(key=clearing)
print(items)
print(sorted(items, key=key))

#= stdout
#| 3 [] 0
#| 1 [] 0
#| 2 [] 0
#| [1, 2, 3]
#| [3, 2, 1] {0}
#| ValueError: list modified during sort
#| [3, 2, 1]
#| KeyError: 1
#| [3, 2, 1]
#| KeyError: 1
#| [3, 2, 1]
#| no order [1, 2, 3]
#| [1, 2, 3]
#| 1 [1, 2, 3] 3
#| 2 [1, 2, 3] 3
#| 3 [1, 2, 3] 3
#| [1, 2, 3]
#= status 0

# A heap that a comparison changes.
import heapq


class Item:
    act = None

    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        if Item.act is not None:
            act, Item.act = Item.act, None
            act()
        return self.n < other.n


def numbers(heap):
    return [item.n for item in heap]


def attempt(name, work, change):
    heap = [Item(n) for n in (1, 2, 3, 4, 5)]
    Item.act = lambda: change(heap)
    try:
        print(name, work(heap))
    except (IndexError, RuntimeError) as error:
        print(name, type(error).__name__, error)
    Item.act = None
    print(numbers(heap))


def swap(heap):
    heap[0], heap[-1] = heap[-1], heap[0]


for change in (list.clear, list.pop, lambda heap: heap.append(Item(0)), swap):
    attempt("push", lambda heap: heapq.heappush(heap, Item(0)), change)
    attempt("pop", lambda heap: heapq.heappop(heap).n, change)
    attempt("heapify", lambda heap: heapq.heapify(heap), change)
    attempt("replace", lambda heap: heapq.heapreplace(heap, Item(9)).n, change)
    attempt("pushpop", lambda heap: heapq.heappushpop(heap, Item(9)).n, change)


class Loud:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        print(self.n, "<", other.n, "in", numbers(loud))
        return self.n < other.n


loud = []
for n in (5, 3, 4, 1):
    heapq.heappush(loud, Loud(n))
while loud:
    print("popped", heapq.heappop(loud).n)


def fails(heap):
    raise ValueError("no order")


for work in (lambda heap: heapq.heappush(heap, Item(0)), heapq.heappop):
    heap = [Item(n) for n in (1, 2, 3, 4)]
    Item.act = lambda: fails(heap)
    try:
        work(heap)
    except ValueError as error:
        print(error, numbers(heap))

#= stdout
#| push RuntimeError list changed size during iteration
#| []
#| pop RuntimeError list changed size during iteration
#| []
#| heapify RuntimeError list changed size during iteration
#| []
#| replace RuntimeError list changed size during iteration
#| []
#| pushpop IndexError index out of range
#| []
#| push RuntimeError list changed size during iteration
#| [1, 2, 3, 4, 5]
#| pop RuntimeError list changed size during iteration
#| [5, 2, 3]
#| heapify RuntimeError list changed size during iteration
#| [1, 2, 3, 4]
#| replace RuntimeError list changed size during iteration
#| [9, 2, 3, 4]
#| pushpop 1
#| [2, 4, 3, 9]
#| push RuntimeError list changed size during iteration
#| [1, 2, 3, 4, 5, 0, 0]
#| pop RuntimeError list changed size during iteration
#| [5, 2, 3, 4, 0]
#| heapify RuntimeError list changed size during iteration
#| [1, 2, 3, 4, 5, 0]
#| replace RuntimeError list changed size during iteration
#| [9, 2, 3, 4, 5, 0]
#| pushpop 1
#| [2, 4, 3, 9, 5, 0]
#| push None
#| [0, 2, 1, 4, 5, 3]
#| pop 1
#| [2, 4, 3, 5]
#| heapify None
#| [2, 1, 3, 4, 5]
#| replace 1
#| [2, 4, 3, 5, 9]
#| pushpop 5
#| [2, 1, 3, 4, 9]
#| 3 < 5 in [5, 3]
#| 4 < 3 in [3, 5, 4]
#| 1 < 5 in [3, 5, 4, 1]
#| 1 < 3 in [3, 1, 4, 5]
#| 3 < 4 in [5, 3, 4]
#| 5 < 3 in [3, 5, 4]
#| popped 1
#| 4 < 5 in [5, 4]
#| popped 3
#| popped 4
#| popped 5
#| no order [1, 2, 3, 4, 0]
#| no order [4, 2, 3]
#= status 0

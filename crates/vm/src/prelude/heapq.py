"""A list whose first item is its smallest."""

from _heaps import heappush, heappop, _check, _sink

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest',
           'heappushpop']


def heapify(x, /):
    _check(x, "heapify() argument")
    for at in range(len(x) // 2 - 1, -1, -1):
        _sink(x, at)


def heapreplace(heap, item, /):
    _check(heap, "heapreplace() argument 1")
    if not heap:
        raise IndexError("index out of range")
    first = heap[0]
    heap[0] = item
    _sink(heap)
    return first


def heappushpop(heap, item, /):
    _check(heap, "heappushpop() argument 1")
    if not heap or not heap[0] < item:
        return item
    if not heap:
        raise IndexError("index out of range")
    item, heap[0] = heap[0], item
    _sink(heap)
    return item


def nsmallest(n, iterable, key=None):
    return sorted(iterable, key=key)[:max(n, 0)]


def nlargest(n, iterable, key=None):
    return sorted(iterable, key=key, reverse=True)[:max(n, 0)]


def merge(*iterables, key=None, reverse=False):
    """Sorted iterables as one; of equal items those of the first iterable come first."""
    heads = []
    for it in [iter(iterable) for iterable in iterables]:
        for item in it:
            heads.append([item if key is None else key(item), item, it])
            break
    while heads:
        best = heads[0]
        for head in heads[1:]:
            if (best[0] < head[0]) if reverse else (head[0] < best[0]):
                best = head
        yield best[1]
        for item in best[2]:
            best[0] = item if key is None else key(item)
            best[1] = item
            break
        else:
            heads.remove(best)

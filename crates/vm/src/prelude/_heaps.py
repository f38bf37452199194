"""Heaps in lists, for `heapq` and `queue`: the comparisons are those that CPython makes."""


def _rise(heap, at, top):
    """Moves the item at `at` up to its place below `top`."""
    size = len(heap)
    if at >= size:
        raise IndexError("index out of range")
    while at > top:
        parent = (at - 1) >> 1
        less = heap[at] < heap[parent]
        if len(heap) != size:
            raise RuntimeError("list changed size during iteration")
        if not less:
            break
        heap[at], heap[parent] = heap[parent], heap[at]
        at = parent


def _sink(heap, at=0):
    """Moves the item at `at` down to a leaf along the smaller children, then up to its place."""
    size = len(heap)
    if at >= size:
        raise IndexError("index out of range")
    top = at
    child = 2 * at + 1
    while child < size:
        right = child + 1
        if right < size:
            if not heap[child] < heap[right]:
                child = right
            if len(heap) != size:
                raise RuntimeError("list changed size during iteration")
        heap[at], heap[child] = heap[child], heap[at]
        at = child
        child = 2 * at + 1
    _rise(heap, at, top)


def _check(heap, which):
    if not isinstance(heap, list):
        raise TypeError(f"{which} must be list, not {type(heap).__name__}")


def heappush(heap, item, /):
    if type(heap) is not list:
        _check(heap, "heappush() argument 1")
    heap.append(item)
    _rise(heap, len(heap) - 1, 0)


def heappop(heap, /):
    if type(heap) is not list:
        _check(heap, "heappop() argument")
    if not heap:
        raise IndexError("index out of range")
    last = heap.pop()
    if not heap:
        return last
    first = heap[0]
    heap[0] = last
    _sink(heap)
    return first

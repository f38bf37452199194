# Iteration over generators and objects of the person's classes, and the builtins that iterate.

def _iter(o):
    f = _special(o, "__iter__")
    if f is not None:
        it = f()
        if not _is_iterator(it):
            raise TypeError(f"iter() returned non-iterator of type '{_long_type_name(it)}'")
        return it
    if _special(o, "__getitem__") is not None:
        return _iter_items(o)
    if isinstance(o, _T_TextIOWrapper) and o.readable():
        return _iter_lines(o)
    raise TypeError(f"'{_long_type_name(o)}' object is not iterable")


def _iter_lines(stream):
    """The lines that nobody has read until they are asked for."""
    while True:
        line = stream.readline()
        if not line:
            return
        yield line


class _iter_items:
    """What `iter` gives for an object that has `__getitem__` alone."""

    def __init__(self, o):
        self._o = o
        self._i = 0

    def __iter__(self):
        return self

    def __next__(self):
        i = self._i
        if i >= 0:
            try:
                item = self._o[i]
            except (IndexError, StopIteration):
                self._i = -1
            else:
                self._i = i + 1
                return item
        raise StopIteration

    def __length_hint__(self):
        if self._i < 0:
            return 0
        if _special(self._o, "__len__") is None:
            return NotImplemented
        return max(0, len(self._o) - self._i)


_iter_items.__name__ = _iter_items.__qualname__ = "iterator"


def _iter_builtin(o, *sentinel):
    if sentinel:
        return _iter_until(o, sentinel[0])
    return _iter(o)


def _iter_until(f, sentinel):
    while True:
        try:
            item = f()
        except StopIteration:
            return
        if item is sentinel or item == sentinel:
            return
        yield item


def _next(it):
    f = _special(it, "__next__")
    if f is None:
        if isinstance(it, _T_TextIOWrapper):
            line = it.readline()
            if line:
                return line
            raise StopIteration
        raise TypeError(f"'{_long_type_name(it)}' object is not an iterator")
    return f()


def _next_builtin(it, *default):
    if not default:
        return _next(it)
    try:
        return _next(it)
    except StopIteration:
        return default[0]


def _send(it, value):
    if value is None:
        return next(it)
    return it.send(value)


def _list(it):
    items = []
    for item in it:
        items.append(item)
    return items


def _list_hinted(o):
    """The items, after a question for their number, as CPython makes lists and tuples."""
    it = iter(o)
    _length_hint(o)
    items = []
    for item in it:
        items.append(item)
    return items


def _length_hint(o):
    try:
        if _special(o, "__len__") is not None:
            return len(o)
        hint = _special(o, "__length_hint__")
        if hint is None:
            return 0
        hint = hint()
    except TypeError:
        return 0
    if hint is NotImplemented:
        return 0
    if not isinstance(hint, int):
        raise TypeError(f"__length_hint__ must be an integer, not {_long_type_name(hint)}")
    if hint < 0:
        raise ValueError("__length_hint__() should return >= 0")
    return hint


def _unpack(o, limit, before):
    """The items of `o`, one more than the limit at most; without one, a star takes the rest."""
    if not _is_iterable(o):
        raise TypeError(f"cannot unpack non-iterable {_long_type_name(o)} object")
    items = []
    it = iter(o)
    if limit is None:
        for item in it if before else ():
            items.append(item)
            if len(items) == before:
                break
        if len(items) == before:
            items.extend(_list_hinted(it))
        return items
    for item in it:
        items.append(item)
        if limit is not None and len(items) > limit:
            break
    return items


def _any(it):
    for item in it:
        if item:
            return True
    return False


def _all(it):
    for item in it:
        if not item:
            return False
    return True


def _sum(it, start=0):
    it = iter(it)
    total = [sum((), start), 0.0]
    add = _sum_add
    for item in it:
        if not add(total, item):
            total = _sum_total(total) + item
            break
    else:
        return _sum_total(total)
    for item in it:
        total = total + item
    return total


def _min(*args, key=None, default=_MISSING):
    best = _MISSING
    best_key = None
    for item in (args[0] if len(args) == 1 else args):
        value = item if key is None else key(item)
        if best is _MISSING or value < best_key:
            best = item
            best_key = value
    if best is not _MISSING:
        return best
    if default is _MISSING:
        raise ValueError("min() iterable argument is empty")
    return default


def _max(*args, key=None, default=_MISSING):
    best = _MISSING
    best_key = None
    for item in (args[0] if len(args) == 1 else args):
        value = item if key is None else key(item)
        if best is _MISSING or value > best_key:
            best = item
            best_key = value
    if best is not _MISSING:
        return best
    if default is _MISSING:
        raise ValueError("max() iterable argument is empty")
    return default


def _sorted(it, *, key=None, reverse=False):
    return _sort(_list_hinted(it), key, reverse)


def _list_sort(self, *, key=None, reverse=False):
    """The list is empty while keys are made and compared, as CPython's is."""
    p = _payload(self)
    items = p.copy()
    p.clear()
    order = list(range(len(items)))
    changed = False
    try:
        keys = items if key is None else [key(item) for item in items]
        if reverse:
            order.reverse()
        try:
            order = _sorted_order(keys, order, reverse)
        finally:
            # Where a comparison fails, the list is as far as it got.
            if reverse:
                order.reverse()
        changed = len(p) > 0
    finally:
        p[:] = [items[i] for i in order]
    if changed:
        raise ValueError("list modified during sort")


def _sort(items, key, reverse):
    keys = items if key is None else [key(item) for item in items]
    order = list(range(len(keys)))
    if reverse:
        order.reverse()
    order = _sorted_order(keys, order, reverse)
    if reverse:
        order.reverse()
    return [items[i] for i in order]


def _sorted_order(keys, order, reverse):
    """Positions, sorted; where a comparison fails, `order` is as far as it got."""
    done = _sort_order(keys, reverse)
    if done is None:
        return _merge_sort(keys, order)
    if reverse:
        done.reverse()
    return done


def _merge_sort(keys, order):
    """Stable, by `<` alone: short pieces by insertion, then merged."""
    if len(order) < 64:
        _insertion_sort(keys, order)
        return order
    half = len(order) // 2
    left = _merge_sort(keys, order[:half])
    right = _merge_sort(keys, order[half:])
    merged = []
    i = 0
    j = 0
    while i < len(left) and j < len(right):
        if keys[right[j]] < keys[left[i]]:
            merged.append(right[j])
            j += 1
        else:
            merged.append(left[i])
            i += 1
    return merged + left[i:] + right[j:]


def _insertion_sort(keys, order):
    """Compares what CPython compares, in its order."""
    at = _sort_run(keys, order)
    while at < len(order):
        i = order[at]
        key = keys[i]
        low = 0
        high = at
        while low < high:
            middle = (low + high) // 2
            if key < keys[order[middle]]:
                high = middle
            else:
                low = middle + 1
        del order[at]
        order.insert(low, i)
        at += 1


def _sort_run(keys, order):
    """Puts the run that `order` begins with in ascending order; its length."""
    size = len(order)
    n = 1
    while n < size and not keys[order[n]] < keys[order[n - 1]]:
        n += 1
    if n >= size:
        return size
    if n > 1:
        if keys[order[0]] < keys[order[n - 1]]:
            return n
        order[:n] = order[:n][::-1]
    n += 1
    equal = 0
    while n < size:
        if keys[order[n]] < keys[order[n - 1]]:
            equal = _turn_equal(order, n, equal)
        elif keys[order[n - 1]] < keys[order[n]]:
            break
        else:
            equal += 1
        n += 1
    _turn_equal(order, n, equal)
    order[:n] = order[:n][::-1]
    while n < size and not keys[order[n]] < keys[order[n - 1]]:
        n += 1
    return n


def _turn_equal(order, n, equal):
    if equal:
        order[n - equal - 1:n] = order[n - equal - 1:n][::-1]
    return 0


def _enumerate_new(cls, iterable, start=0):
    return _enumerate_items(iter(iterable), _index(start))


def _enumerate_items(it, i):
    for item in it:
        yield i, item
        i += 1


def _zip_new(cls, *iterables, strict=False):
    return _zip_items([iter(it) for it in iterables], strict)


def _zip_items(its, strict):
    if not its:
        return
    while True:
        items = []
        for it in its:
            item = next(it, _MISSING)
            if item is _MISSING:
                break
            items.append(item)
        if len(items) < len(its):
            break
        yield tuple(items)
    if not strict:
        return
    n = len(items)
    if n:
        raise ValueError(f"zip() argument {n + 1} is shorter than argument{_others(n)}")
    for i in range(1, len(its)):
        if next(its[i], _MISSING) is not _MISSING:
            raise ValueError(f"zip() argument {i + 1} is longer than argument{_others(i)}")


def _others(n):
    return " 1" if n == 1 else f"s 1-{n}"


def _map_new(cls, func, *iterables):
    if len(iterables) == 1:
        return _map_one(func, iter(iterables[0]))
    return _map_many(func, [iter(it) for it in iterables])


# A StopIteration of the function's ends these iterators as one of what they iterate over does.
def _map_one(func, it):
    for item in it:
        try:
            value = func(item)
        except StopIteration:
            return
        yield value


def _map_many(func, its):
    while True:
        args = []
        for it in its:
            item = next(it, _MISSING)
            if item is _MISSING:
                return
            args.append(item)
        try:
            value = func(*args)
        except StopIteration:
            return
        yield value


def _filter_new(cls, func, iterable):
    return _filter_items(func, iter(iterable))


def _filter_items(func, it):
    for item in it:
        try:
            wanted = item if func is None or func is bool else func(item)
        except StopIteration:
            return
        if wanted:
            yield item


def _reversed_new(cls, o):
    f = _special(o, "__reversed__")
    if f is not None:
        return f()
    if isinstance(o, dict):
        return reversed(dict.keys(o))
    if _special(o, "__getitem__") is not None and _special(o, "__len__") is None and not isinstance(
            o, (list, tuple, str, dict)):
        raise TypeError(f"object of type '{_long_type_name(o)}' has no len()")
    if _special(o, "__getitem__") is None or _special(o, "__len__") is None and not isinstance(
            o, (list, tuple, str)):
        raise TypeError(f"'{_long_type_name(o)}' object is not reversible")
    return _reversed_items(o, len(o))


class _reversed_items:
    """What `reversed` gives for an object with `__len__` and `__getitem__`."""

    def __init__(self, o, n):
        self._o = o
        self._n = n

    def __iter__(self):
        return self

    def __next__(self):
        n = self._n - 1
        self._n = -1
        if n >= 0:
            try:
                item = self._o[n]
            except (IndexError, StopIteration):
                pass
            else:
                self._n = n
                return item
        raise StopIteration

    def __length_hint__(self):
        # Below 0 the end was met, and nothing is asked any more.
        n = self._n
        return n if n >= 0 and len(self._o) >= n else 0


_reversed_items.__name__ = _reversed_items.__qualname__ = "reversed"


def _range_new(cls, *args):
    parts = [_index(arg) for arg in args]
    for part in parts:
        if not -9223372036854775808 <= part <= 9223372036854775807:
            return _LongRange(*parts)
    return range(*parts)


class _LongRange:
    """A range whose bounds do not fit in 64 bits."""

    def __init__(self, start, stop=None, step=1):
        if stop is None:
            start, stop = 0, start
        if step == 0:
            raise ValueError("range() arg 3 must not be zero")
        self.start = start
        self.stop = stop
        self.step = step
        self._size = max(0, (stop - start + step - (1 if step > 0 else -1)) // step)

    def __repr__(self):
        if self.step == 1:
            return f"range({self.start}, {self.stop})"
        return f"range({self.start}, {self.stop}, {self.step})"

    def __len__(self):
        if self._size > 9223372036854775807:
            raise OverflowError("Python int too large to convert to C ssize_t")
        return self._size

    def __bool__(self):
        return self._size > 0

    def __getitem__(self, i):
        if isinstance(i, slice):
            raise OverflowError("a range of long integers cannot be sliced here")
        i = _index(i)
        if i < 0:
            i += self._size
        if not 0 <= i < self._size:
            raise IndexError("range object index out of range")
        return self.start + i * self.step

    def __iter__(self):
        i = 0
        while i < self._size:
            yield self.start + i * self.step
            i += 1

    def __reversed__(self):
        i = self._size
        while i > 0:
            i -= 1
            yield self.start + i * self.step

    def __contains__(self, x):
        if not isinstance(x, int):
            return False
        at, rest = divmod(x - self.start, self.step)
        return rest == 0 and 0 <= at < self._size

    def index(self, x, /):
        if x not in self:
            raise ValueError(f"{x!r} is not in range" if isinstance(x, int)
                             else "sequence.index(x): x not in sequence")
        return (x - self.start) // self.step

    def count(self, x, /):
        return int(x in self)


_LongRange.__name__ = "range"


def _slice_indices(self, length):
    part = slice(_slice_part(self.start), _slice_part(self.stop), _slice_part(self.step))
    length = _index(length)
    if length < 0:
        raise ValueError("length should not be negative")
    if length <= 9223372036854775807:
        return part.indices(length)
    step = 1 if part.step is None else part.step
    if step == 0:
        raise ValueError("slice step cannot be zero")
    low, high = (0, length) if step > 0 else (-1, length - 1)

    def bound(place, otherwise):
        if place is None:
            return otherwise
        return max(place + length, low) if place < 0 else min(place, high)

    if step > 0:
        return bound(part.start, low), bound(part.stop, high), step
    return bound(part.start, high), bound(part.stop, low), step


# Lists, tuples, deques.

def _list_new(cls, iterable=()):
    return _derive(cls, _list_hinted(iterable))


def _list_init(self, iterable=()):
    _payload(self)[:] = _list_hinted(iterable)


def _list_extend(self, iterable):
    p = _payload(self)
    it = iter(iterable)
    _length_hint(iterable)
    for item in it:
        p.append(item)


def _list_iadd(self, iterable):
    _list_extend(self, iterable)
    return self


def _list_remove(self, x):
    p = _payload(self)
    i = _find(p, x, 0, len(p))
    if i < 0:
        raise ValueError("list.remove(x): x not in list")
    del p[i]


def _deque_remove(self, x):
    p = _payload(self)
    i = _find(p, x, 0, len(p))
    if i < 0:
        raise ValueError(f"{x!r} is not in deque")
    del p[i]


def _find(p, x, start, stop):
    i = start
    while i < stop and i < len(p):
        item = p[i]
        if item is x or item == x:
            return i
        i += 1
    return -1


def _sequence_index(self, x, start=0, stop=None):
    p = _payload(self)
    n = len(p)
    start = _index(start)
    stop = n if stop is None else _index(stop)
    if start < 0:
        start = max(start + n, 0)
    if stop < 0:
        stop = max(stop + n, 0)
    i = _find(p, x, start, min(stop, n))
    if i >= 0:
        return i
    if isinstance(p, tuple):
        raise ValueError("tuple.index(x): x not in tuple")
    if isinstance(p, range):
        raise ValueError("sequence.index(x): x not in sequence")
    raise ValueError(f"{x!r} is not in {type(p).__name__}")


def _sequence_count(self, x):
    n = 0
    for item in _payload(self):
        if item is x or item == x:
            n += 1
    return n


def _tuple_new(cls, iterable=()):
    return _derive(cls, tuple(_list_hinted(iterable)))


def _deque_new(cls, iterable=(), maxlen=None):
    return _derive(cls, _T_Deque(_list(iterable), maxlen))


def _deque_init(self, iterable=(), maxlen=None):
    _T_Deque.__init__(self, _list(iterable), maxlen)


def _deque_extend(self, iterable):
    p = _payload(self)
    for item in iterable:
        p.append(item)


def _deque_extendleft(self, iterable):
    p = _payload(self)
    for item in iterable:
        p.appendleft(item)

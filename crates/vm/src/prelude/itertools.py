"""Iterators made of iterators."""


class _Over:
    """An iterator over what a generator gives."""

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._it)


class count(_Over):
    def __init__(self, start=0, step=1):
        if not hasattr(start, "__add__") or isinstance(start, (str, list, tuple, bytes)):
            raise TypeError("a number is required")
        self._next = start
        self._step = step

    def __next__(self):
        value = self._next
        self._next = value + self._step
        return value

    def __repr__(self):
        if self._step == 1 and isinstance(self._step, int):
            return f"count({self._next!r})"
        return f"count({self._next!r}, {self._step!r})"


class repeat(_Over):
    def __init__(self, object, times=None):
        self._object = object
        self._left = None if times is None else max(_index(times), 0)
        if self._left is not None and self._left > 9223372036854775807:
            raise OverflowError("Python int too large to convert to C ssize_t")

    def __next__(self):
        if self._left is not None:
            if self._left == 0:
                raise StopIteration
            self._left -= 1
        return self._object

    def __length_hint__(self):
        if self._left is None:
            raise TypeError("len() of unsized object")
        return self._left

    def __repr__(self):
        if self._left is None:
            return f"repeat({self._object!r})"
        return f"repeat({self._object!r}, {self._left})"


class cycle(_Over):
    def __init__(self, iterable):
        self._it = self._run(iter(iterable))

    @staticmethod
    def _run(it):
        kept = []
        for item in it:
            kept.append(item)
            yield item
        while kept:
            for item in kept:
                yield item


class accumulate(_Over):
    def __init__(self, iterable, func=None, *, initial=None):
        self._it = self._run(iter(iterable), func, initial)

    @staticmethod
    def _run(it, func, total):
        if total is None:
            for total in it:
                break
            else:
                return
        yield total
        for item in it:
            total = total + item if func is None else func(total, item)
            yield total


class batched(_Over):
    def __init__(self, iterable, n, *, strict=False):
        n = _index(n)
        if n < 1:
            raise ValueError("n must be at least one")
        self._it = self._run(iter(iterable), n, strict)

    @staticmethod
    def _run(it, n, strict):
        batch = []
        for item in it:
            batch.append(item)
            if len(batch) == n:
                yield tuple(batch)
                batch = []
        if batch:
            if strict:
                raise ValueError("batched(): incomplete batch")
            yield tuple(batch)


class chain(_Over):
    def __init__(self, *iterables):
        self._it = self._run(iterables)

    @classmethod
    def from_iterable(cls, iterable):
        new = cls()
        new._it = new._run(iterable)
        return new

    @staticmethod
    def _run(iterables):
        for iterable in iterables:
            for item in iterable:
                yield item


class compress(_Over):
    def __init__(self, data, selectors):
        self._it = self._run(iter(data), iter(selectors))

    @staticmethod
    def _run(data, selectors):
        for item, wanted in zip(data, selectors):
            if wanted:
                yield item


class dropwhile(_Over):
    def __init__(self, predicate, iterable, /):
        self._it = self._run(predicate, iter(iterable))

    @staticmethod
    def _run(predicate, it):
        for item in it:
            if not predicate(item):
                yield item
                break
        yield from it


class takewhile(_Over):
    def __init__(self, predicate, iterable, /):
        self._it = self._run(predicate, iter(iterable))

    @staticmethod
    def _run(predicate, it):
        for item in it:
            if not predicate(item):
                return
            yield item


class filterfalse(_Over):
    def __init__(self, function, iterable, /):
        self._it = self._run(function, iter(iterable))

    @staticmethod
    def _run(function, it):
        for item in it:
            if not (item if function is None else function(item)):
                yield item


class starmap(_Over):
    def __init__(self, function, iterable, /):
        self._it = self._run(function, iter(iterable))

    @staticmethod
    def _run(function, it):
        for args in it:
            args = tuple(args)
            try:
                value = function(*args)
            except StopIteration:
                return
            yield value


class pairwise(_Over):
    def __init__(self, iterable, /):
        self._it = self._run(iter(iterable))

    @staticmethod
    def _run(it):
        for before in it:
            break
        else:
            return
        for item in it:
            yield before, item
            before = item


class islice(_Over):
    def __init__(self, iterable, *bounds):
        if not 1 <= len(bounds) <= 3:
            given = len(bounds) + 1
            if given < 2:
                raise TypeError(f"islice expected at least 2 arguments, got {given}")
            raise TypeError(f"islice expected at most 4 arguments, got {given}")
        start, stop, step = slice(*bounds).start, slice(*bounds).stop, slice(*bounds).step
        text = "must be None or an integer: 0 <= x <= sys.maxsize."
        most = 9223372036854775807
        if stop is not None and (not isinstance(stop, int) or not 0 <= stop <= most):
            which = "Stop argument" if len(bounds) == 1 else "Indices"
            raise ValueError(f"{which} for islice() {text}")
        if start is not None and (not isinstance(start, int) or not 0 <= start <= most):
            raise ValueError(f"Indices for islice() {text}")
        if step is not None and (not isinstance(step, int) or step < 1):
            raise ValueError("Step for islice() must be a positive integer or None.")
        self._it = self._run(iter(iterable), start or 0, stop, step or 1)

    @staticmethod
    def _run(it, start, stop, step):
        at = 0
        wanted = start
        if stop is not None and stop <= wanted:
            while at < stop:
                at += 1
                for _ in it:
                    break
            return
        for item in it:
            if at == wanted:
                yield item
                wanted += step
                if stop is not None and wanted >= stop:
                    # What lies between the last item and the bound is taken too.
                    at += 1
                    while at < stop:
                        at += 1
                        for _ in it:
                            break
                    return
            at += 1


class zip_longest(_Over):
    def __init__(self, *iterables, fillvalue=None, **wrong):
        if wrong:
            raise TypeError("zip_longest() got an unexpected keyword argument")
        self._it = self._run([iter(it) for it in iterables], fillvalue)

    @staticmethod
    def _run(its, fillvalue):
        left = len(its)
        while left:
            row = []
            for at, it in enumerate(its):
                if it is None:
                    row.append(fillvalue)
                    continue
                for item in it:
                    row.append(item)
                    break
                else:
                    its[at] = None
                    left -= 1
                    row.append(fillvalue)
            if left:
                yield tuple(row)


class product(_Over):
    def __init__(self, *iterables, repeat=1, **wrong):
        for name in wrong:
            raise TypeError(f"product() got an unexpected keyword argument '{name}'")
        if repeat < 0:
            raise ValueError("repeat argument cannot be negative")
        self._it = self._run([tuple(it) for it in iterables] * repeat)

    @staticmethod
    def _run(pools):
        for pool in pools:
            if not pool:
                return
        places = [0] * len(pools)
        while True:
            yield tuple([pool[at] for pool, at in zip(pools, places)])
            which = len(pools) - 1
            while which >= 0:
                places[which] += 1
                if places[which] < len(pools[which]):
                    break
                places[which] = 0
                which -= 1
            if which < 0:
                return


def _checked_r(r):
    if not isinstance(r, int):
        raise TypeError("Expected int as r")
    if r < 0:
        raise ValueError("r must be non-negative")
    return r


class permutations(_Over):
    def __init__(self, iterable, r=None):
        pool = tuple(iterable)
        self._it = self._run(pool, len(pool) if r is None else _checked_r(r))

    @staticmethod
    def _run(pool, r):
        # Depth first, in the order of positions.
        if r > len(pool):
            return
        chosen = []
        at = 0
        while True:
            if len(chosen) == r:
                yield tuple([pool[i] for i in chosen])
                if not chosen:
                    return
                at = chosen.pop() + 1
                continue
            while at < len(pool) and at in chosen:
                at += 1
            if at < len(pool):
                chosen.append(at)
                at = 0
            elif chosen:
                at = chosen.pop() + 1
            else:
                return


class combinations(_Over):
    def __init__(self, iterable, r):
        self._it = self._run(tuple(iterable), _checked_r(r), 1)

    @staticmethod
    def _run(pool, r, gap):
        n = len(pool)
        if r and (not n or gap and r > n):
            return
        chosen = [i * gap for i in range(r)]
        while True:
            yield tuple([pool[i] for i in chosen])
            at = r - 1
            while at >= 0 and chosen[at] == n - 1 - (r - 1 - at) * gap:
                at -= 1
            if at < 0:
                return
            first = chosen[at] + 1
            for i in range(at, r):
                chosen[i] = first + (i - at) * gap


class combinations_with_replacement(combinations):
    def __init__(self, iterable, r):
        self._it = self._run(tuple(iterable), _checked_r(r), 0)


class _grouper(_Over):
    pass


class groupby(_Over):
    def __init__(self, iterable, key=None):
        self._source = iter(iterable)
        self._key = key
        self._ahead = False
        self._number = 0
        self._it = self._run()

    def _advance(self):
        """Looks at the next item. Whether there is one."""
        if not self._ahead:
            for item in self._source:
                self._item = item
                self._item_key = item if self._key is None else self._key(item)
                self._ahead = True
                break
        return self._ahead

    def _run(self):
        while self._advance():
            key = self._item_key
            self._number += 1
            group = _grouper()
            group._it = self._group(key, self._number)
            yield key, group
            # What the group was not asked for is skipped.
            while self._advance() and self._item_key == key:
                self._ahead = False

    def _group(self, key, number):
        while number == self._number and self._advance() and self._item_key == key:
            self._ahead = False
            yield self._item


class _tee(_Over):
    def __init__(self, shared, at):
        self._shared = shared
        self._at = at

    def __next__(self):
        items, it = self._shared
        if self._at == len(items):
            items.append(next(it))
        item = items[self._at]
        self._at += 1
        return item

    def __copy__(self):
        return _tee(self._shared, self._at)


def tee(iterable, n=2):
    if n < 0:
        raise ValueError("n must be >= 0")
    shared = ([], iter(iterable))
    return tuple([_tee(shared, 0) for _ in range(n)])



from collections.abc import (Callable, Hashable, Iterable, Iterator, Generator, Mapping, MutableMapping,
                             MutableSequence, Sequence, Set, Sized, Container, Coroutine, Awaitable,
                             AsyncIterator, Collection, Reversible)


class OnlyIter:
    def __iter__(self):
        return iter(())


class Both(OnlyIter):
    def __next__(self):
        raise StopIteration


def gen():
    yield 1


async def co():
    pass


c = co()
for value in (OnlyIter(), Both(), gen(), [], (), {}, set(), "s", 5, len, c, range(3), iter([])):
    kinds = [k.__name__ for k in (Callable, Hashable, Iterable, Iterator, Generator, Mapping, Sequence, MutableSequence,
                                  Set, Sized, Container, Coroutine, Awaitable, Collection, Reversible, AsyncIterator)
             if isinstance(value, k)]
    print(type(value).__name__, kinds)
c.close()
print(issubclass(dict, MutableMapping), issubclass(list, Sequence), issubclass(tuple, MutableSequence))


class Lines(Sequence):
    def __init__(self, text):
        self.lines = text.split("/")

    def __len__(self):
        return len(self.lines)

    def __getitem__(self, i):
        return self.lines[i]


lines = Lines("a/b/c/b")
print(list(lines), "b" in lines, lines.index("b"), lines.count("b"), list(reversed(lines)))


class Folded(MutableMapping):
    def __init__(self):
        self.store = {}

    def __getitem__(self, k):
        return self.store[k.lower()]

    def __setitem__(self, k, v):
        self.store[k.lower()] = v

    def __delitem__(self, k):
        del self.store[k.lower()]

    def __iter__(self):
        return iter(self.store)

    def __len__(self):
        return len(self.store)


f = Folded()
f["A"] = 1
f.update(B=2)
print(f["a"], "B" in f, f.pop("b"), dict(f), f.get("zz"), f.setdefault("Q", 4), sorted(f.items()))
try:
    Sequence()
except TypeError as e:
    print(e)

#= stdout
#| OnlyIter ['Hashable', 'Iterable']
#| Both ['Hashable', 'Iterable', 'Iterator']
#| generator ['Hashable', 'Iterable', 'Iterator', 'Generator']
#| list ['Iterable', 'Sequence', 'MutableSequence', 'Sized', 'Container', 'Collection', 'Reversible']
#| tuple ['Hashable', 'Iterable', 'Sequence', 'Sized', 'Container', 'Collection', 'Reversible']
#| dict ['Iterable', 'Mapping', 'Sized', 'Container', 'Collection', 'Reversible']
#| set ['Iterable', 'Set', 'Sized', 'Container', 'Collection']
#| str ['Hashable', 'Iterable', 'Sequence', 'Sized', 'Container', 'Collection', 'Reversible']
#| int ['Hashable']
#| builtin_function_or_method ['Callable', 'Hashable']
#| coroutine ['Hashable', 'Coroutine', 'Awaitable']
#| range ['Hashable', 'Iterable', 'Sequence', 'Sized', 'Container', 'Collection', 'Reversible']
#| list_iterator ['Hashable', 'Iterable', 'Iterator']
#| True True False
#| ['a', 'b', 'c', 'b'] True 1 2 ['b', 'c', 'b', 'a']
#| 1 True 2 {'a': 1} None 4 [('a', 1), ('q', 4)]
#| Can't instantiate abstract class Sequence without an implementation for abstract methods '__getitem__', '__len__'
#= status 0

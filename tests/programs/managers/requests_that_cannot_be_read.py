import multiprocessing as mp
from multiprocessing.managers import RemoteError, SyncManager


class Coded(Exception):
    def __init__(self, code, why):
        super().__init__(f"{code}: {why}")


class Kept:
    def keep(self, what):
        return type(what).__name__


class Manager(SyncManager):
    pass


Manager.register("Kept", Kept)

if __name__ == "__main__":
    with Manager() as manager:
        items, kept, q = manager.list([1]), manager.Kept(), manager.Queue()
        for ask in (lambda: items.append(Coded(1, "no")), lambda: kept.keep(Coded(2, "no"))):
            try:
                ask()
            except RemoteError as e:
                print(str(e).strip().splitlines()[-2])
        print(items, kept.keep(KeyError(1)))
        q.put(ValueError(3))
        print(repr(q.get()))

#= stdout
#| TypeError: Coded.__init__() missing 1 required positional argument: 'why'
#| TypeError: Coded.__init__() missing 1 required positional argument: 'why'
#| [1] KeyError
#| ValueError(3)
#= status 0

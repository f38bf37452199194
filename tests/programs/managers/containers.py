import multiprocessing as mp


def work(shared, totals, lock, n):
    with lock:
        shared.append(n)
        totals["sum"] = totals.get("sum", 0) + n


if __name__ == "__main__":
    with mp.Manager() as manager:
        shared = manager.list()
        totals = manager.dict()
        lock = manager.Lock()
        ps = [mp.Process(target=work, args=(shared, totals, lock, n)) for n in (1, 2, 3)]
        for p in ps:
            p.start()
        for p in ps:
            p.join()
        print(sorted(shared), totals["sum"], len(shared), dict(totals))
        d = manager.dict({"a": 1}, b=2)
        print(d, d.keys(), d.values(), d.items(), "a" in d, d.copy(), list(d), len(d))
        d.update(c=3)
        print(d.pop("a"), d.get("zz", "none"), d.setdefault("q", 0), d)
        try:
            d["missing"]
        except KeyError as e:
            print("KeyError", e)
        del d["b"]
        l = manager.list([3, 1, 2])
        l.sort()
        l.extend([9, 8])
        l.insert(0, "x")
        print(l, l[0], l[-1], l[1:3], l.index(9), l.count(2), l.pop(), 3 in l, l + [5])
        l[0] = "y"
        l += ["z"]
        l.remove(3)
        l.reverse()
        print(l, [x for x in l], str(l))
        try:
            l[99]
        except IndexError as e:
            print(e)
        print(repr(l).split(" at ")[0], repr(d).split(" at ")[0])
        nested = manager.dict()
        nested["list"] = [1]
        nested["list"].append(2)
        print(nested["list"])
        inner = manager.list()
        nested["inner"] = inner
        inner.append("seen")
        print(nested["inner"][0], len(nested["inner"]))
    print("manager gone", manager._process.exitcode if hasattr(manager, "_process") and hasattr(manager._process, "exitcode") else 0)

#= stdout
#| [1, 2, 3] 6 3 {'sum': 6}
#| {'a': 1, 'b': 2} ['a', 'b'] [1, 2] [('a', 1), ('b', 2)] True {'a': 1, 'b': 2} ['a', 'b'] 2
#| 1 none 0 {'b': 2, 'c': 3, 'q': 0}
#| KeyError 'missing'
#| ['x', 1, 2, 3, 9] x 8 [1, 2] 4 1 8 True ['x', 1, 2, 3, 9, 5]
#| ['z', 9, 2, 1, 'y'] ['z', 9, 2, 1, 'y'] ['z', 9, 2, 1, 'y']
#| list index out of range
#| <ListProxy object, typeid 'list' <DictProxy object, typeid 'dict'
#| [1]
#| seen 1
#| manager gone 0
#= status 0

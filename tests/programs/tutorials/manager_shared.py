from multiprocessing import Manager, Process, Lock, current_process
def work(d, l, ns, lock, i):
    with lock:
        d[i] = i * i; l.append(current_process().name); ns.total += i
        d["nested"] = {**d.get("nested", {}), i: "x"}
if __name__ == "__main__":
    with Manager() as m:
        d, l, ns, lock = m.dict(), m.list([0]), m.Namespace(), m.Lock(); ns.total = 0
        ps = [Process(target=work, args=(d, l, ns, lock, i), name=f"P{i}") for i in range(4)]
        for p in ps: p.start()
        for p in ps: p.join()
        print(sorted((k, v) for k, v in d.items() if k != "nested"), sorted(map(str, l)), ns.total, sorted(d["nested"]))
        print(type(d).__name__, len(l), 0 in l, l[0], l[1:2] == [l[1]], d.keys().__class__.__name__)
        q = m.Queue(2); q.put(1); q.put(2); print(q.full(), q.qsize(), q.get(), q.get_nowait(), q.empty())
        e = m.Event(); print(e.is_set()); e.set(); print(e.wait(1)); v = m.Value("i", 3); v.value += 1; print(v.value, v); a = m.Array("i", [1, 2]); a[0] = 9; print(list(a), a)
        try: d["nope"]
        except KeyError as ex: print("KeyError", ex)
        try: l[99]
        except IndexError as ex: print(ex)
        ll = m.list([m.list([1]), m.dict(a=1)]); ll[0].append(2); print(ll[0], ll[1]["a"], str(ll[0]), repr(l)[:11])
        print(ns, d.copy() == dict(d), l.count("P1"), d.pop("nested", None) is not None, "nested" in d)
    try: print(d[0])
    except Exception as ex: print(type(ex).__name__)

#= stdout
#| [(0, 0), (1, 1), (2, 4), (3, 9)] ['0', 'P0', 'P1', 'P2', 'P3'] 6 [0, 1, 2, 3]
#| DictProxy 5 True 0 True list
#| True 2 1 2 True
#| False
#| True
#| 4 Value('i', 4)
#| [9, 2] array('i', [9, 2])
#| KeyError 'nope'
#| list index out of range
#| [1, 2] 1 [1, 2] <ListProxy 
#| Namespace(total=6) True 1 True False
#| BrokenPipeError
#= status 0

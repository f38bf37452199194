import threading
class Ctx(threading.local):
    created = 0
    def __init__(self, base): self.base = base; self.items = []; Ctx.created += 1
    def add(self, x): self.items.append(x); return len(self.items)
c = Ctx(5); loc = threading.local(); loc.x = "main"; res = {}
def work(n):
    c.add(n); c.add(n + 1)
    res[n] = (c.items, c.base, hasattr(loc, "x"), sorted(loc.__dict__))
    loc.x = n; res[n] += (loc.x,)
ts = [threading.Thread(target=work, args=(i * 10,)) for i in range(3)]; [(t.start(), t.join()) for t in ts]
print(res, c.items, loc.x, Ctx.created, loc.__dict__, vars(c))
try: loc.nope
except AttributeError as e: print(e)
del loc.x
try: del loc.x
except AttributeError as e: print(e)
try: c.zip
except AttributeError as e: print(e)
try: threading.local(3)
except TypeError as e: print(e)
def get_conn(_l=threading.local()):
    if not hasattr(_l, "conn"): _l.conn = object()
    return _l.conn
ids = []
def use(): ids.append(get_conn() is get_conn()); ids.append(get_conn())
ts = [threading.Thread(target=use) for _ in range(2)]; [t.start() for t in ts]; [t.join() for t in ts]; print(len(set(map(id, ids[1::2]))), get_conn() in ids)

#= stdout
#| {0: ([0, 1], 5, False, [], 0), 10: ([10, 11], 5, False, [], 10), 20: ([20, 21], 5, False, [], 20)} [] main 4 {'x': 'main'} {'base': 5, 'items': []}
#| '_thread._local' object has no attribute 'nope'
#| '_thread._local' object has no attribute 'x'
#| 'Ctx' object has no attribute 'zip'
#| Initialization arguments are not supported
#| 2 False
#= status 0

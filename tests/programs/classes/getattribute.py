"""`__getattribute__` is asked for every attribute and method: own ones, inherited ones, in threads and proxies."""
class P:
    def __init__(self): self.k = 1
    def __getattribute__(self, n): return object.__getattribute__(self, n) if n[0] == "_" else f"got {n}"
p = P(); print(p.k, p.zz); print(p.k)
x = p.k
print(x)
class P2:
    def __getattribute__(self, n): return object.__getattribute__(self, n) if n[0] == "_" else f"got {n}"
    def __setattr__(self, n, v): object.__setattr__(self, n, v * 2)
p = P2(); p.k = 3; print(p.k)
class P3:
    def __getattribute__(self, n): return object.__getattribute__(self, n) if n[0] == "_" else f"got {n}"
p = P3(); p.k = 3; print(p.k)
class Q:
    v = 1
    def m(self): return "m"
    def __getattribute__(self, n):
        print("ask", n)
        return super().__getattribute__(n)
q = Q(); q.w = 5
print(q.m(), q.v, q.w, q.m())
for i in range(2): q.m(); q.w
try: q.none
except AttributeError as e: print(e)
class R(Q):
    def __getattr__(self, n): return "fallback " + n
r = R(); print(r.zz, r.m()); r.w = 1; r.w += 1
class Late: pass
l = Late(); l.a = 1; print(l.a); Late.__getattribute__ = lambda s, n: "late " + n; print(l.a, l.b)
class Proxy:
    def __init__(self, t): object.__setattr__(self, "_t", t)
    def __getattribute__(self, n):
        t = object.__getattribute__(self, "_t")
        return getattr(t, n)
    def __setattr__(self, n, v): setattr(object.__getattribute__(self, "_t"), n, v)
p = Proxy([1]); p.append(2); print(p.__len__(), p.__class__)
import threading
def work(o):
    for _ in range(3): o.m(); o.w
t = threading.Thread(target=work, args=(q,)); t.start(); t.join()

#= stdout
#| got k got zz
#| got k
#| got k
#| got k
#| got k
#| ask m
#| ask v
#| ask w
#| ask m
#| m 1 5 m
#| ask m
#| ask w
#| ask m
#| ask w
#| ask none
#| 'Q' object has no attribute 'none'
#| ask zz
#| ask m
#| fallback zz m
#| ask w
#| 1
#| late a late b
#| 2 <class 'list'>
#| ask m
#| ask w
#| ask m
#| ask w
#| ask m
#| ask w
#= status 0

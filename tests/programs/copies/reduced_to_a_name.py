import pickle, copy
class A:
    def __reduce__(self): return "glob"
glob = A()
print(pickle.loads(pickle.dumps(glob)) is glob, copy.copy(glob) is glob, copy.deepcopy(glob) is glob)
class B:
    def __reduce__(self): return "nope"
try: pickle.dumps(B())
except pickle.PicklingError as e: print(e)
class C:
    def __init__(self, x): self.x = x
    def __reduce__(self): return C, (self.x,), {"extra": 1}
c = pickle.loads(pickle.dumps(C(3))); print(vars(c))
class D:
    def __reduce_ex__(self, p): return (list, (), None, iter([1, 2]))
print(pickle.loads(pickle.dumps(D())))
class E:
    def __reduce__(self): return 5
try: pickle.dumps(E())
except Exception as e: print(type(e).__name__, e)
class F:
    def __reduce__(self): return (1,)
try: pickle.dumps(F())
except Exception as e: print(type(e).__name__, e)
class G:
    def __reduce__(self): return (1, 2)
try: pickle.dumps(G())
except Exception as e: print(type(e).__name__, e)
class H:
    def __getstate__(self): return {"only": 1}
    def __setstate__(self, s): self.got = s
print(vars(pickle.loads(pickle.dumps(H()))), vars(copy.copy(H())))

#= stdout
#| True True True
#| Can't pickle <__main__.B object at 0x…>: attribute lookup nope on __main__ failed
#| {'x': 3, 'extra': 1}
#| [1, 2]
#| PicklingError __reduce__ must return a string or tuple
#| PicklingError tuple returned by __reduce__ must contain 2 through 6 elements
#| PicklingError first item of the tuple returned by __reduce__ must be callable
#| {'got': {'only': 1}} {'got': {'only': 1}}
#= status 0

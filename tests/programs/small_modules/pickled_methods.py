import pickle
class A:
    def __init__(self, n): self.n = n
    def __reduce__(self): return A, (self.n,)
    def get(self): return self.n
    @classmethod
    def make(cls): return cls(5)
    @staticmethod
    def st(): return 7
print(pickle.loads(pickle.dumps(A(3).get))(), pickle.loads(pickle.dumps([A(4).get, A.make, A.st]))[1]().n)
class B:
    def __getstate__(self): return {"z": 1}
    def get(self): return self.z
print(pickle.loads(pickle.dumps(B().get))(), pickle.loads(pickle.dumps({"m": B().get}))["m"]())
print(pickle.loads(pickle.dumps("abc".upper))(), pickle.loads(pickle.dumps([1].append)))

#= stdout
#| 3 5
#| 1 1
#| ABC <built-in method append of list object at 0x…>
#= status 0

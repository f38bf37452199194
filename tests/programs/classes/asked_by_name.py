class N:
    def __getattr__(self, key):
        if key[0] == "_":
            return object.__getattribute__(self, key)
        return 5
try: print(N()._zz)
except AttributeError as e: print(e)
class M:
    @property
    def p(self): raise AttributeError("inner")
    def __getattr__(self, key): return "asked " + key
print(M().p)
class Q:
    def __getattribute__(self, key): return object.__getattribute__(self, key)
    def __getattr__(self, key): return "ga " + key
print(Q().zz)
class R:
    @property
    def p(self): raise AttributeError("inner")
    def __getattr__(self, key): return "asked " + key
try: print(object.__getattribute__(R(), "p"))
except AttributeError as e: print(e)
try: print(super(R, R()).p)
except AttributeError as e: print(e)

#= stdout
#| 'N' object has no attribute '_zz'
#| asked p
#| ga zz
#| inner
#| 'super' object has no attribute 'p'
#= status 0

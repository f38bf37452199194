class E(OSError):
    def __init__(self, a, b=None, c=None, d=0, e="z"): super().__init__(a, b, c, d, e); self.n = 1
class F(OSError):
    def __init__(self, x): self.x = x
class G(IOError): pass
class H(OSError):
    def __new__(cls, *a): return super().__new__(cls, *a)
    def __init__(self, *a): super().__init__("z")
class I(ConnectionError):
    def __init__(self, msg): super().__init__(msg)
for e in (E(2, "x"), E(2, "x", "f"), F(1), G(2, "no", "file"), H(1, "q"), H(), I("lost"), OSError(2, "x", None), OSError(2, "x", "a", None, "b"), OSError(1, 2, 3, 4, 5, 6), OSError("only"), FileNotFoundError(2, "nf", b"raw"), OSError(), BlockingIOError(11, "x")):
    print(type(e).__name__, str(e), repr(e), e.args, e.errno, e.strerror, e.filename, e.filename2)
import pickle, copy
for e in (G(2, "no", "file"), OSError(2, "x", "a", None, "b"), I("lost")):
    f = pickle.loads(pickle.dumps(e)); print(repr(f), f, f.filename, copy.copy(e).filename)
e = OSError(5, "five"); e.filename = "late"; print(e); e.errno = 9; print(e); e.strerror = "other"; print(e, e.args)

#= stdout
#| E [Errno 2] x E(2, 'x', None, 0, 'z') (2, 'x', None, 0, 'z') 2 x None None
#| E [Errno 2] x: 'f' -> 'z' E(2, 'x') (2, 'x') 2 x f z
#| F  F() () None None None None
#| G [Errno 2] no: 'file' G(2, 'no') (2, 'no') 2 no file None
#| H [Errno 1] q H(1, 'q') (1, 'q') 1 q None None
#| H  H() () None None None None
#| I lost I('lost') ('lost',) None None None None
#| FileNotFoundError [Errno 2] x FileNotFoundError(2, 'x', None) (2, 'x', None) 2 x None None
#| FileNotFoundError [Errno 2] x: 'a' -> 'b' FileNotFoundError(2, 'x') (2, 'x') 2 x a b
#| OSError (1, 2, 3, 4, 5, 6) OSError(1, 2, 3, 4, 5, 6) (1, 2, 3, 4, 5, 6) None None None None
#| OSError only OSError('only') ('only',) None None None None
#| FileNotFoundError [Errno 2] nf: b'raw' FileNotFoundError(2, 'nf') (2, 'nf') 2 nf b'raw' None
#| OSError  OSError() () None None None None
#| BlockingIOError [Errno 11] x BlockingIOError(11, 'x') (11, 'x') 11 x None None
#| G(2, 'no') [Errno 2] no: 'file' file file
#| FileNotFoundError(2, 'x') [Errno 2] x: 'a' -> 'b' a a
#| I('lost') lost None None
#| [Errno 5] five: 'late'
#| [Errno 9] five: 'late'
#| [Errno 9] other: 'late' (5, 'five')
#= status 0

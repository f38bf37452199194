from enum import Flag, IntFlag, auto


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


p = Perm.R | Perm.X
print(p, repr(p), p.value, Perm.R in p, Perm.W in p, list(p), len(p), bool(p & Perm.W))
print(Perm.RW, Perm(3), ~Perm.R, Perm.R ^ Perm.RW, Perm(0), repr(Perm(0)), list(Perm), p == Perm.X | Perm.R)
try:
    Perm(16)
except ValueError as e:
    print(e)
try:
    Perm.R | 1
except TypeError as e:
    print(e)


class Mode(IntFlag):
    READ = 4
    WRITE = 2
    EXEC = 1


m = Mode.READ | Mode.EXEC
print(m, repr(m), m == 5, m | 8, repr(m | 8), Mode(7), Mode.READ + 1, bool(m & Mode.WRITE), f"{m}")
print([f.name for f in Mode], {Perm.R: 1}[Perm(1)], hash(Perm.R) == hash(Perm.R))

#= stdout
#| Perm.R|X <Perm.R|X: 5> 5 True False [<Perm.R: 1>, <Perm.X: 4>] 2 False
#| Perm.RW Perm.RW Perm.W|X Perm.W Perm(0) <Perm: 0> [<Perm.R: 1>, <Perm.W: 2>, <Perm.X: 4>] True
#| <flag 'Perm'> invalid value 16
#|     given 0b0 10000
#|   allowed 0b0 00111
#| unsupported operand type(s) for |: 'Perm' and 'int'
#| 5 <Mode.READ|EXEC: 5> True 13 <Mode.READ|EXEC|8: 13> 7 5 False 5
#| ['READ', 'WRITE', 'EXEC'] 1 True
#= status 0

# A class that is given its say in attributes after classes were derived from it.
class A:
    def __init__(self): self.x = 1
class B(A): pass
b = B()
print(b.x, B().x)
def spy(self, name): return "spied " + name if name == "x" else object.__getattribute__(self, name)
A.__getattribute__ = spy
print(A().x, b.x)

#= stdout
#| 1 1
#| spied x spied x
#= status 0

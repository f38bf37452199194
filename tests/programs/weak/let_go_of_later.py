"""weakref: who is let go of after the object is still called back, who before it is not."""
import weakref
class R: pass
def work():
    r = R(); w = weakref.ref(r, lambda w: print('g'))
work()
def work2():
    w = None
    r = R(); w = weakref.ref(r, lambda w: print('g2'))
work2()

#= stdout
#| g
#= status 0

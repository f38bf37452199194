import multiprocessing as mp
import re

WRONG = """ar[5] = 1
ar[5]
ar['x']
ar[0] = 'q'
ar[:] = [1]
ns.z
l[9]
l[9] = 1
d['k']
q.get_nowait()
lock.release()
l.nope
v.nope
l.remove(7)
d.pop('x')
l.index(4)
del l[5]
l.pop(7)"""

if __name__ == "__main__":
    m = mp.Manager()
    l, d, ns, v = m.list([1]), m.dict(), m.Namespace(x=1), m.Value("i", 1)
    ar, q, lock = m.Array("i", [1, 2]), m.Queue(), m.Lock()
    for line in WRONG.splitlines():
        try:
            exec(line)
        except Exception as error:
            print(line, "->", type(error).__name__, error)
    print(ar, ns, v, l, d)
    print(ar[:], len(ar))
    m.shutdown()
    for proxy in l, d, ns, v, ar, q, lock:
        print(re.sub("0x[0-9a-f]+", "...", str(proxy)))

#= stdout
#| ar[5] = 1 -> IndexError array assignment index out of range
#| ar[5] -> IndexError array index out of range
#| ar['x'] -> TypeError array indices must be integers
#| ar[0] = 'q' -> TypeError 'str' object cannot be interpreted as an integer
#| ar[:] = [1] -> TypeError can only assign array (not "list") to array slice
#| ns.z -> AttributeError 'Namespace' object has no attribute 'z'
#| l[9] -> IndexError list index out of range
#| l[9] = 1 -> IndexError list assignment index out of range
#| d['k'] -> KeyError 'k'
#| q.get_nowait() -> Empty 
#| lock.release() -> RuntimeError release unlocked lock
#| l.nope -> AttributeError 'ListProxy' object has no attribute 'nope'
#| v.nope -> AttributeError 'ValueProxy' object has no attribute 'nope'
#| l.remove(7) -> ValueError list.remove(x): x not in list
#| d.pop('x') -> KeyError 'x'
#| l.index(4) -> ValueError 4 is not in list
#| del l[5] -> IndexError list assignment index out of range
#| l.pop(7) -> IndexError pop index out of range
#| array('i', [1, 2]) Namespace(x=1) Value('i', 1) [1] {}
#| array('i', [1, 2]) 2
#| <ListProxy object, typeid 'list' at ...; '__str__()' failed>
#| <DictProxy object, typeid 'dict' at ...; '__str__()' failed>
#| <NamespaceProxy object, typeid 'Namespace' at ...; '__str__()' failed>
#| <ValueProxy object, typeid 'Value' at ...; '__str__()' failed>
#| <ArrayProxy object, typeid 'Array' at ...; '__str__()' failed>
#| <AutoProxy[Queue] object, typeid 'Queue' at ...; '__str__()' failed>
#| <AcquirerProxy object, typeid 'Lock' at ...; '__str__()' failed>
#= status 0

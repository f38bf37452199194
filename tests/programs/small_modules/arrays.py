import array as module
import copy
import pickle
from array import array

a = array("i", [3, 1, 2])
a.append(5)
a.extend([6, 7])
a.insert(0, 9)
print(a, a.pop(), a.pop(0), len(a), a[0], a[-1], a[1:3], 5 in a, a.index(5), a.count(1), sum(a), sorted(a))
a.remove(1)
a.reverse()
print(a, a + a, a * 2, a == array("i", [6, 5, 2, 3]), a < array("i", [9]), a.tolist(), a.tobytes())
a[0] = 100
a[1:2] = array("i", [7, 8])
del a[0]
a += array("i", [1])
print(a, a.itemsize, a.typecode, module.typecodes, [array(code).itemsize for code in "bBhHiIlLqQfd"])
print(array("f", [1.1]), array("d", range(3)), array("b"), array("B", b"\x01\x02"), array("i", array("b", [1])))
h = array("h")
h.frombytes(b"\1\0\2\0")
h.byteswap()
print(h, copy.copy(h), pickle.loads(pickle.dumps(h)))
for call in (lambda: array("i", [1.5]), lambda: array("i", ["a"]), lambda: array("z", []), lambda: array(5),
             lambda: array("i", "abc"), lambda: array("b", [200]), lambda: array("B", [-1]), lambda: array("H", [70000]),
             lambda: array("i", [2 ** 31]), lambda: array("i", [2 ** 70]), lambda: array("I", [-1]),
             lambda: a[50], lambda: a["a"], lambda: array("i").pop(), lambda: a.pop(44), lambda: a.remove(55),
             lambda: a.index(55), lambda: a + [1], lambda: a + h, lambda: a.extend(5), lambda: h.frombytes(b"x"), lambda: hash(a)):
    try:
        print(call())
    except Exception as exc:
        print(type(exc).__name__, exc)

#= stdout
#| array('i', [3, 1, 2, 5, 6]) 7 9 5 3 6 array('i', [1, 2]) True 3 1 17 [1, 2, 3, 5, 6]
#| array('i', [6, 5, 2, 3]) array('i', [6, 5, 2, 3, 6, 5, 2, 3]) array('i', [6, 5, 2, 3, 6, 5, 2, 3]) True True [6, 5, 2, 3] b'\x06\x00\x00\x00\x05\x00\x00\x00\x02\x00\x00\x00\x03\x00\x00\x00'
#| array('i', [7, 8, 2, 3, 1]) 4 i bBuwhHiIlLqQfd [1, 1, 2, 2, 4, 4, 8, 8, 8, 8, 4, 8]
#| array('f', [1.100000023841858]) array('d', [0.0, 1.0, 2.0]) array('b') array('B', [1, 2]) array('i', [1])
#| array('h', [256, 512]) array('h', [256, 512]) array('h', [256, 512])
#| TypeError 'float' object cannot be interpreted as an integer
#| TypeError 'str' object cannot be interpreted as an integer
#| ValueError bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)
#| TypeError array() argument 1 must be a unicode character, not int
#| TypeError cannot use a str to initialize an array with typecode 'i'
#| OverflowError signed char is greater than maximum
#| OverflowError unsigned byte integer is less than minimum
#| OverflowError unsigned short is greater than maximum
#| OverflowError signed integer is greater than maximum
#| OverflowError Python int too large to convert to C long
#| OverflowError can't convert negative value to unsigned int
#| IndexError array index out of range
#| TypeError array indices must be integers
#| IndexError pop from empty array
#| IndexError pop index out of range
#| ValueError array.remove(x): x not in array
#| ValueError array.index(x): x not in array
#| TypeError can only append array (not "list") to array
#| TypeError bad argument type for built-in operation
#| TypeError 'int' object is not iterable
#| ValueError bytes length not a multiple of item size
#| TypeError unhashable type: 'array.array'
#= status 0

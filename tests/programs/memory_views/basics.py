data = bytearray(b"hello world")
view = memoryview(data)
print(len(view), view[0], view[-1], view[1:4].tobytes(), bytes(view[::-1]), view.tolist()[:3], list(view[:2]))
view[0] = 72
view[6:11] = b"WORLD"
print(data, view[:5] == b"Hello", b"Hello" == view[:5], view[:5] == memoryview(b"Hello"), view != data, view == 5)
print(view.readonly, memoryview(b"x").readonly, view.nbytes, view.itemsize, view.format, view.shape, view.ndim, view.strides, view.obj is data, view[::2].contiguous)
part = view[2:8]
inner = part[1:3]
inner[0] = ord("L")
print(data, part.tobytes(), inner.tobytes(), inner.obj is data, 72 in view, 255 in view, sum(view[:3]), view.hex()[:6])
for bad in (lambda: view[20], lambda: view["a"], lambda: memoryview("text"), lambda: memoryview([1]), lambda: memoryview(5)):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
def put(target, index, value):
    try:
        target[index] = value
        print("fine")
    except Exception as error:
        print(type(error).__name__, error)
put(memoryview(b"abc"), 0, 1)
put(view, 0, 300)
put(view, 0, "a")
put(view, slice(0, 2), b"abc")
put(view, slice(0, 2), b"ab")
put(view, 50, 1)
with memoryview(b"bytes") as held:
    print(held[0], hash(held) == hash(b"bytes"))
try:
    held[0]
except ValueError as error:
    print(error)
view.release()
try:
    len(view)
except ValueError as error:
    print(error)
print(type(held), isinstance(part, memoryview), memoryview, bytes(memoryview(b"ab")), bytearray(memoryview(b"cd")))
try:
    hash(memoryview(bytearray(1)))
except ValueError as error:
    print(error)
print(eval("memoryview(b'abc')[1]"), max(memoryview(b"az")), [hex(byte) for byte in memoryview(b"\x01\xff")], bool(memoryview(b"")))
first, *rest = memoryview(b"abc")
print(first, rest, b"".join([bytes(part[:2]), b"!"]))

#= stdout
#| 11 104 100 b'ell' b'dlrow olleh' [104, 101, 108] [104, 101]
#| bytearray(b'Hello WORLD') True True True False False
#| False True 11 1 B (11,) 1 (1,) True False
#| bytearray(b'HelLo WORLD') b'lLo WO' b'Lo' True True False 281 48656c
#| IndexError index out of bounds on dimension 1
#| TypeError memoryview: invalid slice key
#| TypeError memoryview: a bytes-like object is required, not 'str'
#| TypeError memoryview: a bytes-like object is required, not 'list'
#| TypeError memoryview: a bytes-like object is required, not 'int'
#| TypeError cannot modify read-only memory
#| ValueError memoryview: invalid value for format 'B'
#| TypeError memoryview: invalid type for format 'B'
#| ValueError memoryview assignment: lvalue and rvalue have different structures
#| fine
#| IndexError index out of bounds on dimension 1
#| 98 True
#| operation forbidden on released memoryview object
#| operation forbidden on released memoryview object
#| <class 'memoryview'> True <class 'memoryview'> b'ab' bytearray(b'cd')
#| cannot hash writable memoryview object
#| 98 122 ['0x1', '0xff'] False
#| 97 [98, 99] b'lL!'
#= status 0

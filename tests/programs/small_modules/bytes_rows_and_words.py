"""struct, csv, array, platform and keyword."""
import struct, csv, io, array, platform, keyword
print(struct.pack("<IhB", 7, -2, 255).hex(), struct.unpack(">2s?f", b"ab\x01\x40\x49\x0f\xdb"), struct.calcsize("@ibq"))
w = io.StringIO(); c = csv.DictWriter(w, ["a", "b"]); c.writeheader(); c.writerow({"a": 1, "b": 'x,"y'}); print(repr(w.getvalue()))
print(list(csv.reader(['1,"2,3",4', "a b,c"])), list(csv.DictReader(["n,m", "1,2"])))
a = array.array("i", [1, 2, 3]); a.append(4); print(a, a[1:3], a.tobytes()[:4], sum(a), a.itemsize)
print(platform.python_version(), platform.python_implementation(), keyword.iskeyword("await"))
try: struct.pack("B", 300)
except struct.error as e: print(e)
try: array.array("i", ["x"])
except TypeError as e: print(e)

#= stdout
#| 07000000feffff (b'ab', True, 3.1415927410125732) 16
#| 'a,b\r\n1,"x,""y"\r\n'
#| [['1', '2,3', '4'], ['a b', 'c']] [{'n': '1', 'm': '2'}]
#| array('i', [1, 2, 3, 4]) array('i', [2, 3]) b'\x01\x00\x00\x00' 10 4
#| 3.13.0 CPython True
#| 'B' format requires 0 <= number <= 255
#| 'str' object cannot be interpreted as an integer
#= status 0

from collections import UserString, UserList, UserDict
class S(UserString):
    def shout(self): return self.data.upper() + "!"
s = S("abc def"); print(s.upper(), type(s.upper()), s.split(), s + "x", "x" + s, s * 2, s[1], s[1:3], len(s), s == "abc def", s.shout(), s.title(), s.replace("a", "z"), "bc" in s, hash(s) == hash("abc def"), str(s), repr(s), s.find("d"), s.count("c"), s.center(11, "*"), s % (), s < "b", int(UserString("5")), s.join(["1", "2"]), s.encode(), s.startswith("ab"), s.data, list(s)[:2])
import uuid
u = uuid.UUID("12345678-1234-5678-1234-567812345678"); print(u, repr(u), u.int, u.hex, u.bytes, u.bytes_le, u.fields, u.version, u.variant, u.urn, u.time, u.clock_seq, u.node, u.time_low, u.is_safe, u == uuid.UUID(int=u.int), u < uuid.UUID(int=0), hash(u) == hash(uuid.UUID(u.hex)))
import io, struct, functools, pprint, textwrap, ipaddress
s = io.StringIO("a\nb\n"); print(s.readline(), s.tell(), s.seek(0), s.read(), s.getvalue(), s.closed, s.readable(), s.line_buffering); s.truncate(0)
print(struct.Struct(">IH").size, struct.Struct(">IH").format, functools.partial(int, "5", base=3).args, pprint.isreadable([1]), pprint.PrettyPrinter().isreadable([1]), pprint.saferepr({"a": 1}), pprint.isrecursive([1]))
b = io.BytesIO(b"abc"); buf = bytearray(2); print(b.readinto(buf), buf, b.getbuffer()[0] if hasattr(b, "getbuffer") else None, b.read1(), b.getvalue())

#= stdout
#| ABC DEF <class '__main__.S'> ['abc', 'def'] abc defx xabc def abc defabc def b bc 7 True ABC DEF! Abc Def zbc def True True abc def 'abc def' 4 1 **abc def** abc def True 5 1abc def2 b'abc def' True abc def ['a', 'b']
#| 12345678-1234-5678-1234-567812345678 UUID('12345678-1234-5678-1234-567812345678') 24197857161011715162171839636988778104 12345678123456781234567812345678 b'\x124Vx\x124Vx\x124Vx\x124Vx' b'xV4\x124\x12xV\x124Vx\x124Vx' (305419896, 4660, 22136, 18, 52, 95073701484152) None reserved for NCS compatibility urn:uuid:12345678-1234-5678-1234-567812345678 466142576285865592 4660 95073701484152 305419896 SafeUUID.unknown True False True
#| a
#|  2 0 a
#| b
#|  a
#| b
#|  False True False
#| 6 >IH ('5',) True True {'a': 1} False
#| 2 bytearray(b'ab') 97 b'c' b'abc'
#= status 0

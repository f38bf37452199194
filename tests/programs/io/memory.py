import io

s = io.StringIO()
print(s.write("hello\n"), s.write("world\nlast"), s.tell(), repr(s.getvalue()))
print("printed", 1, file=s, end="")
s.seek(0)
print(repr(s.read(3)), repr(s.readline()), repr(s.readline()), repr(s.read()), repr(s.read()))
s.seek(0)
print(s.readlines(), [line for line in io.StringIO("a\nb\nc")])
s.seek(2)
s.write("XX")
print(repr(s.getvalue()), s.truncate(4), repr(s.getvalue()))
with io.StringIO("init") as t:
    print(t.read(), t.closed)
print(t.closed)
for action in (lambda: t.read(), lambda: t.getvalue(), lambda: s.write(5), lambda: io.StringIO(5), lambda: s.seek(-1), lambda: s.fileno(), lambda: io.BytesIO().write("x")):
    try:
        action()
    except Exception as e:
        print(type(e).__name__, e)
b = io.BytesIO(b"ab\ncd")
print(b.readline(), b.read(1), b.tell(), b.getvalue(), b.seek(0, 2), b.write(b"!"), b.getvalue())
s = io.StringIO()
s.writelines(["x", "y"])
print(s.getvalue(), s.readable(), s.writable(), s.isatty(), isinstance(s, io.TextIOBase), isinstance(s, io.IOBase))

#= stdout
#| 6 10 16 'hello\nworld\nlast'
#| 'hel' 'lo\n' 'world\n' 'lastprinted 1' ''
#| ['hello\n', 'world\n', 'lastprinted 1'] ['a\n', 'b\n', 'c']
#| 'heXXo\nworld\nlastprinted 1' 4 'heXX'
#| init False
#| True
#| ValueError I/O operation on closed file
#| ValueError I/O operation on closed file
#| TypeError string argument expected, got 'int'
#| TypeError initial_value must be str or None, not int
#| ValueError Negative seek position -1
#| UnsupportedOperation fileno
#| TypeError a bytes-like object is required, not 'str'
#| b'ab\n' b'c' 4 b'ab\ncd' 5 1 b'ab\ncd!'
#| xy True True False True True
#= status 0

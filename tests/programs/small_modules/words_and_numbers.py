# shlex, html, errno and binascii.
import shlex, html, errno, binascii
for s in ("a b c", "a 'b c' \"d e\" f\\ g", "--x='1 2' -y", "", "  ", "'' a", "a#b # c", "e\"f\\\"g\"", "'it'\"'\"'s'"): print(shlex.split(s), shlex.split(s, comments=True))
for s in ("'a", "a\\"):
    try: shlex.split(s)
    except ValueError as e: print(e)
print(shlex.quote("a b"), shlex.quote("it's"), shlex.quote(""), shlex.quote("ok_1./-"), shlex.join(["a", "b c", "$x"]))
print(html.escape("<a href='x'>\"&</a>"), html.escape("'\"", quote=False), html.unescape("&lt;b&gt; &amp; &quot;x&#39;s&#x27; &eacute;&copy &euro;&notit; &bogus; &amplt &#0; &hellip;"))
print(errno.ENOENT, errno.errorcode[13], errno.EAGAIN, errno.ETIMEDOUT, errno.EWOULDBLOCK, errno.errorcode[errno.ECONNREFUSED])
print(binascii.hexlify(b"\x00\xff ab"), binascii.unhexlify("00ff"), binascii.crc32(b"hello"), binascii.b2a_base64(b"hi"), binascii.a2b_base64("aGk="), binascii.hexlify(b"abcd", "-", 2), binascii.crc_hqx(b"hello", 0), binascii.crc32(b"lo", binascii.crc32(b"hel")))
for f in (lambda: binascii.unhexlify("0"), lambda: binascii.unhexlify("zz"), lambda: binascii.a2b_base64("a")):
    try: f()
    except binascii.Error as e: print(type(e), e)

#= stdout
#| ['a', 'b', 'c'] ['a', 'b', 'c']
#| ['a', 'b c', 'd e', 'f g'] ['a', 'b c', 'd e', 'f g']
#| ['--x=1 2', '-y'] ['--x=1 2', '-y']
#| [] []
#| [] []
#| ['', 'a'] ['', 'a']
#| ['a#b', '#', 'c'] ['a']
#| ['ef"g'] ['ef"g']
#| ["it's"] ["it's"]
#| No closing quotation
#| No escaped character
#| 'a b' 'it'"'"'s' '' ok_1./- a 'b c' '$x'
#| &lt;a href=&#x27;x&#x27;&gt;&quot;&amp;&lt;/a&gt; '" <b> & "x's' é© €¬it; &bogus; &lt � …
#| 2 EACCES 11 110 11 ECONNREFUSED
#| b'00ff206162' b'\x00\xff' 907060870 b'aGk=\n' b'hi' b'6162-6364' 50018 907060870
#| <class 'binascii.Error'> Odd-length string
#| <class 'binascii.Error'> Non-hexadecimal digit found
#| <class 'binascii.Error'> Invalid base64-encoded string: number of data characters (1) cannot be 1 more than a multiple of 4
#= status 0

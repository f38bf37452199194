for e in ("utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "latin-1", "cp1252", "iso-8859-1", "ascii", "utf_8_sig", "cp437", "utf8", "UTF-8", "latin1", "iso8859-15", "mac-roman", "unicode_escape", "raw_unicode_escape", "cp1251", "koi8-r", "utf_16_le", "U16"):
    for t in ("héllo", "€", "日本", "Привет", "\U0001f600\n\\"):
        try:
            b = t.encode(e); print(e, b, b.decode(e) == t, str(b, e) == t, bytes(t, e) == b)
        except UnicodeError as x: print(e, type(x).__name__, x, x.start, x.end, x.reason, x.encoding)
    for err in ("ignore", "replace", "xmlcharrefreplace", "backslashreplace"):
        try: print(e, err, "a€日z".encode(e, err))
        except UnicodeError as x: print(e, x)
for b, e in ((b"\x00\xd8", "utf-32-le"), (b"\x00\xd8\x00\x00", "utf-32-le"), (b"\x00\x00\x11\x00", "utf-32"), (b"\xff\xfea", "utf-16"), (b"\x00\xd8", "utf-16"), (b"\x00\xd8a\x00", "utf-16"), (b"\x00\xdc", "utf-16-le"), (b"\xd8\x00\xd8", "utf-16-be"), (b"\xd8\x00\xd8\x00", "utf-16-be"), (b"\x81", "cp1252"), (b"\\x1", "unicode_escape"), (b"\\u12", "unicode_escape"), (b"a\\", "unicode_escape"), (b"\\U00110000", "unicode_escape"), (b"\\177\\101\\x41\\u00e9\\n\\t\\\\\\'", "unicode_escape"), (b"\xef\xbb", "utf-8-sig"), (b"a\xff", "utf-8-sig"), (b"\\u12\xe9", "raw_unicode_escape"), (b"\\\\u00e9 \\u00e9", "raw_unicode_escape"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff\x00a", "utf-16"), (b"\xef\xbb\xbfa", "utf-8-sig")):
    for err in ("strict", "ignore", "replace", "backslashreplace"):
        try: print(b, e, err, ascii(b.decode(e, err)))
        except UnicodeDecodeError as x: print(b, e, x, x.start, x.end, x.encoding, x.object)
print(r"caf\u00e9".encode().decode("unicode_escape"), "caf\u00e9".encode("unicode_escape").decode())
import codecs
print(codecs.encode("a", "utf-16"), codecs.lookup("utf-16").name, codecs.lookup("latin1").name, codecs.lookup("cp1252").name, codecs.lookup("utf8").name, codecs.BOM_UTF8, codecs.BOM_UTF16, codecs.decode("uryyb", "rot13"))

#= stdout
#| utf-8 b'h\xc3\xa9llo' True True True
#| utf-8 b'\xe2\x82\xac' True True True
#| utf-8 b'\xe6\x97\xa5\xe6\x9c\xac' True True True
#| utf-8 b'\xd0\x9f\xd1\x80\xd0\xb8\xd0\xb2\xd0\xb5\xd1\x82' True True True
#| utf-8 b'\xf0\x9f\x98\x80\n\\' True True True
#| utf-8 ignore b'a\xe2\x82\xac\xe6\x97\xa5z'
#| utf-8 replace b'a\xe2\x82\xac\xe6\x97\xa5z'
#| utf-8 xmlcharrefreplace b'a\xe2\x82\xac\xe6\x97\xa5z'
#| utf-8 backslashreplace b'a\xe2\x82\xac\xe6\x97\xa5z'
#| utf-16 b'\xff\xfeh\x00\xe9\x00l\x00l\x00o\x00' True True True
#| utf-16 b'\xff\xfe\xac ' True True True
#| utf-16 b'\xff\xfe\xe5e,g' True True True
#| utf-16 b'\xff\xfe\x1f\x04@\x048\x042\x045\x04B\x04' True True True
#| utf-16 b'\xff\xfe=\xd8\x00\xde\n\x00\\\x00' True True True
#| utf-16 ignore b'\xff\xfea\x00\xac \xe5ez\x00'
#| utf-16 replace b'\xff\xfea\x00\xac \xe5ez\x00'
#| utf-16 xmlcharrefreplace b'\xff\xfea\x00\xac \xe5ez\x00'
#| utf-16 backslashreplace b'\xff\xfea\x00\xac \xe5ez\x00'
#| utf-16-le b'h\x00\xe9\x00l\x00l\x00o\x00' True True True
#| utf-16-le b'\xac ' True True True
#| utf-16-le b'\xe5e,g' True True True
#| utf-16-le b'\x1f\x04@\x048\x042\x045\x04B\x04' True True True
#| utf-16-le b'=\xd8\x00\xde\n\x00\\\x00' True True True
#| utf-16-le ignore b'a\x00\xac \xe5ez\x00'
#| utf-16-le replace b'a\x00\xac \xe5ez\x00'
#| utf-16-le xmlcharrefreplace b'a\x00\xac \xe5ez\x00'
#| utf-16-le backslashreplace b'a\x00\xac \xe5ez\x00'
#| utf-16-be b'\x00h\x00\xe9\x00l\x00l\x00o' True True True
#| utf-16-be b' \xac' True True True
#| utf-16-be b'e\xe5g,' True True True
#| utf-16-be b'\x04\x1f\x04@\x048\x042\x045\x04B' True True True
#| utf-16-be b'\xd8=\xde\x00\x00\n\x00\\' True True True
#| utf-16-be ignore b'\x00a \xace\xe5\x00z'
#| utf-16-be replace b'\x00a \xace\xe5\x00z'
#| utf-16-be xmlcharrefreplace b'\x00a \xace\xe5\x00z'
#| utf-16-be backslashreplace b'\x00a \xace\xe5\x00z'
#| utf-32 b'\xff\xfe\x00\x00h\x00\x00\x00\xe9\x00\x00\x00l\x00\x00\x00l\x00\x00\x00o\x00\x00\x00' True True True
#| utf-32 b'\xff\xfe\x00\x00\xac \x00\x00' True True True
#| utf-32 b'\xff\xfe\x00\x00\xe5e\x00\x00,g\x00\x00' True True True
#| utf-32 b'\xff\xfe\x00\x00\x1f\x04\x00\x00@\x04\x00\x008\x04\x00\x002\x04\x00\x005\x04\x00\x00B\x04\x00\x00' True True True
#| utf-32 b'\xff\xfe\x00\x00\x00\xf6\x01\x00\n\x00\x00\x00\\\x00\x00\x00' True True True
#| utf-32 ignore b'\xff\xfe\x00\x00a\x00\x00\x00\xac \x00\x00\xe5e\x00\x00z\x00\x00\x00'
#| utf-32 replace b'\xff\xfe\x00\x00a\x00\x00\x00\xac \x00\x00\xe5e\x00\x00z\x00\x00\x00'
#| utf-32 xmlcharrefreplace b'\xff\xfe\x00\x00a\x00\x00\x00\xac \x00\x00\xe5e\x00\x00z\x00\x00\x00'
#| utf-32 backslashreplace b'\xff\xfe\x00\x00a\x00\x00\x00\xac \x00\x00\xe5e\x00\x00z\x00\x00\x00'
#| latin-1 b'h\xe9llo' True True True
#| latin-1 UnicodeEncodeError 'latin-1' codec can't encode character '\u20ac' in position 0: ordinal not in range(256) 0 1 ordinal not in range(256) latin-1
#| latin-1 UnicodeEncodeError 'latin-1' codec can't encode characters in position 0-1: ordinal not in range(256) 0 2 ordinal not in range(256) latin-1
#| latin-1 UnicodeEncodeError 'latin-1' codec can't encode characters in position 0-5: ordinal not in range(256) 0 6 ordinal not in range(256) latin-1
#| latin-1 UnicodeEncodeError 'latin-1' codec can't encode character '\U0001f600' in position 0: ordinal not in range(256) 0 1 ordinal not in range(256) latin-1
#| latin-1 ignore b'az'
#| latin-1 replace b'a??z'
#| latin-1 xmlcharrefreplace b'a&#8364;&#26085;z'
#| latin-1 backslashreplace b'a\\u20ac\\u65e5z'
#| cp1252 b'h\xe9llo' True True True
#| cp1252 b'\x80' True True True
#| cp1252 UnicodeEncodeError 'charmap' codec can't encode characters in position 0-1: character maps to <undefined> 0 2 character maps to <undefined> charmap
#| cp1252 UnicodeEncodeError 'charmap' codec can't encode characters in position 0-5: character maps to <undefined> 0 6 character maps to <undefined> charmap
#| cp1252 UnicodeEncodeError 'charmap' codec can't encode character '\U0001f600' in position 0: character maps to <undefined> 0 1 character maps to <undefined> charmap
#| cp1252 ignore b'a\x80z'
#| cp1252 replace b'a\x80?z'
#| cp1252 xmlcharrefreplace b'a\x80&#26085;z'
#| cp1252 backslashreplace b'a\x80\\u65e5z'
#| iso-8859-1 b'h\xe9llo' True True True
#| iso-8859-1 UnicodeEncodeError 'latin-1' codec can't encode character '\u20ac' in position 0: ordinal not in range(256) 0 1 ordinal not in range(256) latin-1
#| iso-8859-1 UnicodeEncodeError 'latin-1' codec can't encode characters in position 0-1: ordinal not in range(256) 0 2 ordinal not in range(256) latin-1
#| iso-8859-1 UnicodeEncodeError 'latin-1' codec can't encode characters in position 0-5: ordinal not in range(256) 0 6 ordinal not in range(256) latin-1
#| iso-8859-1 UnicodeEncodeError 'latin-1' codec can't encode character '\U0001f600' in position 0: ordinal not in range(256) 0 1 ordinal not in range(256) latin-1
#| iso-8859-1 ignore b'az'
#| iso-8859-1 replace b'a??z'
#| iso-8859-1 xmlcharrefreplace b'a&#8364;&#26085;z'
#| iso-8859-1 backslashreplace b'a\\u20ac\\u65e5z'
#| ascii UnicodeEncodeError 'ascii' codec can't encode character '\xe9' in position 1: ordinal not in range(128) 1 2 ordinal not in range(128) ascii
#| ascii UnicodeEncodeError 'ascii' codec can't encode character '\u20ac' in position 0: ordinal not in range(128) 0 1 ordinal not in range(128) ascii
#| ascii UnicodeEncodeError 'ascii' codec can't encode characters in position 0-1: ordinal not in range(128) 0 2 ordinal not in range(128) ascii
#| ascii UnicodeEncodeError 'ascii' codec can't encode characters in position 0-5: ordinal not in range(128) 0 6 ordinal not in range(128) ascii
#| ascii UnicodeEncodeError 'ascii' codec can't encode character '\U0001f600' in position 0: ordinal not in range(128) 0 1 ordinal not in range(128) ascii
#| ascii ignore b'az'
#| ascii replace b'a??z'
#| ascii xmlcharrefreplace b'a&#8364;&#26085;z'
#| ascii backslashreplace b'a\\u20ac\\u65e5z'
#| utf_8_sig b'\xef\xbb\xbfh\xc3\xa9llo' True True True
#| utf_8_sig b'\xef\xbb\xbf\xe2\x82\xac' True True True
#| utf_8_sig b'\xef\xbb\xbf\xe6\x97\xa5\xe6\x9c\xac' True True True
#| utf_8_sig b'\xef\xbb\xbf\xd0\x9f\xd1\x80\xd0\xb8\xd0\xb2\xd0\xb5\xd1\x82' True True True
#| utf_8_sig b'\xef\xbb\xbf\xf0\x9f\x98\x80\n\\' True True True
#| utf_8_sig ignore b'\xef\xbb\xbfa\xe2\x82\xac\xe6\x97\xa5z'
#| utf_8_sig replace b'\xef\xbb\xbfa\xe2\x82\xac\xe6\x97\xa5z'
#| utf_8_sig xmlcharrefreplace b'\xef\xbb\xbfa\xe2\x82\xac\xe6\x97\xa5z'
#| utf_8_sig backslashreplace b'\xef\xbb\xbfa\xe2\x82\xac\xe6\x97\xa5z'
#| cp437 b'h\x82llo' True True True
#| cp437 UnicodeEncodeError 'charmap' codec can't encode character '\u20ac' in position 0: character maps to <undefined> 0 1 character maps to <undefined> charmap
#| cp437 UnicodeEncodeError 'charmap' codec can't encode characters in position 0-1: character maps to <undefined> 0 2 character maps to <undefined> charmap
#| cp437 UnicodeEncodeError 'charmap' codec can't encode characters in position 0-5: character maps to <undefined> 0 6 character maps to <undefined> charmap
#| cp437 UnicodeEncodeError 'charmap' codec can't encode character '\U0001f600' in position 0: character maps to <undefined> 0 1 character maps to <undefined> charmap
#| cp437 ignore b'az'
#| cp437 replace b'a??z'
#| cp437 xmlcharrefreplace b'a&#8364;&#26085;z'
#| cp437 backslashreplace b'a\\u20ac\\u65e5z'
#| utf8 b'h\xc3\xa9llo' True True True
#| utf8 b'\xe2\x82\xac' True True True
#| utf8 b'\xe6\x97\xa5\xe6\x9c\xac' True True True
#| utf8 b'\xd0\x9f\xd1\x80\xd0\xb8\xd0\xb2\xd0\xb5\xd1\x82' True True True
#| utf8 b'\xf0\x9f\x98\x80\n\\' True True True
#| utf8 ignore b'a\xe2\x82\xac\xe6\x97\xa5z'
#| utf8 replace b'a\xe2\x82\xac\xe6\x97\xa5z'
#| utf8 xmlcharrefreplace b'a\xe2\x82\xac\xe6\x97\xa5z'
#| utf8 backslashreplace b'a\xe2\x82\xac\xe6\x97\xa5z'
#| UTF-8 b'h\xc3\xa9llo' True True True
#| UTF-8 b'\xe2\x82\xac' True True True
#| UTF-8 b'\xe6\x97\xa5\xe6\x9c\xac' True True True
#| UTF-8 b'\xd0\x9f\xd1\x80\xd0\xb8\xd0\xb2\xd0\xb5\xd1\x82' True True True
#| UTF-8 b'\xf0\x9f\x98\x80\n\\' True True True
#| UTF-8 ignore b'a\xe2\x82\xac\xe6\x97\xa5z'
#| UTF-8 replace b'a\xe2\x82\xac\xe6\x97\xa5z'
#| UTF-8 xmlcharrefreplace b'a\xe2\x82\xac\xe6\x97\xa5z'
#| UTF-8 backslashreplace b'a\xe2\x82\xac\xe6\x97\xa5z'
#| latin1 b'h\xe9llo' True True True
#| latin1 UnicodeEncodeError 'latin-1' codec can't encode character '\u20ac' in position 0: ordinal not in range(256) 0 1 ordinal not in range(256) latin-1
#| latin1 UnicodeEncodeError 'latin-1' codec can't encode characters in position 0-1: ordinal not in range(256) 0 2 ordinal not in range(256) latin-1
#| latin1 UnicodeEncodeError 'latin-1' codec can't encode characters in position 0-5: ordinal not in range(256) 0 6 ordinal not in range(256) latin-1
#| latin1 UnicodeEncodeError 'latin-1' codec can't encode character '\U0001f600' in position 0: ordinal not in range(256) 0 1 ordinal not in range(256) latin-1
#| latin1 ignore b'az'
#| latin1 replace b'a??z'
#| latin1 xmlcharrefreplace b'a&#8364;&#26085;z'
#| latin1 backslashreplace b'a\\u20ac\\u65e5z'
#| iso8859-15 b'h\xe9llo' True True True
#| iso8859-15 b'\xa4' True True True
#| iso8859-15 UnicodeEncodeError 'charmap' codec can't encode characters in position 0-1: character maps to <undefined> 0 2 character maps to <undefined> charmap
#| iso8859-15 UnicodeEncodeError 'charmap' codec can't encode characters in position 0-5: character maps to <undefined> 0 6 character maps to <undefined> charmap
#| iso8859-15 UnicodeEncodeError 'charmap' codec can't encode character '\U0001f600' in position 0: character maps to <undefined> 0 1 character maps to <undefined> charmap
#| iso8859-15 ignore b'a\xa4z'
#| iso8859-15 replace b'a\xa4?z'
#| iso8859-15 xmlcharrefreplace b'a\xa4&#26085;z'
#| iso8859-15 backslashreplace b'a\xa4\\u65e5z'
#| mac-roman b'h\x8ello' True True True
#| mac-roman b'\xdb' True True True
#| mac-roman UnicodeEncodeError 'charmap' codec can't encode characters in position 0-1: character maps to <undefined> 0 2 character maps to <undefined> charmap
#| mac-roman UnicodeEncodeError 'charmap' codec can't encode characters in position 0-5: character maps to <undefined> 0 6 character maps to <undefined> charmap
#| mac-roman UnicodeEncodeError 'charmap' codec can't encode character '\U0001f600' in position 0: character maps to <undefined> 0 1 character maps to <undefined> charmap
#| mac-roman ignore b'a\xdbz'
#| mac-roman replace b'a\xdb?z'
#| mac-roman xmlcharrefreplace b'a\xdb&#26085;z'
#| mac-roman backslashreplace b'a\xdb\\u65e5z'
#| unicode_escape b'h\\xe9llo' True True True
#| unicode_escape b'\\u20ac' True True True
#| unicode_escape b'\\u65e5\\u672c' True True True
#| unicode_escape b'\\u041f\\u0440\\u0438\\u0432\\u0435\\u0442' True True True
#| unicode_escape b'\\U0001f600\\n\\\\' True True True
#| unicode_escape ignore b'a\\u20ac\\u65e5z'
#| unicode_escape replace b'a\\u20ac\\u65e5z'
#| unicode_escape xmlcharrefreplace b'a\\u20ac\\u65e5z'
#| unicode_escape backslashreplace b'a\\u20ac\\u65e5z'
#| raw_unicode_escape b'h\xe9llo' True True True
#| raw_unicode_escape b'\\u20ac' True True True
#| raw_unicode_escape b'\\u65e5\\u672c' True True True
#| raw_unicode_escape b'\\u041f\\u0440\\u0438\\u0432\\u0435\\u0442' True True True
#| raw_unicode_escape b'\\U0001f600\n\\' True True True
#| raw_unicode_escape ignore b'a\\u20ac\\u65e5z'
#| raw_unicode_escape replace b'a\\u20ac\\u65e5z'
#| raw_unicode_escape xmlcharrefreplace b'a\\u20ac\\u65e5z'
#| raw_unicode_escape backslashreplace b'a\\u20ac\\u65e5z'
#| cp1251 UnicodeEncodeError 'charmap' codec can't encode character '\xe9' in position 1: character maps to <undefined> 1 2 character maps to <undefined> charmap
#| cp1251 b'\x88' True True True
#| cp1251 UnicodeEncodeError 'charmap' codec can't encode characters in position 0-1: character maps to <undefined> 0 2 character maps to <undefined> charmap
#| cp1251 b'\xcf\xf0\xe8\xe2\xe5\xf2' True True True
#| cp1251 UnicodeEncodeError 'charmap' codec can't encode character '\U0001f600' in position 0: character maps to <undefined> 0 1 character maps to <undefined> charmap
#| cp1251 ignore b'a\x88z'
#| cp1251 replace b'a\x88?z'
#| cp1251 xmlcharrefreplace b'a\x88&#26085;z'
#| cp1251 backslashreplace b'a\x88\\u65e5z'
#| koi8-r UnicodeEncodeError 'charmap' codec can't encode character '\xe9' in position 1: character maps to <undefined> 1 2 character maps to <undefined> charmap
#| koi8-r UnicodeEncodeError 'charmap' codec can't encode character '\u20ac' in position 0: character maps to <undefined> 0 1 character maps to <undefined> charmap
#| koi8-r UnicodeEncodeError 'charmap' codec can't encode characters in position 0-1: character maps to <undefined> 0 2 character maps to <undefined> charmap
#| koi8-r b'\xf0\xd2\xc9\xd7\xc5\xd4' True True True
#| koi8-r UnicodeEncodeError 'charmap' codec can't encode character '\U0001f600' in position 0: character maps to <undefined> 0 1 character maps to <undefined> charmap
#| koi8-r ignore b'az'
#| koi8-r replace b'a??z'
#| koi8-r xmlcharrefreplace b'a&#8364;&#26085;z'
#| koi8-r backslashreplace b'a\\u20ac\\u65e5z'
#| utf_16_le b'h\x00\xe9\x00l\x00l\x00o\x00' True True True
#| utf_16_le b'\xac ' True True True
#| utf_16_le b'\xe5e,g' True True True
#| utf_16_le b'\x1f\x04@\x048\x042\x045\x04B\x04' True True True
#| utf_16_le b'=\xd8\x00\xde\n\x00\\\x00' True True True
#| utf_16_le ignore b'a\x00\xac \xe5ez\x00'
#| utf_16_le replace b'a\x00\xac \xe5ez\x00'
#| utf_16_le xmlcharrefreplace b'a\x00\xac \xe5ez\x00'
#| utf_16_le backslashreplace b'a\x00\xac \xe5ez\x00'
#| U16 b'\xff\xfeh\x00\xe9\x00l\x00l\x00o\x00' True True True
#| U16 b'\xff\xfe\xac ' True True True
#| U16 b'\xff\xfe\xe5e,g' True True True
#| U16 b'\xff\xfe\x1f\x04@\x048\x042\x045\x04B\x04' True True True
#| U16 b'\xff\xfe=\xd8\x00\xde\n\x00\\\x00' True True True
#| U16 ignore b'\xff\xfea\x00\xac \xe5ez\x00'
#| U16 replace b'\xff\xfea\x00\xac \xe5ez\x00'
#| U16 xmlcharrefreplace b'\xff\xfea\x00\xac \xe5ez\x00'
#| U16 backslashreplace b'\xff\xfea\x00\xac \xe5ez\x00'
#| b'\x00\xd8' utf-32-le 'utf-32-le' codec can't decode bytes in position 0-1: truncated data 0 2 utf-32-le b'\x00\xd8'
#| b'\x00\xd8' utf-32-le ignore ''
#| b'\x00\xd8' utf-32-le replace '\ufffd'
#| b'\x00\xd8' utf-32-le backslashreplace '\\x00\\xd8'
#| b'\x00\xd8\x00\x00' utf-32-le 'utf-32-le' codec can't decode bytes in position 0-3: code point in surrogate code point range(0xd800, 0xe000) 0 4 utf-32-le b'\x00\xd8\x00\x00'
#| b'\x00\xd8\x00\x00' utf-32-le ignore ''
#| b'\x00\xd8\x00\x00' utf-32-le replace '\ufffd'
#| b'\x00\xd8\x00\x00' utf-32-le backslashreplace '\\x00\\xd8\\x00\\x00'
#| b'\x00\x00\x11\x00' utf-32 'utf-32-le' codec can't decode bytes in position 0-3: code point not in range(0x110000) 0 4 utf-32-le b'\x00\x00\x11\x00'
#| b'\x00\x00\x11\x00' utf-32 ignore ''
#| b'\x00\x00\x11\x00' utf-32 replace '\ufffd'
#| b'\x00\x00\x11\x00' utf-32 backslashreplace '\\x00\\x00\\x11\\x00'
#| b'\xff\xfea' utf-16 'utf-16-le' codec can't decode byte 0x61 in position 2: truncated data 2 3 utf-16-le b'\xff\xfea'
#| b'\xff\xfea' utf-16 ignore ''
#| b'\xff\xfea' utf-16 replace '\ufffd'
#| b'\xff\xfea' utf-16 backslashreplace '\\x61'
#| b'\x00\xd8' utf-16 'utf-16-le' codec can't decode bytes in position 0-1: unexpected end of data 0 2 utf-16-le b'\x00\xd8'
#| b'\x00\xd8' utf-16 ignore ''
#| b'\x00\xd8' utf-16 replace '\ufffd'
#| b'\x00\xd8' utf-16 backslashreplace '\\x00\\xd8'
#| b'\x00\xd8a\x00' utf-16 'utf-16-le' codec can't decode bytes in position 0-1: illegal UTF-16 surrogate 0 2 utf-16-le b'\x00\xd8a\x00'
#| b'\x00\xd8a\x00' utf-16 ignore 'a'
#| b'\x00\xd8a\x00' utf-16 replace '\ufffda'
#| b'\x00\xd8a\x00' utf-16 backslashreplace '\\x00\\xd8a'
#| b'\x00\xdc' utf-16-le 'utf-16-le' codec can't decode bytes in position 0-1: illegal encoding 0 2 utf-16-le b'\x00\xdc'
#| b'\x00\xdc' utf-16-le ignore ''
#| b'\x00\xdc' utf-16-le replace '\ufffd'
#| b'\x00\xdc' utf-16-le backslashreplace '\\x00\\xdc'
#| b'\xd8\x00\xd8' utf-16-be 'utf-16-be' codec can't decode bytes in position 0-2: unexpected end of data 0 3 utf-16-be b'\xd8\x00\xd8'
#| b'\xd8\x00\xd8' utf-16-be ignore ''
#| b'\xd8\x00\xd8' utf-16-be replace '\ufffd'
#| b'\xd8\x00\xd8' utf-16-be backslashreplace '\\xd8\\x00\\xd8'
#| b'\xd8\x00\xd8\x00' utf-16-be 'utf-16-be' codec can't decode bytes in position 0-1: illegal UTF-16 surrogate 0 2 utf-16-be b'\xd8\x00\xd8\x00'
#| b'\xd8\x00\xd8\x00' utf-16-be ignore ''
#| b'\xd8\x00\xd8\x00' utf-16-be replace '\ufffd\ufffd'
#| b'\xd8\x00\xd8\x00' utf-16-be backslashreplace '\\xd8\\x00\\xd8\\x00'
#| b'\x81' cp1252 'charmap' codec can't decode byte 0x81 in position 0: character maps to <undefined> 0 1 charmap b'\x81'
#| b'\x81' cp1252 ignore ''
#| b'\x81' cp1252 replace '\ufffd'
#| b'\x81' cp1252 backslashreplace '\\x81'
#| b'\\x1' unicode_escape 'unicodeescape' codec can't decode bytes in position 0-2: truncated \xXX escape 0 3 unicodeescape b'\\x1'
#| b'\\x1' unicode_escape ignore ''
#| b'\\x1' unicode_escape replace '\ufffd'
#| b'\\x1' unicode_escape backslashreplace '\\x5c\\x78\\x31'
#| b'\\u12' unicode_escape 'unicodeescape' codec can't decode bytes in position 0-3: truncated \uXXXX escape 0 4 unicodeescape b'\\u12'
#| b'\\u12' unicode_escape ignore ''
#| b'\\u12' unicode_escape replace '\ufffd'
#| b'\\u12' unicode_escape backslashreplace '\\x5c\\x75\\x31\\x32'
#| b'a\\' unicode_escape 'unicodeescape' codec can't decode byte 0x5c in position 1: \ at end of string 1 2 unicodeescape b'a\\'
#| b'a\\' unicode_escape ignore 'a'
#| b'a\\' unicode_escape replace 'a\ufffd'
#| b'a\\' unicode_escape backslashreplace 'a\\x5c'
#| b'\\U00110000' unicode_escape 'unicodeescape' codec can't decode bytes in position 0-9: illegal Unicode character 0 10 unicodeescape b'\\U00110000'
#| b'\\U00110000' unicode_escape ignore ''
#| b'\\U00110000' unicode_escape replace '\ufffd'
#| b'\\U00110000' unicode_escape backslashreplace '\\x5c\\x55\\x30\\x30\\x31\\x31\\x30\\x30\\x30\\x30'
#| b"\\177\\101\\x41\\u00e9\\n\\t\\\\\\'" unicode_escape strict "\x7fAA\xe9\n\t\\'"
#| b"\\177\\101\\x41\\u00e9\\n\\t\\\\\\'" unicode_escape ignore "\x7fAA\xe9\n\t\\'"
#| b"\\177\\101\\x41\\u00e9\\n\\t\\\\\\'" unicode_escape replace "\x7fAA\xe9\n\t\\'"
#| b"\\177\\101\\x41\\u00e9\\n\\t\\\\\\'" unicode_escape backslashreplace "\x7fAA\xe9\n\t\\'"
#| b'\xef\xbb' utf-8-sig 'utf-8' codec can't decode bytes in position 0-1: unexpected end of data 0 2 utf-8 b'\xef\xbb'
#| b'\xef\xbb' utf-8-sig ignore ''
#| b'\xef\xbb' utf-8-sig replace '\ufffd'
#| b'\xef\xbb' utf-8-sig backslashreplace '\\xef\\xbb'
#| b'a\xff' utf-8-sig 'utf-8' codec can't decode byte 0xff in position 1: invalid start byte 1 2 utf-8 b'a\xff'
#| b'a\xff' utf-8-sig ignore 'a'
#| b'a\xff' utf-8-sig replace 'a\ufffd'
#| b'a\xff' utf-8-sig backslashreplace 'a\\xff'
#| b'\\u12\xe9' raw_unicode_escape 'rawunicodeescape' codec can't decode bytes in position 0-3: truncated \uXXXX escape 0 4 rawunicodeescape b'\\u12\xe9'
#| b'\\u12\xe9' raw_unicode_escape ignore '\xe9'
#| b'\\u12\xe9' raw_unicode_escape replace '\ufffd\xe9'
#| b'\\u12\xe9' raw_unicode_escape backslashreplace '\\x5c\\x75\\x31\\x32\xe9'
#| b'\\\\u00e9 \\u00e9' raw_unicode_escape strict '\\\\u00e9 \xe9'
#| b'\\\\u00e9 \\u00e9' raw_unicode_escape ignore '\\\\u00e9 \xe9'
#| b'\\\\u00e9 \\u00e9' raw_unicode_escape replace '\\\\u00e9 \xe9'
#| b'\\\\u00e9 \\u00e9' raw_unicode_escape backslashreplace '\\\\u00e9 \xe9'
#| b'\xff\xfe' utf-16 strict ''
#| b'\xff\xfe' utf-16 ignore ''
#| b'\xff\xfe' utf-16 replace ''
#| b'\xff\xfe' utf-16 backslashreplace ''
#| b'\xfe\xff\x00a' utf-16 strict 'a'
#| b'\xfe\xff\x00a' utf-16 ignore 'a'
#| b'\xfe\xff\x00a' utf-16 replace 'a'
#| b'\xfe\xff\x00a' utf-16 backslashreplace 'a'
#| b'\xef\xbb\xbfa' utf-8-sig strict 'a'
#| b'\xef\xbb\xbfa' utf-8-sig ignore 'a'
#| b'\xef\xbb\xbfa' utf-8-sig replace 'a'
#| b'\xef\xbb\xbfa' utf-8-sig backslashreplace 'a'
#| café caf\xe9
#| b'\xff\xfea\x00' utf-16 iso8859-1 cp1252 utf-8 b'\xef\xbb\xbf' b'\xff\xfe' hello
#= status 0

from urllib.parse import *
for u in ("https://user:pw@Example.com:8080/a/b;p?q=1&r=2#frag", "http://h", "mailto:x@y", "/rel/path?x", "//h/p", "file:///etc", "http://[::1]:80/x", "ftp://h/a;type=i", "", "data:,x", "http://h?q#f", "svn+ssh://h/x"):
    s, p = urlsplit(u), urlparse(u); print(s, p, s.hostname, p.port, s.username, p.password, s.geturl() == u, p.geturl() == u, urldefrag(u))
b = "http://a/b/c/d;p?q"
for r in ("g:h", "g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "g#s", "g?y#s", ";x", "g;x", "", ".", "./", "..", "../", "../g", "../..", "../../g", "../../../g", "/./g", "/../g", "g.", ".g", "./../g", "./g/.", "g/./h", "g/../h", "http:g", "https://x/y"):
    print(r, urljoin(b, r), urljoin("http://a", r), urljoin("b/c", r))
print(quote("a b/c?ü&=~"), quote("a/b", safe=""), quote_plus("a b&c+d"), unquote("a%20b%C3%BC%zz%"), unquote_plus("a+b%2B"), urlencode({"a": 1, "b": "x y", "c": [1, 2]}), urlencode({"c": [1, 2], "d": "é"}, doseq=True), urlencode([("k", "v&")]), parse_qs("a=1&b=2&a=3&c=&d"), parse_qsl("a=1&c=&d=%20x+y", keep_blank_values=True), parse_qs("a=1;b=2", separator=";"), quote(b"\xff a"), unquote_to_bytes("a%FF"))
for f in (lambda: urlsplit("http://h:x/").port, lambda: urlsplit("http://h:99999/").port, lambda: urlsplit("http://[::1/"), lambda: parse_qs("a", strict_parsing=True), lambda: urlencode("abc"), lambda: quote(5)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
import fnmatch
print([fnmatch.fnmatch(n, p) for n, p in (("a.py", "*.py"), ("ab", "a?"), ("a[b", "a[[]b"), ("b", "[!a]"), ("abc", "[a-c]*"), ("x", ""), ("a\nb", "a*"))], fnmatch.filter(["a.py", "b.txt", "c.py"], "*.py"), fnmatch.translate("a*b?[x-z].txt"))

#= stdout
#| SplitResult(scheme='https', netloc='user:pw@Example.com:8080', path='/a/b;p', query='q=1&r=2', fragment='frag') ParseResult(scheme='https', netloc='user:pw@Example.com:8080', path='/a/b', params='p', query='q=1&r=2', fragment='frag') example.com 8080 user pw True True DefragResult(url='https://user:pw@Example.com:8080/a/b;p?q=1&r=2', fragment='frag')
#| SplitResult(scheme='http', netloc='h', path='', query='', fragment='') ParseResult(scheme='http', netloc='h', path='', params='', query='', fragment='') h None None None True True DefragResult(url='http://h', fragment='')
#| SplitResult(scheme='mailto', netloc='', path='x@y', query='', fragment='') ParseResult(scheme='mailto', netloc='', path='x@y', params='', query='', fragment='') None None None None True True DefragResult(url='mailto:x@y', fragment='')
#| SplitResult(scheme='', netloc='', path='/rel/path', query='x', fragment='') ParseResult(scheme='', netloc='', path='/rel/path', params='', query='x', fragment='') None None None None True True DefragResult(url='/rel/path?x', fragment='')
#| SplitResult(scheme='', netloc='h', path='/p', query='', fragment='') ParseResult(scheme='', netloc='h', path='/p', params='', query='', fragment='') h None None None True True DefragResult(url='//h/p', fragment='')
#| SplitResult(scheme='file', netloc='', path='/etc', query='', fragment='') ParseResult(scheme='file', netloc='', path='/etc', params='', query='', fragment='') None None None None True True DefragResult(url='file:///etc', fragment='')
#| SplitResult(scheme='http', netloc='[::1]:80', path='/x', query='', fragment='') ParseResult(scheme='http', netloc='[::1]:80', path='/x', params='', query='', fragment='') ::1 80 None None True True DefragResult(url='http://[::1]:80/x', fragment='')
#| SplitResult(scheme='ftp', netloc='h', path='/a;type=i', query='', fragment='') ParseResult(scheme='ftp', netloc='h', path='/a', params='type=i', query='', fragment='') h None None None True True DefragResult(url='ftp://h/a;type=i', fragment='')
#| SplitResult(scheme='', netloc='', path='', query='', fragment='') ParseResult(scheme='', netloc='', path='', params='', query='', fragment='') None None None None True True DefragResult(url='', fragment='')
#| SplitResult(scheme='data', netloc='', path=',x', query='', fragment='') ParseResult(scheme='data', netloc='', path=',x', params='', query='', fragment='') None None None None True True DefragResult(url='data:,x', fragment='')
#| SplitResult(scheme='http', netloc='h', path='', query='q', fragment='f') ParseResult(scheme='http', netloc='h', path='', params='', query='q', fragment='f') h None None None True True DefragResult(url='http://h?q', fragment='f')
#| SplitResult(scheme='svn+ssh', netloc='h', path='/x', query='', fragment='') ParseResult(scheme='svn+ssh', netloc='h', path='/x', params='', query='', fragment='') h None None None True True DefragResult(url='svn+ssh://h/x', fragment='')
#| g:h g:h g:h g:h
#| g http://a/b/c/g http://a/g b/g
#| ./g http://a/b/c/g http://a/g b/g
#| g/ http://a/b/c/g/ http://a/g/ b/g/
#| /g http://a/g http://a/g /g
#| //g http://g http://g //g
#| ?y http://a/b/c/d;p?y http://a?y b/c?y
#| g?y http://a/b/c/g?y http://a/g?y b/g?y
#| #s http://a/b/c/d;p?q#s http://a#s b/c#s
#| g#s http://a/b/c/g#s http://a/g#s b/g#s
#| g?y#s http://a/b/c/g?y#s http://a/g?y#s b/g?y#s
#| ;x http://a/b/c/;x http://a/;x b/;x
#| g;x http://a/b/c/g;x http://a/g;x b/g;x
#|  http://a/b/c/d;p?q http://a b/c
#| . http://a/b/c/ http://a/ b/
#| ./ http://a/b/c/ http://a/ b/
#| .. http://a/b/ http://a/ /
#| ../ http://a/b/ http://a/ /
#| ../g http://a/b/g http://a/g g
#| ../.. http://a/ http://a/ /
#| ../../g http://a/g http://a/g g
#| ../../../g http://a/g http://a/g g
#| /./g http://a/g http://a/g /g
#| /../g http://a/g http://a/g g
#| g. http://a/b/c/g. http://a/g. b/g.
#| .g http://a/b/c/.g http://a/.g b/.g
#| ./../g http://a/b/g http://a/g g
#| ./g/. http://a/b/c/g/ http://a/g/ b/g/
#| g/./h http://a/b/c/g/h http://a/g/h b/g/h
#| g/../h http://a/b/c/h http://a/h b/h
#| http:g http://a/b/c/g http://a/g http:g
#| https://x/y https://x/y https://x/y https://x/y
#| a%20b/c%3F%C3%BC%26%3D~ a%2Fb a+b%26c%2Bd a bü%zz% a b+ a=1&b=x+y&c=%5B1%2C+2%5D c=1&c=2&d=%C3%A9 k=v%26 {'a': ['1', '3'], 'b': ['2']} [('a', '1'), ('c', ''), ('d', ' x y')] {'a': ['1'], 'b': ['2']} %FF%20a b'a\xff'
#| ValueError Port could not be cast to integer value as 'x'
#| ValueError Port out of range 0-65535
#| ValueError Invalid IPv6 URL
#| ValueError bad query field: 'a'
#| TypeError not a valid non-string sequence or mapping object
#| TypeError quote_from_bytes() expected bytes
#| [True, True, True, True, True, False, True] ['a.py', 'c.py'] (?s:a.*b.[x-z]\.txt)\Z
#= status 0

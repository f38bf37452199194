import re

for name in "match search fullmatch findall finditer split".split():
    for text in (None, 5, b"x", ["a"]):
        try:
            print(getattr(re, name)("a", text))
        except TypeError as exc:
            print(name, exc)
for text in (None, 5, b"x"):
    for call in (lambda: re.sub("a", "b", text), lambda: re.subn("a", "b", text)):
        try:
            print(call())
        except TypeError as exc:
            print(exc)
for repl in (None, 5):
    try:
        re.sub("a", repl, "cab")
    except TypeError as exc:
        print(exc)

#= stdout
#| match expected string or bytes-like object, got 'NoneType'
#| match expected string or bytes-like object, got 'int'
#| match cannot use a string pattern on a bytes-like object
#| match expected string or bytes-like object, got 'list'
#| search expected string or bytes-like object, got 'NoneType'
#| search expected string or bytes-like object, got 'int'
#| search cannot use a string pattern on a bytes-like object
#| search expected string or bytes-like object, got 'list'
#| fullmatch expected string or bytes-like object, got 'NoneType'
#| fullmatch expected string or bytes-like object, got 'int'
#| fullmatch cannot use a string pattern on a bytes-like object
#| fullmatch expected string or bytes-like object, got 'list'
#| findall expected string or bytes-like object, got 'NoneType'
#| findall expected string or bytes-like object, got 'int'
#| findall cannot use a string pattern on a bytes-like object
#| findall expected string or bytes-like object, got 'list'
#| finditer expected string or bytes-like object, got 'NoneType'
#| finditer expected string or bytes-like object, got 'int'
#| finditer cannot use a string pattern on a bytes-like object
#| finditer expected string or bytes-like object, got 'list'
#| split expected string or bytes-like object, got 'NoneType'
#| split expected string or bytes-like object, got 'int'
#| split cannot use a string pattern on a bytes-like object
#| split expected string or bytes-like object, got 'list'
#| expected string or bytes-like object, got 'NoneType'
#| expected string or bytes-like object, got 'NoneType'
#| expected string or bytes-like object, got 'int'
#| expected string or bytes-like object, got 'int'
#| cannot use a string pattern on a bytes-like object
#| cannot use a string pattern on a bytes-like object
#| decoding to str: need a bytes-like object, NoneType found
#| decoding to str: need a bytes-like object, int found
#= status 0

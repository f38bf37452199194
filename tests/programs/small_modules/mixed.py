import copy, collections, re, types, heapq, bisect, string, textwrap, operator
ns = types.SimpleNamespace(a=1, b=[2]); print(ns, copy.copy(ns), copy.deepcopy(ns) == ns); ns.c = 3; print(vars(ns))
mp = types.MappingProxyType({"a": 1}); print(mp, mp["a"], len(mp), list(mp))
try: mp["b"] = 2
except TypeError as e: print(e)
print(isinstance(print, types.BuiltinFunctionType), isinstance(lambda: 0, types.FunctionType), isinstance((x for x in []), types.GeneratorType), isinstance([].append, types.BuiltinMethodType), types.NoneType)
def g(): pass
print(isinstance(g, types.FunctionType), types.MethodType(g, 1).__self__)
print(re.sub(r"(?P<first>\w)(\w*)", lambda m: m["first"].upper() + m[2], "hello big world"), re.split(r"\s+", " a b "), re.compile(r"\d").sub("", "a1b2"))
print(re.findall(r"(\d+)-(\d+)", "1-2 33-44"), re.match(r"^\s*(\w+)\s*=\s*(.*?)\s*$", " key = some value ").groups(), bool(re.search(r"^[\w.]+@[\w.]+\.\w+$", "me@site.org")))
print(re.sub(r"\b(\w)", lambda m: m.group(1).upper(), "the end"), re.escape("1+1=2"), re.findall("[a-c]+", "abcdcba"), re.search("(?s)a.b", "a\nb").span(), re.sub("(?m)^", "# ", "a\nb"))

#= stdout
#| namespace(a=1, b=[2]) namespace(a=1, b=[2]) True
#| {'a': 1, 'b': [2], 'c': 3}
#| {'a': 1} 1 1 ['a']
#| 'mappingproxy' object does not support item assignment
#| True True True True <class 'NoneType'>
#| True 1
#| Hello Big World ['', 'a', 'b', ''] ab
#| [('1', '2'), ('33', '44')] ('key', 'some value') True
#| The End 1\+1=2 ['abc', 'cba'] (0, 3) # a
#| # b
#= status 0

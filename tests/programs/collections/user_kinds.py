"""Unions and keys of the containers to derive from, and of chains and weak dictionaries."""
import collections
import weakref

chain = collections.ChainMap({"a": 1}) | {"b": 2}
print(chain, {"a": 5, "z": 1} | collections.ChainMap({"a": 1}), collections.ChainMap.fromkeys("ab", 1))
chain |= {"c": 3}
print(chain, collections.UserDict({"a": 1}) | {"b": 2}, {"a": 0} | collections.UserDict(a=1), collections.UserDict.fromkeys("ab"))
text = collections.UserString("Hello")
print(text.upper(), text.find("l"), text.replace("l", "L"), text + "!", text.split("l"), text.center(9, "*"), text[1:3], type(text.lower()).__name__)


class Thing:
    pass


thing = Thing()
values = weakref.WeakValueDictionary()
values["a"] = thing
copied = values.copy()
print(len(copied), list(values.keys()), values.pop("a") is thing, len(values))
values.update(b=thing)
print(list(values.items())[0][0], values.popitem()[0], len(values))
keys = weakref.WeakKeyDictionary()
keys[thing] = 1
print(len(keys), keys.get(thing), keys.copy()[thing], keys.popitem()[1], len(keys))
for empty in (values, keys):
    try:
        empty.popitem()
    except KeyError as error:
        print(error)
copied.clear()
print(len(copied))

#= stdout
#| ChainMap({'a': 1, 'b': 2}) ChainMap({'a': 1, 'z': 1}) ChainMap({'a': 1, 'b': 1})
#| ChainMap({'a': 1, 'b': 2, 'c': 3}) {'a': 1, 'b': 2} {'a': 1} {'a': None, 'b': None}
#| HELLO 2 HeLLo Hello! ['He', '', 'o'] **Hello** el UserString
#| 1 ['a'] True 0
#| b b 0
#| 1 1 1 1 0
#| 'popitem(): dictionary is empty'
#| 'popitem(): dictionary is empty'
#| 0
#= status 0

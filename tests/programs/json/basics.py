import json

data = {"name": "Ann", "age": 30, "tags": ["a", "b"], "nested": {"x": None, "y": True, "z": 1.5}, "empty": [], "none": {}}
text = json.dumps(data)
print(text)
print(json.loads(text) == data, json.dumps(data, indent=2, sort_keys=True))
print(json.dumps([1, (2, 3)], separators=(",", ":")), json.dumps("é\n\"\\\t\x01 😀"), json.dumps("é", ensure_ascii=False))
print(json.dumps({1: "a", None: "b", True: "c", 2.5: "d"}), json.dumps(float("inf")), json.dumps([]), json.dumps({}, indent=1))
print(json.loads('[1, -2, 3.5, 1e3, "\\u00e9\\n", true, false, null, {"a": {}}]'), json.loads(b'{"k": 1}'), json.loads("  5  "))
print(json.loads('{"a": 1, "a": 2}'), json.loads('"\\ud83d\\ude00"'), json.loads("NaN"), json.loads("[]"))
for bad in ('{"a": 1,}', "[1, 2", "{'a': 1}", '{"a" 1}', "nope", "", "[1,]", '"abc', '{"a": 1} x', '"\\x"', '"\n"', "[1 2]", "01", "-"):
    try:
        print(json.loads(bad))
    except json.JSONDecodeError as e:
        print(e, e.lineno, e.colno, e.pos)
for value in ({1, 2}, object, {(1, 2): 3}, [b"x"]):
    try:
        print(json.dumps(value))
    except TypeError as e:
        print(e)


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


def default(o):
    if isinstance(o, Point):
        return {"x": o.x, "y": o.y}
    raise TypeError("unknown")


print(json.dumps([Point(1, 2)], default=default))


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, set):
            return sorted(o)
        return super().default(o)


print(json.dumps({"s": {3, 1, 2}}, cls=Encoder))
print(json.loads('{"x": 1, "y": {"x": 2}}', object_hook=lambda d: sorted(d)), json.loads('{"b": 1, "a": 2}', object_pairs_hook=list))
print(json.loads("[1.5, 2]", parse_float=str, parse_int=lambda s: int(s) * 10))
loop = []
loop.append(loop)
try:
    json.dumps(loop)
except ValueError as e:
    print(e)
try:
    json.loads(5)
except TypeError as e:
    print(e)
try:
    json.dumps(float("nan"), allow_nan=False)
except ValueError as e:
    print(e)
import io
buf = io.StringIO()
json.dump({"a": [1, 2]}, buf, indent=4)
print(buf.getvalue())
buf.seek(0)
print(json.load(buf))
from enum import IntEnum
from collections import OrderedDict, namedtuple


class E(IntEnum):
    A = 1


print(json.dumps([E.A, OrderedDict(b=1), namedtuple("P", "x")(5), True, 10**20, -0.0, 1e100]))
print(json.dumps({"a": 1, "b": [1, {"c": 2}]}, indent="--"), json.dumps([[], {}], indent=2))

#= stdout
#| {"name": "Ann", "age": 30, "tags": ["a", "b"], "nested": {"x": null, "y": true, "z": 1.5}, "empty": [], "none": {}}
#| True {
#|   "age": 30,
#|   "empty": [],
#|   "name": "Ann",
#|   "nested": {
#|     "x": null,
#|     "y": true,
#|     "z": 1.5
#|   },
#|   "none": {},
#|   "tags": [
#|     "a",
#|     "b"
#|   ]
#| }
#| [1,[2,3]] "\u00e9\n\"\\\t\u0001 \ud83d\ude00" "é"
#| {"1": "c", "null": "b", "2.5": "d"} Infinity [] {}
#| [1, -2, 3.5, 1000.0, 'é\n', True, False, None, {'a': {}}] {'k': 1} 5
#| {'a': 2} 😀 nan []
#| Illegal trailing comma before end of object: line 1 column 8 (char 7) 1 8 7
#| Expecting ',' delimiter: line 1 column 6 (char 5) 1 6 5
#| Expecting property name enclosed in double quotes: line 1 column 2 (char 1) 1 2 1
#| Expecting ':' delimiter: line 1 column 6 (char 5) 1 6 5
#| Expecting value: line 1 column 1 (char 0) 1 1 0
#| Expecting value: line 1 column 1 (char 0) 1 1 0
#| Illegal trailing comma before end of array: line 1 column 3 (char 2) 1 3 2
#| Unterminated string starting at: line 1 column 1 (char 0) 1 1 0
#| Extra data: line 1 column 10 (char 9) 1 10 9
#| Invalid \escape: line 1 column 2 (char 1) 1 2 1
#| Invalid control character at: line 1 column 2 (char 1) 1 2 1
#| Expecting ',' delimiter: line 1 column 4 (char 3) 1 4 3
#| Extra data: line 1 column 2 (char 1) 1 2 1
#| Expecting value: line 1 column 1 (char 0) 1 1 0
#| Object of type set is not JSON serializable
#| Object of type type is not JSON serializable
#| keys must be str, int, float, bool or None, not tuple
#| Object of type bytes is not JSON serializable
#| [{"x": 1, "y": 2}]
#| {"s": [1, 2, 3]}
#| ['x', 'y'] [('b', 1), ('a', 2)]
#| ['1.5', 20]
#| Circular reference detected
#| the JSON object must be str, bytes or bytearray, not int
#| Out of range float values are not JSON compliant: nan
#| {
#|     "a": [
#|         1,
#|         2
#|     ]
#| }
#| {'a': [1, 2]}
#| [1, {"b": 1}, [5], true, 100000000000000000000, -0.0, 1e+100]
#| {
#| --"a": 1,
#| --"b": [
#| ----1,
#| ----{
#| ------"c": 2
#| ----}
#| --]
#| } [
#|   [],
#|   {}
#| ]
#= status 0

"""JSON: encoders, decoders, hooks, errors, round trips."""
import json, datetime as dt, decimal, enum, dataclasses, io, uuid
@dataclasses.dataclass
class P: x: int; y: float = 2.5
class C(enum.Enum): RED = 1
class Enc(json.JSONEncoder):
    def default(self, o):
        if dataclasses.is_dataclass(o): return {"__p__": dataclasses.asdict(o)}
        if isinstance(o, (dt.datetime, dt.date)): return o.isoformat()
        if isinstance(o, (set, frozenset)): return sorted(o)
        if isinstance(o, decimal.Decimal): return str(o)
        if isinstance(o, enum.Enum): return o.name
        return super().default(o)
doc = {"p": P(1), "when": dt.datetime(2024, 2, 29, 12, 30, tzinfo=dt.timezone.utc), "s": {3, 1, 2}, "d": decimal.Decimal("1.10"), "c": C.RED, "n": None, "t": (1, 2.0, True), "u": "é\u2028\t\"", 5: "int key", None: 0, True: 1, 1.5: "f"}
text = json.dumps(doc, cls=Enc, indent=2, ensure_ascii=False)
print(text)
print(json.dumps(doc, cls=Enc, separators=(",", ":"), sort_keys=False))
def hook(d): return P(**d["__p__"]) if "__p__" in d else d
back = json.loads(text, object_hook=hook, parse_float=decimal.Decimal)
print(back)
print(json.loads('[1, 1.0, 1e5, -0, -0.0, NaN, Infinity, "\\ud83d\\ude00"]', parse_int=lambda s: f"i{s}"))
print(json.loads('{"a":1,"a":2}', object_pairs_hook=list), json.dumps([float("nan"), float("-inf"), 1e100, 0.1 + 0.2, 10**30]))
for bad in ['', '{', '{"a":}', "[1,]", '{"a" 1}', "{'a':1}", '"abc', '[1] 2', 'nul', '"\\x"', '{"a":1,}', '"\t"', '[1 2]', '01', '-']:
    try: json.loads(bad)
    except json.JSONDecodeError as e: print(f"{bad!r:12} {e} | {e.msg} {e.lineno} {e.colno} {e.pos}")
for bad in [object(), {(1, 2): 3}, {1j}, b"x", [C]]:
    try: print(json.dumps(bad))
    except TypeError as e: print(str(e).split(" at 0x")[0])
try: json.dumps(float("nan"), allow_nan=False)
except ValueError as e: print(e)
l = []; l.append(l)
try: json.dumps(l)
except ValueError as e: print(e)
print(json.dumps({(1, 2): 3, "k": 1}, skipkeys=True), json.dumps("ünï"), json.dumps({"b": 1, "a": [{}, [], {"c": []}]}, indent="\t", sort_keys=True))
f = io.StringIO(); json.dump({"x": [1, 2]}, f); f.seek(0); print(json.load(f), f.getvalue())
print(json.JSONDecoder().raw_decode('{"a": 1} tail'), json.dumps(uuid.UUID(int=5), default=str))
for chunk in json.JSONEncoder(indent=1).iterencode({"a": [1, {"b": None}]}): print(repr(chunk), end=" ")
print()
json.loads('{"deep": [1, 2, {"x": tru}]}')

#= stdout
#| {
#|   "p": {
#|     "__p__": {
#|       "x": 1,
#|       "y": 2.5
#|     }
#|   },
#|   "when": "2024-02-29T12:30:00+00:00",
#|   "s": [
#|     1,
#|     2,
#|     3
#|   ],
#|   "d": "1.10",
#|   "c": "RED",
#|   "n": null,
#|   "t": [
#|     1,
#|     2.0,
#|     true
#|   ],
#|   "u": "é \t\"",
#|   "5": "int key",
#|   "null": 0,
#|   "true": 1,
#|   "1.5": "f"
#| }
#| {"p":{"__p__":{"x":1,"y":2.5}},"when":"2024-02-29T12:30:00+00:00","s":[1,2,3],"d":"1.10","c":"RED","n":null,"t":[1,2.0,true],"u":"\u00e9\u2028\t\"","5":"int key","null":0,"true":1,"1.5":"f"}
#| {'p': P(x=1, y=Decimal('2.5')), 'when': '2024-02-29T12:30:00+00:00', 's': [1, 2, 3], 'd': '1.10', 'c': 'RED', 'n': None, 't': [1, Decimal('2.0'), True], 'u': 'é\u2028\t"', '5': 'int key', 'null': 0, 'true': 1, '1.5': 'f'}
#| ['i1', 1.0, 100000.0, 'i-0', -0.0, nan, inf, '😀']
#| [('a', 1), ('a', 2)] [NaN, -Infinity, 1e+100, 0.30000000000000004, 1000000000000000000000000000000]
#| ''           Expecting value: line 1 column 1 (char 0) | Expecting value 1 1 0
#| '{'          Expecting property name enclosed in double quotes: line 1 column 2 (char 1) | Expecting property name enclosed in double quotes 1 2 1
#| '{"a":}'     Expecting value: line 1 column 6 (char 5) | Expecting value 1 6 5
#| '[1,]'       Illegal trailing comma before end of array: line 1 column 3 (char 2) | Illegal trailing comma before end of array 1 3 2
#| '{"a" 1}'    Expecting ':' delimiter: line 1 column 6 (char 5) | Expecting ':' delimiter 1 6 5
#| "{'a':1}"    Expecting property name enclosed in double quotes: line 1 column 2 (char 1) | Expecting property name enclosed in double quotes 1 2 1
#| '"abc'       Unterminated string starting at: line 1 column 1 (char 0) | Unterminated string starting at 1 1 0
#| '[1] 2'      Extra data: line 1 column 5 (char 4) | Extra data 1 5 4
#| 'nul'        Expecting value: line 1 column 1 (char 0) | Expecting value 1 1 0
#| '"\\x"'      Invalid \escape: line 1 column 2 (char 1) | Invalid \escape 1 2 1
#| '{"a":1,}'   Illegal trailing comma before end of object: line 1 column 7 (char 6) | Illegal trailing comma before end of object 1 7 6
#| '"\t"'       Invalid control character at: line 1 column 2 (char 1) | Invalid control character at 1 2 1
#| '[1 2]'      Expecting ',' delimiter: line 1 column 4 (char 3) | Expecting ',' delimiter 1 4 3
#| '01'         Extra data: line 1 column 2 (char 1) | Extra data 1 2 1
#| '-'          Expecting value: line 1 column 1 (char 0) | Expecting value 1 1 0
#| Object of type object is not JSON serializable
#| keys must be str, int, float, bool or None, not tuple
#| Object of type set is not JSON serializable
#| Object of type bytes is not JSON serializable
#| Object of type EnumType is not JSON serializable
#| Out of range float values are not JSON compliant: nan
#| Circular reference detected
#| {"k": 1} "\u00fcn\u00ef" {
#| 	"a": [
#| 		{},
#| 		[],
#| 		{
#| 			"c": []
#| 		}
#| 	],
#| 	"b": 1
#| }
#| {'x': [1, 2]} {"x": [1, 2]}
#| ({'a': 1}, 8) "00000000-0000-0000-0000-000000000005"
#| '{' '\n ' '"a"' ': ' '[\n  1' ',\n  ' '{' '\n   ' '"b"' ': ' 'null' '\n  ' '}' '\n ' ']' '\n' '}' 
#= stderr
#| Traceback (most recent call last):
#|   File "hooks_and_chunks.py", line 39, in <module>
#|     json.loads('{"deep": [1, 2, {"x": tru}]}')
#|     ~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#| json.decoder.JSONDecodeError: Expecting value: line 1 column 23 (char 22)
#= status 1

import json
print(json.dumps({"a":[1,2,{"b":None}],"c":"\u2028"}, indent=2, ensure_ascii=False), json.dumps([1.0, 1e16, 1e-7, 123456789.123]), json.loads("1E5"), json.loads("-0"), json.loads("1.0"))
print(json.loads('"\\u0041\\/"'), json.dumps({"z":1,"a":2}, sort_keys=True), json.dumps(()), json.dumps({"k": ()}))
class D(dict): pass
print(json.dumps(D(a=1)), json.loads('{"a":{"b":[true]}}')["a"]["b"][0], json.dumps({True: 1, 1.5: 2}, skipkeys=True))
try: json.dumps({(1,): 2})
except TypeError as e: print(e)
print(json.dumps({(1,): 2, "a": 1}, skipkeys=True), json.JSONDecoder().raw_decode('{"a": 1} tail'), list(json.JSONEncoder().iterencode([1]))[-1])
from dataclasses import dataclass, asdict
@dataclass
class P: x: int; y: str
print(json.dumps(asdict(P(1, "q"))), P(**json.loads('{"x": 2, "y": "w"}')))

#= stdout
#| {
#|   "a": [
#|     1,
#|     2,
#|     {
#|       "b": null
#|     }
#|   ],
#|   "c": " "
#| } [1.0, 1e+16, 1e-07, 123456789.123] 100000.0 0 1.0
#| A/ {"a": 2, "z": 1} [] {"k": []}
#| {"a": 1} True {"true": 1, "1.5": 2}
#| keys must be str, int, float, bool or None, not tuple
#| {"a": 1} ({'a': 1}, 8) ]
#| {"x": 1, "y": "q"} P(x=2, y='w')
#= status 0

# unittest.mock: patches, and mocks of coroutines.
from unittest.mock import Mock, MagicMock, AsyncMock, patch, call, ANY, sentinel, PropertyMock, create_autospec, DEFAULT, seal
import asyncio, time, random, sys, io, re
_print = print
def print(*args): _print(*[re.sub(r"id='\d+'", "id='...'", str(a)) for a in args])
def t(f, *a, **k):
    try: print("ok", f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
with patch("time.sleep") as s: time.sleep(3); print(s.call_args, s.called)
@patch("random.randint", return_value=4)
@patch("time.time", new=lambda: 5.0)
def go(r): print(random.randint(1, 6), time.time(), r.call_args)
go()
class C:
    v = 1
    def meth(self): return "real"
with patch.object(C, "meth", return_value="fake") as pm: print(C().meth(), pm.mock_calls)
print(C().meth())
with patch.object(C, "meth", autospec=True) as pm: c = C(); c.meth(); print(pm.call_args == call(c)); t(c.meth, 1)
with patch.object(C, "v", 10): print(C.v)
print(C.v); t(lambda: patch.object(C, "nope").start())
with patch("__main__.C") as K: K.return_value.meth.return_value = "x"; print(C().meth(), K.mock_calls)
d = {"a": 1}
with patch.dict(d, {"b": 2}, clear=True): print(d)
print(d)
with patch.dict(d, c=3): print(d)
with patch.multiple(C, v=3, meth=DEFAULT) as got: print(C.v, sorted(got))
with patch("sys.stdout", new_callable=io.StringIO) as o: print("hidden")
print(repr(o.getvalue()))
p = patch("__main__.d", {"z": 1}); p.start(); print(d); p.stop(); print(d); patch.stopall()
t(patch, "nodot")
class P:
    @property
    def q(self): return 1
with patch("__main__.P.q", new_callable=PropertyMock) as q: q.return_value = 8; x = P(); print(x.q, q.mock_calls)
a = AsyncMock(return_value=3)
async def main():
    print(await a(1), await a(2), a.await_count, a.await_args_list); t(a.assert_awaited); t(a.assert_awaited_once); t(a.assert_awaited_with, 2); t(a.assert_awaited_with, 1); t(a.assert_any_await, 1); t(a.assert_not_awaited); t(a.assert_called_with, 2)
    b = AsyncMock(side_effect=[1, ValueError("z")]); print(await b())
    for _ in range(2):
        try: await b()
        except (ValueError, StopAsyncIteration) as e: print(repr(e))
    m = MagicMock(); m.__aenter__.return_value = 6
    async with m as y: print(y, m.__aexit__.called)
    m.__aiter__.return_value = [1, 2]
    print([i async for i in m])
    k = Mock(spec=S); k.g.return_value = 5; print(await k.g(), type(k.g).__name__, type(k.f).__name__)
    o = AsyncMock(); o.fetch.return_value = {"a": 1}; print(await o.fetch("u"), o.fetch.await_args, o.mock_calls)
    with patch("asyncio.sleep", new_callable=AsyncMock) as s: await asyncio.sleep(100); print(s.await_args)
    @patch("__main__.fetch")
    async def deco(f): f.return_value = 1; return await fetch(), type(f).__name__
    print(await deco())
async def fetch(): return 0
asyncio.run(main())
print(call(1).foo(2), call.a.b(3), call.a(1).b, ANY == 3, [call(1, ANY)] == [call(1, 2)], sentinel.x, sentinel.x is sentinel.x, call.a(1).b(2).call_list())
m = Mock(); m.a.b.c = 3; print(m.a.b.c); m.configure_mock(**{"x.return_value": 4, "y": 5}); print(m.x(), m.y); del m.y; t(lambda: m.y); m = Mock(**{"z.side_effect": KeyError}); t(m.z)
t(lambda: m.assret_called); t(lambda: m.called_once)
parent = Mock(); c1 = Mock(); parent.attach_mock(c1, "c1"); c1(1); parent.c2(2); print(parent.mock_calls); c3 = Mock(return_value=None); parent.c3 = c3; c3(); print(parent.mock_calls)
w = Mock(wraps=[3, 1, 2]); print(w.index(1), w.mock_calls); w = Mock(wraps=lambda x: x + 1); print(w(3)); s = Mock(); s.a = 1; seal(s); t(lambda: s.b)
print(m.foo().bar[0] if 0 else m.foo().bar().baz); m.foo(1).bar(2); print(m.mock_calls)

#= stdout
#| call(3) True
#| 4 5.0 call(1, 6)
#| fake [call()]
#| real
#| True
#| TypeError too many positional arguments
#| 10
#| 1
#| AttributeError <class '__main__.C'> does not have the attribute 'nope'
#| x [call(), call().meth()]
#| {'b': 2}
#| {'a': 1}
#| {'a': 1, 'c': 3}
#| 3 ['meth']
#| 'hidden\n'
#| {'z': 1}
#| {'a': 1}
#| TypeError Need a valid target to patch. You supplied: 'nodot'
#| 8 [call()]
#| 3 3 2 [call(1), call(2)]
#| ok None
#| AssertionError Expected mock to have been awaited once. Awaited 2 times.
#| ok None
#| AssertionError expected await not found.
#| Expected: mock(1)
#|   Actual: mock(2)
#| ok None
#| AssertionError Expected mock to not have been awaited. Awaited 2 times.
#| ok None
#| 1
#| ValueError('z')
#| StopAsyncIteration()
#| 6 False
#| [1, 2]
#= stderr
#| Traceback (most recent call last):
#|   File "patches.py", line 54, in <module>
#|     asyncio.run(main())
#|     ~~~~~~~~~~~^^^^^^^^
#|   File "patches.py", line 47, in main
#|     k = Mock(spec=S); k.g.return_value = 5; print(await k.g(), type(k.g).__name__, type(k.f).__name__)
#|                   ^
#| NameError: name 'S' is not defined. Did you mean: 's'?
#= status 1

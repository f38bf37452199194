# unittest.mock: what mocks note, give and claim.
from unittest.mock import Mock, MagicMock, AsyncMock, patch, call, ANY, sentinel, PropertyMock, create_autospec, DEFAULT, seal
import asyncio, time, random, sys, io, re
_print = print
def print(*args): _print(*[re.sub(r"id='\d+'", "id='...'", str(a)) for a in args])
def t(f, *a, **k):
    try: print("ok", f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
m = Mock()
m(1, a=2); m.foo.bar(3); m.foo.bar.return_value = 7; print(m.foo.bar(), m.called, m.call_count, m.call_args, m.call_args_list, m.mock_calls, m.method_calls)
print(m.call_args.args, m.call_args.kwargs, m.call_args == call(1, a=2), m.call_args == ((1,), {"a": 2}))
t(m.assert_called_with, 1, a=2); t(m.assert_called_with, 2); t(m.assert_called_once); t(m.assert_not_called); t(m.assert_called_once_with, 1, a=2); t(m.zip.assert_called); t(m.zip.assert_called_with, 1); t(m.assert_any_call, 9); t(m.foo.bar.assert_has_calls, [call(3), call()]); t(m.foo.bar.assert_has_calls, [call(4)]); t(m.zip.assert_called_once); t(m.foo.bar.assert_called_once_with, 1)
t(m.assert_has_calls, [call(1, a=2), call.foo.bar(3)]); t(m.assert_has_calls, [call.foo.bar(), call(1, a=2)], any_order=True); t(m.assert_has_calls, [call.x()], any_order=True)
m.reset_mock(); print(m.called, m.mock_calls, m.foo.bar())
m = Mock(side_effect=[1, 2, ValueError("x")]); t(m); t(m); t(m); t(m)
m = Mock(side_effect=KeyError("k")); t(m); m.side_effect = lambda x: x * 2; t(m, 4); m.side_effect = None; m.return_value = 5; t(m)
m = Mock(return_value=3, name="price"); print(m(), repr(m)[:18]); t(m.assert_called_with, 1)
class S:
    x = 1
    def f(self, a, b=2): return a
    async def g(self): pass
    @property
    def p(self): return 1
m = Mock(spec=S); m.f(1, 2, 3); t(lambda: m.zz); print(isinstance(m, S), isinstance(m, Mock)); m.new = 1
m = Mock(spec_set=S)
t(setattr, m, "new", 1)
m = create_autospec(S); i = m(); t(i.f, 1); t(i.f); t(i.f, 1, 2, 3); t(m, 1); print(i.f.mock_calls, m.mock_calls)
def fn(a, b): return a
f = create_autospec(fn, return_value="r"); t(f, 1, 2); t(f, 1); t(f.assert_called_once_with, 1, 2); t(f.assert_called_once_with, a=1, b=2)
m = MagicMock(); print(len(m), bool(m), int(m), list(m), 1 in m, str(m)[:16], m[1].__class__.__name__, float(m)); m.__len__.return_value = 4; m.__getitem__.side_effect = lambda k: k * 2; m.__iter__.return_value = iter([1, 2]); print(len(m), m[4], list(m), m.__getitem__.call_args_list)
m.__str__.return_value = "hey"; print(str(m), f"{m}")
with m as x: print(x is m.__enter__.return_value)
m.__enter__.return_value = 9
with m as x: print(x)
print(m.__exit__.called, m.__exit__.call_args); print(m == m, m == 1, m != 1, hash(m) == hash(m), m + 1 is m.__add__.return_value)
n = Mock(); n.__str__ = Mock(return_value="s"); n.__len__ = lambda self: 8; print(str(n), len(n)); t(lambda: len(Mock())); t(lambda: Mock()[0]); t(lambda: list(Mock()))

#= stdout
#| 7 True 1 call(1, a=2) [call(1, a=2)] [call(1, a=2), call.foo.bar(3), call.foo.bar()] [call.foo.bar(3), call.foo.bar()]
#| (1,) {'a': 2} True True
#| ok None
#| AssertionError expected call not found.
#| Expected: mock(2)
#|   Actual: mock(1, a=2)
#| ok None
#| AssertionError Expected 'mock' to not have been called. Called 1 times.
#| Calls: [call(1, a=2), call.foo.bar(3), call.foo.bar()].
#| ok None
#| AssertionError Expected 'zip' to have been called.
#| AssertionError expected call not found.
#| Expected: zip(1)
#|   Actual: not called.
#| AssertionError mock(9) call not found
#| ok None
#| AssertionError Calls not found.
#| Expected: [call(4)]
#|   Actual: [call(3), call()]
#| AssertionError Expected 'zip' to have been called once. Called 0 times.
#| AssertionError Expected 'bar' to be called once. Called 2 times.
#| Calls: [call(3), call()].
#| ok None
#| ok None
#| AssertionError 'mock' does not contain all of (call.x(),) in its call list, found [call(1, a=2), call.foo.bar(3), call.foo.bar()] instead
#| False [call.foo.bar()] 7
#| ok 1
#| ok 2
#| ValueError x
#| StopIteration 
#| KeyError 'k'
#| ok 8
#| ok 5
#| 3 <Mock name='price'
#| AssertionError expected call not found.
#| Expected: price(1)
#|   Actual: price()
#| AttributeError Mock object has no attribute 'zz'
#| True True
#| AttributeError Mock object has no attribute 'new'
#| ok <MagicMock name='mock().f()' id='...'>
#| TypeError missing a required argument: 'a'
#| TypeError too many positional arguments
#| ok <NonCallableMagicMock name='mock()' spec='S' id='...'>
#| [call(1), call().__str__()] [call(), call().f(1), call().f().__str__(), call(1), call().__str__()]
#| ok r
#| TypeError missing a required argument: 'b'
#| ok None
#| ok None
#| 0 True 1 [] False <MagicMock id='1 MagicMock 1.0
#| 4 8 [1, 2] [call(1), call(4)]
#| hey hey
#| True
#| 9
#| True call(None, None, None)
#| True False True True True
#| s 8
#| TypeError object of type 'Mock' has no len()
#| TypeError 'Mock' object is not subscriptable
#| TypeError 'Mock' object is not iterable
#= status 0

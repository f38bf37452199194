import asyncio, unittest, sys, io
from unittest import mock
class RateLimiter:
    def __init__(self, n, clock=None): self.n = n; self.sem = asyncio.Semaphore(n); self.clock = clock or asyncio.sleep
    async def call(self, fn, *a):
        async with self.sem: await self.clock(1); return await fn(*a)
class TestLimiter(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self): self.sleep = mock.AsyncMock(); self.lim = RateLimiter(2, self.sleep)
    async def test_calls(self):
        fn = mock.AsyncMock(side_effect=[1, ValueError("x"), 3]); self.assertEqual(await self.lim.call(fn, "a"), 1)
        with self.assertRaises(ValueError): await self.lim.call(fn)
        fn.assert_awaited_with(); self.assertEqual(self.sleep.await_count, 2); self.sleep.assert_has_awaits([mock.call(1)] * 2)
    async def test_limit(self):
        ev = asyncio.Event(); ts = [asyncio.create_task(self.lim.call(ev.wait)) for _ in range(3)]; await asyncio.sleep(0.01); self.assertTrue(self.lim.sem.locked()); ev.set(); self.assertEqual(await asyncio.gather(*ts), [True] * 3)
    async def test_timeout(self):
        with self.assertRaises(TimeoutError): await asyncio.wait_for(self.lim.call(asyncio.sleep, 5), 0.01)
        self.assertEqual(self.lim.sem._value, 3, "semaphore leaked")
    @mock.patch("asyncio.sleep", return_value=None)
    async def test_patched(self, s): await RateLimiter(1, asyncio.sleep).call(mock.AsyncMock()); s.assert_called_once_with(1)
    @unittest.expectedFailure
    async def test_x(self): self.fail("expected")
out = io.StringIO(); r = unittest.TextTestRunner(out, verbosity=2).run(unittest.defaultTestLoader.loadTestsFromTestCase(TestLimiter))
import re; print(re.sub(r"[\d.]+s$", "Xs", out.getvalue(), flags=re.M)); print(r)

#= stdout
#| test_calls (__main__.TestLimiter.test_calls) ... ok
#| test_limit (__main__.TestLimiter.test_limit) ... ok
#| test_patched (__main__.TestLimiter.test_patched) ... ok
#| test_timeout (__main__.TestLimiter.test_timeout) ... FAIL
#| test_x (__main__.TestLimiter.test_x) ... expected failure
#|
#| ======================================================================
#| FAIL: test_timeout (__main__.TestLimiter.test_timeout)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "coroutines_tested.py", line 17, in test_timeout
#|     self.assertEqual(self.lim.sem._value, 3, "semaphore leaked")
#|     ~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#| AssertionError: 2 != 3 : semaphore leaked
#|
#| ----------------------------------------------------------------------
#| Ran 5 tests in Xs
#|
#| FAILED (failures=1, expected failures=1)
#|
#| <unittest.runner.TextTestResult run=5 errors=0 failures=1>
#= status 0

# unittest: tests that are coroutines, assertLogs and assertWarns.
import unittest, asyncio, logging, warnings
from unittest import IsolatedAsyncioTestCase
import contextvars
v = contextvars.ContextVar("v", default=0)
events = []
def setUpModule(): print("setUpModule")
def tearDownModule(): print("tearDownModule", events)
class A(IsolatedAsyncioTestCase):
    def setUp(self): events.append("setUp"); v.set(1)
    async def asyncSetUp(self): events.append("asyncSetUp"); v.set(v.get() + 1); self.q = asyncio.Queue()
    async def test_x(self):
        print(v.get(), asyncio.get_running_loop().get_debug())
        await self.q.put(1)
        self.assertEqual(await self.q.get(), 1)
        with self.assertRaises(asyncio.TimeoutError):
            async with asyncio.timeout(0.01): await asyncio.sleep(1)
        self.addAsyncCleanup(self.clean, 5)
    async def clean(self, n): print("clean", n)
    async def test_fail(self):
        r = await asyncio.gather(asyncio.sleep(0, "a"), asyncio.sleep(0, "b"))
        self.assertEqual(r, ["a", "c"])
    async def test_err(self):
        async with asyncio.TaskGroup() as tg: tg.create_task(self.bad())
    async def bad(self): raise ValueError("bad")
    async def asyncTearDown(self): events.append("atd")
    def tearDown(self): events.append("td")
    def test_sync(self): self.assertTrue(asyncio.get_event_loop())
class L(unittest.TestCase):
    def test_logs(self):
        with self.assertLogs("foo", level="INFO") as cm:
            logging.getLogger("foo").info("first %d", 1); logging.getLogger("foo.bar").error("second")
        self.assertEqual(cm.output, ["INFO:foo:first 1", "ERROR:foo.bar:second"])
    def test_nologs(self):
        with self.assertLogs(level="ERROR"): logging.info("x")
    def test_none(self):
        with self.assertNoLogs(): logging.warning("w")
    def test_warns(self):
        with self.assertWarns(DeprecationWarning) as cm: warnings.warn("old", DeprecationWarning)
        print(cm.warning, cm.lineno)
        with self.assertWarnsRegex(UserWarning, "zz"): warnings.warn("aa")
    def test_nowarn(self):
        with self.assertWarns(UserWarning): pass
if __name__ == "__main__":
    import io, re
    out = io.StringIO()
    runner = unittest.TextTestRunner(stream=out, verbosity=2)
    result = unittest.main(testRunner=runner, exit=False).result
    print(re.sub(r"in [\d.]+s", "in no time", out.getvalue()))
    print(result.wasSuccessful())

#= stdout
#| setUpModule
#| 2 True
#| clean 5
#| old 39
#| tearDownModule ['setUp', 'asyncSetUp', 'atd', 'td', 'setUp', 'asyncSetUp', 'atd', 'td', 'setUp', 'asyncSetUp', 'atd', 'td', 'setUp', 'asyncSetUp', 'atd', 'td']
#| test_err (__main__.A.test_err) ... ERROR
#| test_fail (__main__.A.test_fail) ... FAIL
#| test_sync (__main__.A.test_sync) ... ok
#| test_x (__main__.A.test_x) ... ok
#| test_logs (__main__.L.test_logs) ... ok
#| test_nologs (__main__.L.test_nologs) ... FAIL
#| test_none (__main__.L.test_none) ... FAIL
#| test_nowarn (__main__.L.test_nowarn) ... FAIL
#| test_warns (__main__.L.test_warns) ... FAIL
#|
#| ======================================================================
#| ERROR: test_err (__main__.A.test_err)
#| ----------------------------------------------------------------------
#|   + Exception Group Traceback (most recent call last):
#|   |   File "coroutines_logs_warnings.py", line 24, in test_err
#|   |     async with asyncio.TaskGroup() as tg: tg.create_task(self.bad())
#|   |                ~~~~~~~~~~~~~~~~~^^
#|   | ExceptionGroup: unhandled errors in a TaskGroup (1 sub-exception)
#|   +-+---------------- 1 ----------------
#|     | Traceback (most recent call last):
#|     |   File "coroutines_logs_warnings.py", line 25, in bad
#|     |     async def bad(self): raise ValueError("bad")
#|     |                          ^^^^^^^^^^^^^^^^^^^^^^^
#|     | ValueError: bad
#|     +------------------------------------
#|
#| ======================================================================
#| FAIL: test_fail (__main__.A.test_fail)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "coroutines_logs_warnings.py", line 22, in test_fail
#|     self.assertEqual(r, ["a", "c"])
#|     ~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^
#| AssertionError: Lists differ: ['a', 'b'] != ['a', 'c']
#|
#| First differing element 1:
#| 'b'
#| 'c'
#|
#| - ['a', 'b']
#| ?        ^
#|
#| + ['a', 'c']
#| ?        ^
#|
#|
#| ======================================================================
#| FAIL: test_nologs (__main__.L.test_nologs)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "coroutines_logs_warnings.py", line 35, in test_nologs
#|     with self.assertLogs(level="ERROR"): logging.info("x")
#|          ~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^
#| AssertionError: no logs of level ERROR or higher triggered on root
#|
#| ======================================================================
#| FAIL: test_none (__main__.L.test_none)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "coroutines_logs_warnings.py", line 37, in test_none
#|     with self.assertNoLogs(): logging.warning("w")
#|          ~~~~~~~~~~~~~~~~~^^
#| AssertionError: Unexpected logs found: ['WARNING:root:w']
#|
#| ======================================================================
#| FAIL: test_nowarn (__main__.L.test_nowarn)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "coroutines_logs_warnings.py", line 43, in test_nowarn
#|     with self.assertWarns(UserWarning): pass
#|          ~~~~~~~~~~~~~~~~^^^^^^^^^^^^^
#| AssertionError: UserWarning not triggered
#|
#| ======================================================================
#| FAIL: test_warns (__main__.L.test_warns)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "coroutines_logs_warnings.py", line 41, in test_warns
#|     with self.assertWarnsRegex(UserWarning, "zz"): warnings.warn("aa")
#|          ~~~~~~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^
#| AssertionError: "zz" does not match "aa"
#|
#| ----------------------------------------------------------------------
#| Ran 9 tests in no time
#|
#| FAILED (failures=5, errors=1)
#|
#| False
#= status 0

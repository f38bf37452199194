import re, unittest, threading, queue, time, sys
from unittest.mock import patch, Mock, MagicMock, call
class Worker(threading.Thread):
    def __init__(self, q, handler, on_error=None): super().__init__(daemon=True); self.q, self.handler, self.on_error = q, handler, on_error
    def run(self):
        for item in iter(self.q.get, None):
            try: self.handler(item)
            except Exception as e:
                if self.on_error: self.on_error(item, e)
            finally: self.q.task_done()
class WorkerTest(unittest.TestCase):
    def setUp(self):
        self.q = queue.Queue(); self.h = Mock(); self.err = Mock(); self.w = Worker(self.q, self.h, self.err); self.w.start(); self.addCleanup(self.stop)
    def stop(self): self.q.put(None); self.w.join(1); self.assertFalse(self.w.is_alive())
    def test_order(self):
        for i in range(3): self.q.put(i)
        self.q.join(); self.assertEqual(self.h.call_args_list, [call(0), call(1), call(2)])
    def test_error(self):
        self.h.side_effect = KeyError("boom"); self.q.put("x"); self.q.join(); self.err.assert_called_once(); item, exc = self.err.call_args.args; self.assertEqual(item, "x"); self.assertIsInstance(exc, KeyError)
    @patch("time.sleep")
    def test_sleep(self, sleep):
        self.h.side_effect = lambda x: time.sleep(x); self.q.put(100); self.q.join(); sleep.assert_called_once_with(100)
    def test_many(self):
        for n in (1, 5):
            with self.subTest(n=n):
                self.h.reset_mock(); [self.q.put(i) for i in range(n)]; self.q.join(); self.assertEqual(self.h.call_count, n)
    def test_fails(self):
        self.q.put(1); self.q.join(); self.h.assert_called_with(2)
if __name__ == "__main__":
    class S:
        def write(self, t): sys.__stderr__.write(re.sub(r"in [\d.]+s", "in no time", t))
        def flush(self): pass
    unittest.main(testRunner=unittest.TextTestRunner(stream=S(), verbosity=1))

#= stderr
#| .F...
#| ======================================================================
#| FAIL: test_fails (__main__.WorkerTest.test_fails)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "threads_tested.py", line 28, in test_fails
#|     self.q.put(1); self.q.join(); self.h.assert_called_with(2)
#|                                   ~~~~~~~~~~~~~~~~~~~~~~~~~^^^
#| AssertionError: expected call not found.
#| Expected: mock(2)
#|   Actual: mock(1)
#|
#| ----------------------------------------------------------------------
#| Ran 5 tests in no time
#|
#| FAILED (failures=1)
#= status 1

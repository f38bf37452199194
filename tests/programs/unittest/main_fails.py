# unittest.main: the report on stderr and the exit status.
import re
import sys
import unittest


class Timeless:
    """stderr, without times."""

    def write(self, text):
        sys.__stderr__.write(re.sub(r"in \d+\.\d{3}s", "in no time", text))

    def flush(self):
        sys.__stderr__.flush()


class Counter:
    def __init__(self):
        self.value = 0

    def add(self, n=1):
        if n < 0:
            raise ValueError("n must not be negative")
        self.value += n


class TestCounter(unittest.TestCase):
    def setUp(self):
        self.counter = Counter()

    def test_add(self):
        self.counter.add(2)
        self.assertEqual(self.counter.value, 2)

    def test_negative(self):
        with self.assertRaisesRegex(ValueError, "negative"):
            self.counter.add(-1)

    def test_wrong(self):
        """Counts too far."""
        self.counter.add()
        self.assertEqual(self.counter.value, 3, "after one")

    @unittest.skip("not yet")
    def test_skipped(self):
        self.fail()


if __name__ == "__main__":
    sys.stderr = Timeless()
    unittest.main()

#= stderr
#| ..sF
#| ======================================================================
#| FAIL: test_wrong (__main__.TestCounter.test_wrong)
#| Counts too far.
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "main_fails.py", line 42, in test_wrong
#|     self.assertEqual(self.counter.value, 3, "after one")
#|     ~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#| AssertionError: 1 != 3 : after one
#|
#| ----------------------------------------------------------------------
#| Ran 4 tests in no time
#|
#| FAILED (failures=1, skipped=1)
#= status 1

# unittest: tests, their fixtures and what a runner says of them.
import unittest, io, re, sys, time
class TestMath(unittest.TestCase):
    """Doc"""
    @classmethod
    def setUpClass(cls): print("setUpClass"); cls.n = 1
    @classmethod
    def tearDownClass(cls): print("tearDownClass")
    def setUp(self): print("setUp", self.id()); self.addCleanup(print, "cleanup")
    def tearDown(self): print("tearDown")
    def test_add(self):
        """Adds numbers.

        More."""
        self.assertEqual(1 + 1, 2)
    def test_bad(self): self.assertEqual(1 + 1, 3, "oh no")
    def test_err(self): 1 / 0
    def test_list(self): self.assertEqual([1, 2, 3], [1, 2, 4, 5])
    def test_dict(self): self.assertEqual({"a": 1, "b": 2}, {"a": 1, "b": 3})
    def test_set(self): self.assertEqual({1}, {2})
    def test_tuple(self): self.assertEqual((1,), (1, 2))
    def test_str(self): self.assertEqual("hello\nworld\n", "hello\nthere\n")
    def test_str2(self): self.assertEqual("a", "b")
    def test_long(self): self.assertEqual("x" * 90 + "a", "x" * 90 + "b")
    def test_raises(self):
        with self.assertRaises(ValueError) as cm: int("x")
        self.assertIn("invalid", str(cm.exception))
        self.assertRaises(ZeroDivisionError, lambda: 1 / 0)
    def test_notraised(self):
        with self.assertRaises(ValueError): pass
    def test_notraised2(self): self.assertRaises(ValueError, int, "3")
    def test_regex(self):
        with self.assertRaisesRegex(ValueError, "zzz"): raise ValueError("aaa")
    def test_sub(self):
        for i in range(4):
            with self.subTest(i=i, m="x"): self.assertEqual(i % 2, 0)
        with self.subTest("msg"):
            with self.subTest(k=2): 1 / 0
    @unittest.skip("later")
    def test_skip(self): pass
    @unittest.skipIf(True, "cond")
    def test_skip2(self): pass
    def test_skip3(self): self.skipTest("inside")
    @unittest.expectedFailure
    def test_xfail(self): self.assertEqual(1, 2)
    @unittest.expectedFailure
    def test_xpass(self): pass
    def test_more(self):
        self.assertAlmostEqual(0.1 + 0.2, 0.3); self.assertTrue(1); self.assertFalse(0); self.assertIsNone(None); self.assertIsNotNone(1)
        self.assertIs(self, self); self.assertIsInstance(1, int); self.assertGreater(2, 1); self.assertCountEqual([1, 2], [2, 1]); self.assertRegex("abc", "b")
        for f, a in ((self.assertTrue, (0,)), (self.assertFalse, (1,)), (self.assertIsNone, (1,)), (self.assertIsNotNone, (None,)), (self.assertIs, (1, 2)), (self.assertIsNot, (1, 1)), (self.assertIn, (1, [2])), (self.assertNotIn, (1, [1])), (self.assertIsInstance, (1, str)), (self.assertNotIsInstance, (1, int)), (self.assertLess, (2, 1)), (self.assertLessEqual, (2, 1)), (self.assertGreater, (1, 2)), (self.assertGreaterEqual, (1, 2)), (self.assertNotEqual, (1, 1)), (self.assertAlmostEqual, (1, 2)), (self.assertNotAlmostEqual, (1, 1)), (self.assertRegex, ("abc", "x")), (self.assertNotRegex, ("abc", "b")), (self.assertCountEqual, ([1, 1], [1, 2])), (self.assertSequenceEqual, ([1], (2,))), (self.assertAlmostEqual, (1, 3, None, None, 1)), (self.assertIsInstance, (1, (str, list))), (self.assertDictEqual, (1, {})), (self.fail, ("why",)), (self.fail, ())):
            try: f(*a)
            except AssertionError as e: print(f.__name__, repr(str(e)))
class TestBroken(unittest.TestCase):
    @classmethod
    def setUpClass(cls): raise RuntimeError("no class")
    def test_a(self): pass
class TestOrder(unittest.TestCase):
    def test_b(self): print("b")
    def test_a(self): print("a")
    def test_setup_fail(self): raise KeyError("k")
    def tearDown(self): self.assertEqual(1, 1)
class Out:
    def __init__(self): self.t = ""
    def write(self, s): self.t += s
    def flush(self): pass
for v in (0, 1, 2):
    o = Out(); s = unittest.defaultTestLoader.loadTestsFromModule(sys.modules["__main__"])
    print(s.countTestCases())
    r = unittest.TextTestRunner(stream=o, verbosity=v).run(s)
    print(re.sub(r"in [\d.]+s", "in T", o.t)); print(r, r.wasSuccessful(), r.testsRun, len(r.failures), len(r.errors))
o = Out()
try: sys.stderr, old = o, sys.stderr; unittest.main(argv=["x", "-v", "TestOrder"])
except SystemExit as e: sys.stderr = old; print(e.code); print(re.sub(r"in [\d.]+s", "in T", o.t))
s = unittest.TestSuite(); s.addTest(TestOrder("test_b")); s.addTest(TestMath("test_add")); print(s, s.countTestCases())
unittest.TextTestRunner(stream=Out(), failfast=True).run(s)
try: TestOrder("nope")
except ValueError as e: print(e)

#= stdout
#| 25
#| setUpClass
#| setUp __main__.TestMath.test_add
#| tearDown
#| cleanup
#| setUp __main__.TestMath.test_bad
#| tearDown
#| cleanup
#| setUp __main__.TestMath.test_dict
#| tearDown
#| cleanup
#| setUp __main__.TestMath.test_err
#| tearDown
#| cleanup
#| setUp __main__.TestMath.test_list
#| tearDown
#| cleanup
#| setUp __main__.TestMath.test_long
#| tearDown
#| cleanup
#| setUp __main__.TestMath.test_more
#| assertTrue '0 is not true'
#| assertFalse '1 is not false'
#| assertIsNone '1 is not None'
#| assertIsNotNone 'unexpectedly None'
#| assertIs '1 is not 2'
#| assertIsNot 'unexpectedly identical: 1'
#| assertIn '1 not found in [2]'
#| assertNotIn '1 unexpectedly found in [1]'
#| assertIsInstance "1 is not an instance of <class 'str'>"
#| assertNotIsInstance "1 is an instance of <class 'int'>"
#| assertLess '2 not less than 1'
#| assertLessEqual '2 not less than or equal to 1'
#| assertGreater '1 not greater than 2'
#| assertGreaterEqual '1 not greater than or equal to 2'
#| assertNotEqual '1 == 1'
#| assertAlmostEqual '1 != 2 within 7 places (1 difference)'
#| assertNotAlmostEqual '1 == 1 within 7 places'
#| assertRegex "Regex didn't match: 'x' not found in 'abc'"
#| assertNotRegex "Regex matched: 'b' matches 'b' in 'abc'"
#| assertCountEqual 'Element counts were not equal:\nFirst has 2, Second has 1:  1\nFirst has 0, Second has 1:  2'
#| assertSequenceEqual 'Sequences differ: [1] != (2,)\n\nFirst differing element 0:\n1\n2\n\n- [1]\n+ (2,)'
#| assertAlmostEqual '1 != 3 within 1 delta (2 difference)'
#| assertIsInstance "1 is not an instance of (<class 'str'>, <class 'list'>)"
#| assertDictEqual "1 is not an instance of <class 'dict'> : First argument is not a dictionary"
#| fail 'why'
#| fail 'None'
#| tearDown
#| cleanup
#| setUp __main__.TestMath.test_notraised
#| tearDown
#| cleanup
#| setUp __main__.TestMath.test_notraised2
#| tearDown
#| cleanup
#| setUp __main__.TestMath.test_raises
#| tearDown
#| cleanup
#| setUp __main__.TestMath.test_regex
#| tearDown
#| cleanup
#| setUp __main__.TestMath.test_set
#| tearDown
#| cleanup
#| setUp __main__.TestMath.test_skip3
#| tearDown
#| cleanup
#| setUp __main__.TestMath.test_str
#| tearDown
#| cleanup
#| setUp __main__.TestMath.test_str2
#| tearDown
#| cleanup
#| setUp __main__.TestMath.test_sub
#| tearDown
#| cleanup
#| setUp __main__.TestMath.test_tuple
#| tearDown
#| cleanup
#| setUp __main__.TestMath.test_xfail
#| tearDown
#| cleanup
#| setUp __main__.TestMath.test_xpass
#| tearDown
#| cleanup
#| tearDownClass
#| a
#| b
#| ======================================================================
#| ERROR: setUpClass (__main__.TestBroken)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "runs.py", line 56, in setUpClass
#|     def setUpClass(cls): raise RuntimeError("no class")
#|                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#| RuntimeError: no class
#|
#| ======================================================================
#| ERROR: test_err (__main__.TestMath.test_err)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "runs.py", line 17, in test_err
#|     def test_err(self): 1 / 0
#|                         ~~^~~
#| ZeroDivisionError: division by zero
#|
#| ======================================================================
#| ERROR: test_sub (__main__.TestMath.test_sub) (k=2)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "runs.py", line 38, in test_sub
#|     with self.subTest(k=2): 1 / 0
#|                             ~~^~~
#| ZeroDivisionError: division by zero
#|
#| ======================================================================
#| ERROR: test_setup_fail (__main__.TestOrder.test_setup_fail)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "runs.py", line 61, in test_setup_fail
#|     def test_setup_fail(self): raise KeyError("k")
#|                                ^^^^^^^^^^^^^^^^^^^
#| KeyError: 'k'
#|
#| ======================================================================
#| FAIL: test_bad (__main__.TestMath.test_bad)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "runs.py", line 16, in test_bad
#|     def test_bad(self): self.assertEqual(1 + 1, 3, "oh no")
#|                         ~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^
#| AssertionError: 2 != 3 : oh no
#|
#| ======================================================================
#| FAIL: test_dict (__main__.TestMath.test_dict)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "runs.py", line 19, in test_dict
#|     def test_dict(self): self.assertEqual({"a": 1, "b": 2}, {"a": 1, "b": 3})
#|                          ~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#| AssertionError: {'a': 1, 'b': 2} != {'a': 1, 'b': 3}
#| - {'a': 1, 'b': 2}
#| ?               ^
#|
#| + {'a': 1, 'b': 3}
#| ?               ^
#|
#|
#| ======================================================================
#| FAIL: test_list (__main__.TestMath.test_list)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "runs.py", line 18, in test_list
#|     def test_list(self): self.assertEqual([1, 2, 3], [1, 2, 4, 5])
#|                          ~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^
#| AssertionError: Lists differ: [1, 2, 3] != [1, 2, 4, 5]
#|
#| First differing element 2:
#| 3
#| 4
#|
#| Second list contains 1 additional elements.
#| First extra element 3:
#| 5
#|
#| - [1, 2, 3]
#| ?        ^
#|
#| + [1, 2, 4, 5]
#| ?        ^^^^
#|
#|
#| ======================================================================
#| FAIL: test_long (__main__.TestMath.test_long)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "runs.py", line 24, in test_long
#|     def test_long(self): self.assertEqual("x" * 90 + "a", "x" * 90 + "b")
#|                          ~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#| AssertionError: 'xxxx[25 chars]xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxa' != 'xxxx[25 chars]xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxb'
#| - xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxa
#| ?                                                                                           ^
#| + xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxb
#| ?                                                                                           ^
#|
#|
#| ======================================================================
#| FAIL: test_notraised (__main__.TestMath.test_notraised)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "runs.py", line 30, in test_notraised
#|     with self.assertRaises(ValueError): pass
#|          ~~~~~~~~~~~~~~~~~^^^^^^^^^^^^
#| AssertionError: ValueError not raised
#|
#| ======================================================================
#| FAIL: test_notraised2 (__main__.TestMath.test_notraised2)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "runs.py", line 31, in test_notraised2
#|     def test_notraised2(self): self.assertRaises(ValueError, int, "3")
#|                                ~~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^
#| AssertionError: ValueError not raised by int
#|
#| ======================================================================
#| FAIL: test_regex (__main__.TestMath.test_regex)
#| ----------------------------------------------------------------------
#| ValueError: aaa
#|
#| During handling of the above exception, another exception occurred:
#|
#| Traceback (most recent call last):
#|   File "runs.py", line 33, in test_regex
#|     with self.assertRaisesRegex(ValueError, "zzz"): raise ValueError("aaa")
#|          ~~~~~~~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^
#| AssertionError: "zzz" does not match "aaa"
#|
#| ======================================================================
#| FAIL: test_set (__main__.TestMath.test_set)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "runs.py", line 20, in test_set
#|     def test_set(self): self.assertEqual({1}, {2})
#|                         ~~~~~~~~~~~~~~~~^^^^^^^^^^
#| AssertionError: Items in the first set but not the second:
#| 1
#| Items in the second set but not the first:
#| 2
#|
#| ======================================================================
#| FAIL: test_str (__main__.TestMath.test_str)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "runs.py", line 22, in test_str
#|     def test_str(self): self.assertEqual("hello\nworld\n", "hello\nthere\n")
#|                         ~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#| AssertionError: 'hello\nworld\n' != 'hello\nthere\n'
#|   hello
#| - world
#| + there
#|
#|
#| ======================================================================
#| FAIL: test_str2 (__main__.TestMath.test_str2)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "runs.py", line 23, in test_str2
#|     def test_str2(self): self.assertEqual("a", "b")
#|                          ~~~~~~~~~~~~~~~~^^^^^^^^^^
#| AssertionError: 'a' != 'b'
#| - a
#| + b
#|
#|
#| ======================================================================
#| FAIL: test_sub (__main__.TestMath.test_sub) (i=1, m='x')
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "runs.py", line 36, in test_sub
#|     with self.subTest(i=i, m="x"): self.assertEqual(i % 2, 0)
#|                                    ~~~~~~~~~~~~~~~~^^^^^^^^^^
#| AssertionError: 1 != 0
#|
#| ======================================================================
#| FAIL: test_sub (__main__.TestMath.test_sub) (i=3, m='x')
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "runs.py", line 36, in test_sub
#|     with self.subTest(i=i, m="x"): self.assertEqual(i % 2, 0)
#|                                    ~~~~~~~~~~~~~~~~^^^^^^^^^^
#| AssertionError: 1 != 0
#|
#| ======================================================================
#| FAIL: test_tuple (__main__.TestMath.test_tuple)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "runs.py", line 21, in test_tuple
#|     def test_tuple(self): self.assertEqual((1,), (1, 2))
#|                           ~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^
#| AssertionError: Tuples differ: (1,) != (1, 2)
#|
#| Second tuple contains 1 additional elements.
#| First extra element 1:
#| 2
#|
#| - (1,)
#| + (1, 2)
#| ?    ++
#|
#|
#| ======================================================================
#| UNEXPECTED SUCCESS: test_xpass (__main__.TestMath.test_xpass)
#| ----------------------------------------------------------------------
#| Ran 24 tests in T
#|
#| FAILED (failures=13, errors=4, skipped=3, expected failures=1, unexpected successes=1)
#|
#| <unittest.runner.TextTestResult run=24 errors=4 failures=13> False 24 13 4
#| 25
#| setUpClass
#| setUp __main__.TestMath.test_add
#| tearDown
#| cleanup
#| setUp __main__.TestMath.test_bad
#| tearDown
#| cleanup
#| setUp __main__.TestMath.test_dict
#| tearDown
#| cleanup
#| setUp __main__.TestMath.test_err
#| tearDown
#| cleanup
#| setUp __main__.TestMath.test_list
#| tearDown
#| cleanup
#| setUp __main__.TestMath.test_long
#| tearDown
#| cleanup
#| setUp __main__.TestMath.test_more
#| assertTrue '0 is not true'
#| assertFalse '1 is not false'
#| assertIsNone '1 is not None'
#| assertIsNotNone 'unexpectedly None'
#| assertIs '1 is not 2'
#| assertIsNot 'unexpectedly identical: 1'
#| assertIn '1 not found in [2]'
#| assertNotIn '1 unexpectedly found in [1]'
#| assertIsInstance "1 is not an instance of <class 'str'>"
#| assertNotIsInstance "1 is an instance of <class 'int'>"
#| assertLess '2 not less than 1'
#| assertLessEqual '2 not less than or equal to 1'
#| assertGreater '1 not greater than 2'
#| assertGreaterEqual '1 not greater than or equal to 2'
#| assertNotEqual '1 == 1'
#| assertAlmostEqual '1 != 2 within 7 places (1 difference)'
#| assertNotAlmostEqual '1 == 1 within 7 places'
#| assertRegex "Regex didn't match: 'x' not found in 'abc'"
#| assertNotRegex "Regex matched: 'b' matches 'b' in 'abc'"
#| assertCountEqual 'Element counts were not equal:\nFirst has 2, Second has 1:  1\nFirst has 0, Second has 1:  2'
#| assertSequenceEqual 'Sequences differ: [1] != (2,)\n\nFirst differing element 0:\n1\n2\n\n- [1]\n+ (2,)'
#| assertAlmostEqual '1 != 3 within 1 delta (2 difference)'
#| assertIsInstance "1 is not an instance of (<class 'str'>, <class 'list'>)"
#| assertDictEqual "1 is not an instance of <class 'dict'> : First argument is not a dictionary"
#| fail 'why'
#| fail 'None'
#| tearDown
#| cleanup
#| setUp __main__.TestMath.test_notraised
#| tearDown
#| cleanup
#| setUp __main__.TestMath.test_notraised2
#| tearDown
#| cleanup
#| setUp __main__.TestMath.test_raises
#| tearDown
#| cleanup
#| setUp __main__.TestMath.test_regex
#| tearDown
#| cleanup
#| setUp __main__.TestMath.test_set
#| tearDown
#| cleanup
#| setUp __main__.TestMath.test_skip3
#| tearDown
#| cleanup
#| setUp __main__.TestMath.test_str
#| tearDown
#| cleanup
#| setUp __main__.TestMath.test_str2
#| tearDown
#| cleanup
#| setUp __main__.TestMath.test_sub
#| tearDown
#| cleanup
#| setUp __main__.TestMath.test_tuple
#| tearDown
#| cleanup
#| setUp __main__.TestMath.test_xfail
#| tearDown
#| cleanup
#| setUp __main__.TestMath.test_xpass
#| tearDown
#| cleanup
#| tearDownClass
#| a
#| b
#| E.FFEFF.FF.FFsssFFFFEFxu..E
#| ======================================================================
#| ERROR: setUpClass (__main__.TestBroken)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "runs.py", line 56, in setUpClass
#|     def setUpClass(cls): raise RuntimeError("no class")
#|                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#| RuntimeError: no class
#|
#| ======================================================================
#| ERROR: test_err (__main__.TestMath.test_err)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "runs.py", line 17, in test_err
#|     def test_err(self): 1 / 0
#|                         ~~^~~
#| ZeroDivisionError: division by zero
#|
#| ======================================================================
#| ERROR: test_sub (__main__.TestMath.test_sub) (k=2)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "runs.py", line 38, in test_sub
#|     with self.subTest(k=2): 1 / 0
#|                             ~~^~~
#| ZeroDivisionError: division by zero
#|
#| ======================================================================
#| ERROR: test_setup_fail (__main__.TestOrder.test_setup_fail)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "runs.py", line 61, in test_setup_fail
#|     def test_setup_fail(self): raise KeyError("k")
#|                                ^^^^^^^^^^^^^^^^^^^
#| KeyError: 'k'
#|
#| ======================================================================
#| FAIL: test_bad (__main__.TestMath.test_bad)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "runs.py", line 16, in test_bad
#|     def test_bad(self): self.assertEqual(1 + 1, 3, "oh no")
#|                         ~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^
#| AssertionError: 2 != 3 : oh no
#|
#| ======================================================================
#| FAIL: test_dict (__main__.TestMath.test_dict)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "runs.py", line 19, in test_dict
#|     def test_dict(self): self.assertEqual({"a": 1, "b": 2}, {"a": 1, "b": 3})
#|                          ~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#| AssertionError: {'a': 1, 'b': 2} != {'a': 1, 'b': 3}
#| - {'a': 1, 'b': 2}
#| ?               ^
#|
#| + {'a': 1, 'b': 3}
#| ?               ^
#|
#|
#| ======================================================================
#| FAIL: test_list (__main__.TestMath.test_list)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "runs.py", line 18, in test_list
#|     def test_list(self): self.assertEqual([1, 2, 3], [1, 2, 4, 5])
#|                          ~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^
#| AssertionError: Lists differ: [1, 2, 3] != [1, 2, 4, 5]
#|
#| First differing element 2:
#| 3
#| 4
#|
#| Second list contains 1 additional elements.
#| First extra element 3:
#| 5
#|
#| - [1, 2, 3]
#| ?        ^
#|
#| + [1, 2, 4, 5]
#| ?        ^^^^
#|
#|
#| ======================================================================
#| FAIL: test_long (__main__.TestMath.test_long)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "runs.py", line 24, in test_long
#|     def test_long(self): self.assertEqual("x" * 90 + "a", "x" * 90 + "b")
#|                          ~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#| AssertionError: 'xxxx[25 chars]xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxa' != 'xxxx[25 chars]xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxb'
#| - xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxa
#| ?                                                                                           ^
#| + xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxb
#| ?                                                                                           ^
#|
#|
#| ======================================================================
#| FAIL: test_notraised (__main__.TestMath.test_notraised)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "runs.py", line 30, in test_notraised
#|     with self.assertRaises(ValueError): pass
#|          ~~~~~~~~~~~~~~~~~^^^^^^^^^^^^
#| AssertionError: ValueError not raised
#|
#| ======================================================================
#| FAIL: test_notraised2 (__main__.TestMath.test_notraised2)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "runs.py", line 31, in test_notraised2
#|     def test_notraised2(self): self.assertRaises(ValueError, int, "3")
#|                                ~~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^
#| AssertionError: ValueError not raised by int
#|
#| ======================================================================
#| FAIL: test_regex (__main__.TestMath.test_regex)
#| ----------------------------------------------------------------------
#| ValueError: aaa
#|
#| During handling of the above exception, another exception occurred:
#|
#| Traceback (most recent call last):
#|   File "runs.py", line 33, in test_regex
#|     with self.assertRaisesRegex(ValueError, "zzz"): raise ValueError("aaa")
#|          ~~~~~~~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^
#| AssertionError: "zzz" does not match "aaa"
#|
#| ======================================================================
#| FAIL: test_set (__main__.TestMath.test_set)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "runs.py", line 20, in test_set
#|     def test_set(self): self.assertEqual({1}, {2})
#|                         ~~~~~~~~~~~~~~~~^^^^^^^^^^
#| AssertionError: Items in the first set but not the second:
#| 1
#| Items in the second set but not the first:
#| 2
#|
#| ======================================================================
#| FAIL: test_str (__main__.TestMath.test_str)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "runs.py", line 22, in test_str
#|     def test_str(self): self.assertEqual("hello\nworld\n", "hello\nthere\n")
#|                         ~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#| AssertionError: 'hello\nworld\n' != 'hello\nthere\n'
#|   hello
#| - world
#| + there
#|
#|
#| ======================================================================
#| FAIL: test_str2 (__main__.TestMath.test_str2)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "runs.py", line 23, in test_str2
#|     def test_str2(self): self.assertEqual("a", "b")
#|                          ~~~~~~~~~~~~~~~~^^^^^^^^^^
#| AssertionError: 'a' != 'b'
#| - a
#| + b
#|
#|
#| ======================================================================
#| FAIL: test_sub (__main__.TestMath.test_sub) (i=1, m='x')
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "runs.py", line 36, in test_sub
#|     with self.subTest(i=i, m="x"): self.assertEqual(i % 2, 0)
#|                                    ~~~~~~~~~~~~~~~~^^^^^^^^^^
#| AssertionError: 1 != 0
#|
#| ======================================================================
#| FAIL: test_sub (__main__.TestMath.test_sub) (i=3, m='x')
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "runs.py", line 36, in test_sub
#|     with self.subTest(i=i, m="x"): self.assertEqual(i % 2, 0)
#|                                    ~~~~~~~~~~~~~~~~^^^^^^^^^^
#| AssertionError: 1 != 0
#|
#| ======================================================================
#| FAIL: test_tuple (__main__.TestMath.test_tuple)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "runs.py", line 21, in test_tuple
#|     def test_tuple(self): self.assertEqual((1,), (1, 2))
#|                           ~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^
#| AssertionError: Tuples differ: (1,) != (1, 2)
#|
#| Second tuple contains 1 additional elements.
#| First extra element 1:
#| 2
#|
#| - (1,)
#| + (1, 2)
#| ?    ++
#|
#|
#| ======================================================================
#| UNEXPECTED SUCCESS: test_xpass (__main__.TestMath.test_xpass)
#| ----------------------------------------------------------------------
#| Ran 24 tests in T
#|
#| FAILED (failures=13, errors=4, skipped=3, expected failures=1, unexpected successes=1)
#|
#| <unittest.runner.TextTestResult run=24 errors=4 failures=13> False 24 13 4
#| 25
#| setUpClass
#| setUp __main__.TestMath.test_add
#| tearDown
#| cleanup
#| setUp __main__.TestMath.test_bad
#| tearDown
#| cleanup
#| setUp __main__.TestMath.test_dict
#| tearDown
#| cleanup
#| setUp __main__.TestMath.test_err
#| tearDown
#| cleanup
#| setUp __main__.TestMath.test_list
#| tearDown
#| cleanup
#| setUp __main__.TestMath.test_long
#| tearDown
#| cleanup
#| setUp __main__.TestMath.test_more
#| assertTrue '0 is not true'
#| assertFalse '1 is not false'
#| assertIsNone '1 is not None'
#| assertIsNotNone 'unexpectedly None'
#| assertIs '1 is not 2'
#| assertIsNot 'unexpectedly identical: 1'
#| assertIn '1 not found in [2]'
#| assertNotIn '1 unexpectedly found in [1]'
#| assertIsInstance "1 is not an instance of <class 'str'>"
#| assertNotIsInstance "1 is an instance of <class 'int'>"
#| assertLess '2 not less than 1'
#| assertLessEqual '2 not less than or equal to 1'
#| assertGreater '1 not greater than 2'
#| assertGreaterEqual '1 not greater than or equal to 2'
#| assertNotEqual '1 == 1'
#| assertAlmostEqual '1 != 2 within 7 places (1 difference)'
#| assertNotAlmostEqual '1 == 1 within 7 places'
#| assertRegex "Regex didn't match: 'x' not found in 'abc'"
#| assertNotRegex "Regex matched: 'b' matches 'b' in 'abc'"
#| assertCountEqual 'Element counts were not equal:\nFirst has 2, Second has 1:  1\nFirst has 0, Second has 1:  2'
#| assertSequenceEqual 'Sequences differ: [1] != (2,)\n\nFirst differing element 0:\n1\n2\n\n- [1]\n+ (2,)'
#| assertAlmostEqual '1 != 3 within 1 delta (2 difference)'
#| assertIsInstance "1 is not an instance of (<class 'str'>, <class 'list'>)"
#| assertDictEqual "1 is not an instance of <class 'dict'> : First argument is not a dictionary"
#| fail 'why'
#| fail 'None'
#| tearDown
#| cleanup
#| setUp __main__.TestMath.test_notraised
#| tearDown
#| cleanup
#| setUp __main__.TestMath.test_notraised2
#| tearDown
#| cleanup
#| setUp __main__.TestMath.test_raises
#| tearDown
#| cleanup
#| setUp __main__.TestMath.test_regex
#| tearDown
#| cleanup
#| setUp __main__.TestMath.test_set
#| tearDown
#| cleanup
#| setUp __main__.TestMath.test_skip3
#| tearDown
#| cleanup
#| setUp __main__.TestMath.test_str
#| tearDown
#| cleanup
#| setUp __main__.TestMath.test_str2
#| tearDown
#| cleanup
#| setUp __main__.TestMath.test_sub
#| tearDown
#| cleanup
#| setUp __main__.TestMath.test_tuple
#| tearDown
#| cleanup
#| setUp __main__.TestMath.test_xfail
#| tearDown
#| cleanup
#| setUp __main__.TestMath.test_xpass
#| tearDown
#| cleanup
#| tearDownClass
#| a
#| b
#| setUpClass (__main__.TestBroken) ... ERROR
#| test_add (__main__.TestMath.test_add)
#| Adds numbers. ... ok
#| test_bad (__main__.TestMath.test_bad) ... FAIL
#| test_dict (__main__.TestMath.test_dict) ... FAIL
#| test_err (__main__.TestMath.test_err) ... ERROR
#| test_list (__main__.TestMath.test_list) ... FAIL
#| test_long (__main__.TestMath.test_long) ... FAIL
#| test_more (__main__.TestMath.test_more) ... ok
#| test_notraised (__main__.TestMath.test_notraised) ... FAIL
#| test_notraised2 (__main__.TestMath.test_notraised2) ... FAIL
#| test_raises (__main__.TestMath.test_raises) ... ok
#| test_regex (__main__.TestMath.test_regex) ... FAIL
#| test_set (__main__.TestMath.test_set) ... FAIL
#| test_skip (__main__.TestMath.test_skip) ... skipped 'later'
#| test_skip2 (__main__.TestMath.test_skip2) ... skipped 'cond'
#| test_skip3 (__main__.TestMath.test_skip3) ... skipped 'inside'
#| test_str (__main__.TestMath.test_str) ... FAIL
#| test_str2 (__main__.TestMath.test_str2) ... FAIL
#| test_sub (__main__.TestMath.test_sub) ... 
#|   test_sub (__main__.TestMath.test_sub) (i=1, m='x') ... FAIL
#|   test_sub (__main__.TestMath.test_sub) (i=3, m='x') ... FAIL
#|   test_sub (__main__.TestMath.test_sub) (k=2) ... ERROR
#| test_tuple (__main__.TestMath.test_tuple) ... FAIL
#| test_xfail (__main__.TestMath.test_xfail) ... expected failure
#| test_xpass (__main__.TestMath.test_xpass) ... unexpected success
#| test_a (__main__.TestOrder.test_a) ... ok
#| test_b (__main__.TestOrder.test_b) ... ok
#| test_setup_fail (__main__.TestOrder.test_setup_fail) ... ERROR
#|
#| ======================================================================
#| ERROR: setUpClass (__main__.TestBroken)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "runs.py", line 56, in setUpClass
#|     def setUpClass(cls): raise RuntimeError("no class")
#|                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#| RuntimeError: no class
#|
#| ======================================================================
#| ERROR: test_err (__main__.TestMath.test_err)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "runs.py", line 17, in test_err
#|     def test_err(self): 1 / 0
#|                         ~~^~~
#| ZeroDivisionError: division by zero
#|
#| ======================================================================
#| ERROR: test_sub (__main__.TestMath.test_sub) (k=2)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "runs.py", line 38, in test_sub
#|     with self.subTest(k=2): 1 / 0
#|                             ~~^~~
#| ZeroDivisionError: division by zero
#|
#| ======================================================================
#| ERROR: test_setup_fail (__main__.TestOrder.test_setup_fail)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "runs.py", line 61, in test_setup_fail
#|     def test_setup_fail(self): raise KeyError("k")
#|                                ^^^^^^^^^^^^^^^^^^^
#| KeyError: 'k'
#|
#| ======================================================================
#| FAIL: test_bad (__main__.TestMath.test_bad)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "runs.py", line 16, in test_bad
#|     def test_bad(self): self.assertEqual(1 + 1, 3, "oh no")
#|                         ~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^
#| AssertionError: 2 != 3 : oh no
#|
#| ======================================================================
#| FAIL: test_dict (__main__.TestMath.test_dict)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "runs.py", line 19, in test_dict
#|     def test_dict(self): self.assertEqual({"a": 1, "b": 2}, {"a": 1, "b": 3})
#|                          ~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#| AssertionError: {'a': 1, 'b': 2} != {'a': 1, 'b': 3}
#| - {'a': 1, 'b': 2}
#| ?               ^
#|
#| + {'a': 1, 'b': 3}
#| ?               ^
#|
#|
#| ======================================================================
#| FAIL: test_list (__main__.TestMath.test_list)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "runs.py", line 18, in test_list
#|     def test_list(self): self.assertEqual([1, 2, 3], [1, 2, 4, 5])
#|                          ~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^
#| AssertionError: Lists differ: [1, 2, 3] != [1, 2, 4, 5]
#|
#| First differing element 2:
#| 3
#| 4
#|
#| Second list contains 1 additional elements.
#| First extra element 3:
#| 5
#|
#| - [1, 2, 3]
#| ?        ^
#|
#| + [1, 2, 4, 5]
#| ?        ^^^^
#|
#|
#| ======================================================================
#| FAIL: test_long (__main__.TestMath.test_long)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "runs.py", line 24, in test_long
#|     def test_long(self): self.assertEqual("x" * 90 + "a", "x" * 90 + "b")
#|                          ~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#| AssertionError: 'xxxx[25 chars]xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxa' != 'xxxx[25 chars]xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxb'
#| - xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxa
#| ?                                                                                           ^
#| + xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxb
#| ?                                                                                           ^
#|
#|
#| ======================================================================
#| FAIL: test_notraised (__main__.TestMath.test_notraised)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "runs.py", line 30, in test_notraised
#|     with self.assertRaises(ValueError): pass
#|          ~~~~~~~~~~~~~~~~~^^^^^^^^^^^^
#| AssertionError: ValueError not raised
#|
#| ======================================================================
#| FAIL: test_notraised2 (__main__.TestMath.test_notraised2)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "runs.py", line 31, in test_notraised2
#|     def test_notraised2(self): self.assertRaises(ValueError, int, "3")
#|                                ~~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^
#| AssertionError: ValueError not raised by int
#|
#| ======================================================================
#| FAIL: test_regex (__main__.TestMath.test_regex)
#| ----------------------------------------------------------------------
#| ValueError: aaa
#|
#| During handling of the above exception, another exception occurred:
#|
#| Traceback (most recent call last):
#|   File "runs.py", line 33, in test_regex
#|     with self.assertRaisesRegex(ValueError, "zzz"): raise ValueError("aaa")
#|          ~~~~~~~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^
#| AssertionError: "zzz" does not match "aaa"
#|
#| ======================================================================
#| FAIL: test_set (__main__.TestMath.test_set)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "runs.py", line 20, in test_set
#|     def test_set(self): self.assertEqual({1}, {2})
#|                         ~~~~~~~~~~~~~~~~^^^^^^^^^^
#| AssertionError: Items in the first set but not the second:
#| 1
#| Items in the second set but not the first:
#| 2
#|
#| ======================================================================
#| FAIL: test_str (__main__.TestMath.test_str)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "runs.py", line 22, in test_str
#|     def test_str(self): self.assertEqual("hello\nworld\n", "hello\nthere\n")
#|                         ~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
#| AssertionError: 'hello\nworld\n' != 'hello\nthere\n'
#|   hello
#| - world
#| + there
#|
#|
#| ======================================================================
#| FAIL: test_str2 (__main__.TestMath.test_str2)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "runs.py", line 23, in test_str2
#|     def test_str2(self): self.assertEqual("a", "b")
#|                          ~~~~~~~~~~~~~~~~^^^^^^^^^^
#| AssertionError: 'a' != 'b'
#| - a
#| + b
#|
#|
#| ======================================================================
#| FAIL: test_sub (__main__.TestMath.test_sub) (i=1, m='x')
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "runs.py", line 36, in test_sub
#|     with self.subTest(i=i, m="x"): self.assertEqual(i % 2, 0)
#|                                    ~~~~~~~~~~~~~~~~^^^^^^^^^^
#| AssertionError: 1 != 0
#|
#| ======================================================================
#| FAIL: test_sub (__main__.TestMath.test_sub) (i=3, m='x')
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "runs.py", line 36, in test_sub
#|     with self.subTest(i=i, m="x"): self.assertEqual(i % 2, 0)
#|                                    ~~~~~~~~~~~~~~~~^^^^^^^^^^
#| AssertionError: 1 != 0
#|
#| ======================================================================
#| FAIL: test_tuple (__main__.TestMath.test_tuple)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "runs.py", line 21, in test_tuple
#|     def test_tuple(self): self.assertEqual((1,), (1, 2))
#|                           ~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^
#| AssertionError: Tuples differ: (1,) != (1, 2)
#|
#| Second tuple contains 1 additional elements.
#| First extra element 1:
#| 2
#|
#| - (1,)
#| + (1, 2)
#| ?    ++
#|
#|
#| ======================================================================
#| UNEXPECTED SUCCESS: test_xpass (__main__.TestMath.test_xpass)
#| ----------------------------------------------------------------------
#| Ran 24 tests in T
#|
#| FAILED (failures=13, errors=4, skipped=3, expected failures=1, unexpected successes=1)
#|
#| <unittest.runner.TextTestResult run=24 errors=4 failures=13> False 24 13 4
#| a
#| b
#| 1
#| test_a (__main__.TestOrder.test_a) ... ok
#| test_b (__main__.TestOrder.test_b) ... ok
#| test_setup_fail (__main__.TestOrder.test_setup_fail) ... ERROR
#|
#| ======================================================================
#| ERROR: test_setup_fail (__main__.TestOrder.test_setup_fail)
#| ----------------------------------------------------------------------
#| Traceback (most recent call last):
#|   File "runs.py", line 61, in test_setup_fail
#|     def test_setup_fail(self): raise KeyError("k")
#|                                ^^^^^^^^^^^^^^^^^^^
#| KeyError: 'k'
#|
#| ----------------------------------------------------------------------
#| Ran 3 tests in T
#|
#| FAILED (errors=1)
#|
#| <unittest.suite.TestSuite tests=[<__main__.TestOrder testMethod=test_b>, <__main__.TestMath testMethod=test_add>]> 2
#| b
#| setUpClass
#| setUp __main__.TestMath.test_add
#| tearDown
#| cleanup
#| tearDownClass
#| no such test method in <class '__main__.TestOrder'>: nope
#= status 0

import re, unittest, sys
from unittest.mock import patch, call
def ask():
    name = input("Name? "); print("Hello", name); return name
class T(unittest.TestCase):
    @patch("builtins.print")
    @patch("builtins.input", return_value="Ann")
    def test_ask(self, inp, out):
        self.assertEqual(ask(), "Ann"); inp.assert_called_once_with("Name? "); out.assert_called_once_with("Hello", "Ann")
    @patch("builtins.input", side_effect=["a", "b", EOFError])
    def test_many(self, inp):
        self.assertEqual([ask(), ask()], ["a", "b"])
        with self.assertRaises(EOFError): ask()
    def test_len(self):
        with patch("builtins.len", lambda x: 99): self.assertEqual(len([]), 99)
        self.assertEqual(len([]), 0)
class S:
    def write(self, t): sys.__stderr__.write(re.sub(r"in [\d.]+s", "in no time", t))
    def flush(self): pass
r = unittest.main(exit=False, testRunner=unittest.TextTestRunner(stream=S())); print(r.result.wasSuccessful())
try: patch("builtins.nope").start()
except AttributeError as e: print(e)
print(sys.modules is sys.modules, "unittest.mock" in sys.modules, [m for m in ("json", "sys") if m in sys.modules])
sys.nope

#= stdout
#| Hello a
#| Hello b
#| True
#| <module 'builtins' (built-in)> does not have the attribute 'nope'
#| True True ['sys']
#= stderr
#| ...
#| ----------------------------------------------------------------------
#| Ran 3 tests in no time
#|
#| OK
#| Traceback (most recent call last):
#|   File "builtins_patched.py", line 24, in <module>
#|     sys.nope
#| AttributeError: module 'sys' has no attribute 'nope'
#= status 1

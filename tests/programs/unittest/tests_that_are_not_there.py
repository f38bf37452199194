import sys
import unittest


class TestStack(unittest.TestCase):
    def test_push(self):
        self.assertEqual([1].pop(), 1)


if __name__ == "__main__":
    loader = unittest.TestLoader()
    suite = loader.loadTestsFromNames(["TestStack.test_push", "TestStak", "TestStack.test_pop"],
                                      sys.modules["__main__"])
    print(suite.countTestCases(), len(loader.errors), loader.errors[0].splitlines()[0])
    result = unittest.TestResult()
    suite.run(result)
    for test, text in result.errors:
        print(test, type(test).__name__, text)
    print(result)

#= stdout
#| 3 2 Failed to access attribute:
#| TestStak (unittest.loader._FailedTest.TestStak) _FailedTest AttributeError: module '__main__' has no attribute 'TestStak'. Did you mean: 'TestStack'?
#|
#| test_pop (unittest.loader._FailedTest.test_pop) _FailedTest AttributeError: type object 'TestStack' has no attribute 'test_pop'. Did you mean: 'test_push'?
#|
#| <unittest.result.TestResult run=3 errors=2 failures=0>
#= status 0

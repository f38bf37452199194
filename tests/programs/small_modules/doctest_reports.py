# What doctest reports of examples that fail, of several lines and of one function alone.
import doctest


def factorial(n):
    """Of n.

    >>> factorial(3)
    6
    >>> factorial(4)
    25
    """
    return 1 if n < 2 else n * factorial(n - 1)


class Stack:
    def push(self, x):
        """
        >>> for i in range(2):
        ...     print(i)
        ...
        0
        2
        """


print(doctest.testmod())
doctest.testmod(verbose=True)
doctest.run_docstring_examples(factorial, globals(), name="factorial")

#= stdout
#| **********************************************************************
#| File "doctest_reports.py", line 19, in __main__.Stack.push
#| Failed example:
#|     for i in range(2):
#|         print(i)
#| Expected:
#|     0
#|     2
#| Got:
#|     0
#|     1
#| **********************************************************************
#| File "doctest_reports.py", line 10, in __main__.factorial
#| Failed example:
#|     factorial(4)
#| Expected:
#|     25
#| Got:
#|     24
#| **********************************************************************
#| 2 items had failures:
#|    1 of   1 in __main__.Stack.push
#|    1 of   2 in __main__.factorial
#| ***Test Failed*** 2 failures.
#| TestResults(failed=2, attempted=3)
#| Trying:
#|     for i in range(2):
#|         print(i)
#| Expecting:
#|     0
#|     2
#| **********************************************************************
#| File "doctest_reports.py", line 19, in __main__.Stack.push
#| Failed example:
#|     for i in range(2):
#|         print(i)
#| Expected:
#|     0
#|     2
#| Got:
#|     0
#|     1
#| Trying:
#|     factorial(3)
#| Expecting:
#|     6
#| ok
#| Trying:
#|     factorial(4)
#| Expecting:
#|     25
#| **********************************************************************
#| File "doctest_reports.py", line 10, in __main__.factorial
#| Failed example:
#|     factorial(4)
#| Expected:
#|     25
#| Got:
#|     24
#| 2 items had no tests:
#|     __main__
#|     __main__.Stack
#| **********************************************************************
#| 2 items had failures:
#|    1 of   1 in __main__.Stack.push
#|    1 of   2 in __main__.factorial
#| 3 tests in 4 items.
#| 1 passed and 2 failed.
#| ***Test Failed*** 2 failures.
#| **********************************************************************
#| File "doctest_reports.py", line 10, in factorial
#| Failed example:
#|     factorial(4)
#| Expected:
#|     25
#| Got:
#|     24
#= status 0

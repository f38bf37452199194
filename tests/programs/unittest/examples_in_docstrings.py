"""Module doc.

>>> 1 + 1
2
>>> add(2, 2)
5
"""
def add(a, b):
    """Adds.

    >>> add(1, 2)
    3
    >>> add("a", 1)
    Traceback (most recent call last):
        ...
    TypeError: can only concatenate str (not "int") to str
    >>> for i in range(2):
    ...     print(i)
    0
    1
    >>> add(0.1, 0.2)  # doctest: +ELLIPSIS
    0.3000...
    >>> print("a\\n\\nb")
    a
    <BLANKLINE>
    b
    >>> x = add(1, 1)
    >>> x
    3
    """
    return a + b
class Stack:
    """A stack.

    >>> s = Stack()
    >>> s.push(1); s.push(2)
    >>> s.pop()
    2
    """
    def __init__(self): self.items = []
    def push(self, x):
        """
        >>> Stack().push(1)
        """
        self.items.append(x)
    def pop(self):
        """
        >>> Stack().pop()
        Traceback (most recent call last):
        IndexError: pop from empty list
        >>> s = Stack(); s.push(4); s.pop()
        5
        """
        return self.items.pop()
    @property
    def top(self):
        """
        >>> Stack().top is None
        True
        """
def undocumented(): pass
if __name__ == "__main__":
    import doctest
    print(doctest.testmod())
    print(doctest.testmod(verbose=True))

#= stdout
#| **********************************************************************
#| File "examples_in_docstrings.py", line 5, in __main__
#| Failed example:
#|     add(2, 2)
#| Expected:
#|     5
#| Got:
#|     4
#| **********************************************************************
#| File "examples_in_docstrings.py", line 51, in __main__.Stack.pop
#| Failed example:
#|     s = Stack(); s.push(4); s.pop()
#| Expected:
#|     5
#| Got:
#|     4
#| **********************************************************************
#| File "examples_in_docstrings.py", line 28, in __main__.add
#| Failed example:
#|     x
#| Expected:
#|     3
#| Got:
#|     2
#| **********************************************************************
#| 3 items had failures:
#|    1 of   2 in __main__
#|    1 of   2 in __main__.Stack.pop
#|    1 of   7 in __main__.add
#| ***Test Failed*** 3 failures.
#| TestResults(failed=3, attempted=16)
#| Trying:
#|     1 + 1
#| Expecting:
#|     2
#| ok
#| Trying:
#|     add(2, 2)
#| Expecting:
#|     5
#| **********************************************************************
#| File "examples_in_docstrings.py", line 5, in __main__
#| Failed example:
#|     add(2, 2)
#| Expected:
#|     5
#| Got:
#|     4
#| Trying:
#|     s = Stack()
#| Expecting nothing
#| ok
#| Trying:
#|     s.push(1); s.push(2)
#| Expecting nothing
#| ok
#| Trying:
#|     s.pop()
#| Expecting:
#|     2
#| ok
#| Trying:
#|     Stack().pop()
#| Expecting:
#|     Traceback (most recent call last):
#|     IndexError: pop from empty list
#| ok
#| Trying:
#|     s = Stack(); s.push(4); s.pop()
#| Expecting:
#|     5
#| **********************************************************************
#| File "examples_in_docstrings.py", line 51, in __main__.Stack.pop
#| Failed example:
#|     s = Stack(); s.push(4); s.pop()
#| Expected:
#|     5
#| Got:
#|     4
#| Trying:
#|     Stack().push(1)
#| Expecting nothing
#| ok
#| Trying:
#|     Stack().top is None
#| Expecting:
#|     True
#| ok
#| Trying:
#|     add(1, 2)
#| Expecting:
#|     3
#| ok
#| Trying:
#|     add("a", 1)
#| Expecting:
#|     Traceback (most recent call last):
#|         ...
#|     TypeError: can only concatenate str (not "int") to str
#| ok
#| Trying:
#|     for i in range(2):
#|         print(i)
#| Expecting:
#|     0
#|     1
#| ok
#| Trying:
#|     add(0.1, 0.2)  # doctest: +ELLIPSIS
#| Expecting:
#|     0.3000...
#| ok
#| Trying:
#|     print("a\n\nb")
#| Expecting:
#|     a
#|     <BLANKLINE>
#|     b
#| ok
#| Trying:
#|     x = add(1, 1)
#| Expecting nothing
#| ok
#| Trying:
#|     x
#| Expecting:
#|     3
#| **********************************************************************
#| File "examples_in_docstrings.py", line 28, in __main__.add
#| Failed example:
#|     x
#| Expected:
#|     3
#| Got:
#|     2
#| 2 items had no tests:
#|     __main__.Stack.__init__
#|     __main__.undocumented
#| 3 items passed all tests:
#|    3 tests in __main__.Stack
#|    1 test in __main__.Stack.push
#|    1 test in __main__.Stack.top
#| **********************************************************************
#| 3 items had failures:
#|    1 of   2 in __main__
#|    1 of   2 in __main__.Stack.pop
#|    1 of   7 in __main__.add
#| 16 tests in 8 items.
#| 13 passed and 3 failed.
#| ***Test Failed*** 3 failures.
#| TestResults(failed=3, attempted=16)
#= status 0

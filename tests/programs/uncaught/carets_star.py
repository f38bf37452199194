# Where carets point when what a star unpacks is no iterable.
import traceback


def f(*args, **kwargs): pass


for test in (lambda: f(1, *None), lambda: f(*None), lambda: f(*[1], **5), lambda: f(1, *5, x=2),
             lambda: f(*[1], *2), lambda: [1, *5], lambda: (1, *5)):
    try:
        test()
    except TypeError:
        print(traceback.format_exc())
print(1, *None, sep="")

#= stdout
#| Traceback (most recent call last):
#|   File "carets_star.py", line 11, in <module>
#|     test()
#|     ~~~~^^
#|   File "carets_star.py", line 8, in <lambda>
#|     for test in (lambda: f(1, *None), lambda: f(*None), lambda: f(*[1], **5), lambda: f(1, *5, x=2),
#|                          ~^^^^^^^^^^
#| TypeError: Value after * must be an iterable, not NoneType
#|
#| Traceback (most recent call last):
#|   File "carets_star.py", line 11, in <module>
#|     test()
#|     ~~~~^^
#|   File "carets_star.py", line 8, in <lambda>
#|     for test in (lambda: f(1, *None), lambda: f(*None), lambda: f(*[1], **5), lambda: f(1, *5, x=2),
#|                                               ~^^^^^^^
#| TypeError: __main__.f() argument after * must be an iterable, not NoneType
#|
#| Traceback (most recent call last):
#|   File "carets_star.py", line 11, in <module>
#|     test()
#|     ~~~~^^
#|   File "carets_star.py", line 8, in <lambda>
#|     for test in (lambda: f(1, *None), lambda: f(*None), lambda: f(*[1], **5), lambda: f(1, *5, x=2),
#|                                                                 ~^^^^^^^^^^^
#| TypeError: __main__.f() argument after ** must be a mapping, not int
#|
#| Traceback (most recent call last):
#|   File "carets_star.py", line 11, in <module>
#|     test()
#|     ~~~~^^
#|   File "carets_star.py", line 8, in <lambda>
#|     for test in (lambda: f(1, *None), lambda: f(*None), lambda: f(*[1], **5), lambda: f(1, *5, x=2),
#|                                                                                       ~^^^^^^^^^^^^
#| TypeError: Value after * must be an iterable, not int
#|
#| Traceback (most recent call last):
#|   File "carets_star.py", line 11, in <module>
#|     test()
#|     ~~~~^^
#|   File "carets_star.py", line 9, in <lambda>
#|     lambda: f(*[1], *2), lambda: [1, *5], lambda: (1, *5)):
#|             ~^^^^^^^^^^
#| TypeError: Value after * must be an iterable, not int
#|
#| Traceback (most recent call last):
#|   File "carets_star.py", line 11, in <module>
#|     test()
#|     ~~~~^^
#|   File "carets_star.py", line 9, in <lambda>
#|     lambda: f(*[1], *2), lambda: [1, *5], lambda: (1, *5)):
#|                                  ^^^^^^^
#| TypeError: Value after * must be an iterable, not int
#|
#| Traceback (most recent call last):
#|   File "carets_star.py", line 11, in <module>
#|     test()
#|     ~~~~^^
#|   File "carets_star.py", line 9, in <lambda>
#|     lambda: f(*[1], *2), lambda: [1, *5], lambda: (1, *5)):
#|                                                   ^^^^^^^
#| TypeError: Value after * must be an iterable, not int
#|
#= stderr
#| Traceback (most recent call last):
#|   File "carets_star.py", line 14, in <module>
#|     print(1, *None, sep="")
#|     ~~~~~^^^^^^^^^^^^^^^^^^
#| TypeError: Value after * must be an iterable, not NoneType
#= status 1

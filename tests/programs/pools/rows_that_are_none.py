import multiprocessing as mp
import sys
import traceback


def square(x):
    return x * x


if __name__ == "__main__":
    with mp.Pool(1) as pool:
        for call in (lambda: pool.starmap(square, [1]), lambda: pool.apply_async(square, 3).get(),
                     lambda: pool.starmap(square, [[2], (3,)]), lambda: pool.starmap(square, 5)):
            try:
                print(call())
            except TypeError:
                traceback.print_exc(file=sys.stdout)

#= stdout
#| multiprocessing.pool.RemoteTraceback: 
#| """
#| Traceback (most recent call last):
#| TypeError: 'int' object is not iterable
#| """
#|
#| The above exception was the direct cause of the following exception:
#|
#| Traceback (most recent call last):
#|   File "rows_that_are_none.py", line 15, in <module>
#|     print(call())
#|           ~~~~^^
#|   File "rows_that_are_none.py", line 12, in <lambda>
#|     for call in (lambda: pool.starmap(square, [1]), lambda: pool.apply_async(square, 3).get(),
#|                          ~~~~~~~~~~~~^^^^^^^^^^^^^
#| TypeError: 'int' object is not iterable
#| multiprocessing.pool.RemoteTraceback: 
#| """
#| Traceback (most recent call last):
#| TypeError: __main__.square() argument after * must be an iterable, not int
#| """
#|
#| The above exception was the direct cause of the following exception:
#|
#| Traceback (most recent call last):
#|   File "rows_that_are_none.py", line 15, in <module>
#|     print(call())
#|           ~~~~^^
#|   File "rows_that_are_none.py", line 12, in <lambda>
#|     for call in (lambda: pool.starmap(square, [1]), lambda: pool.apply_async(square, 3).get(),
#|                                                             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^^
#| TypeError: __main__.square() argument after * must be an iterable, not int
#| [4, 9]
#| Traceback (most recent call last):
#|   File "rows_that_are_none.py", line 15, in <module>
#|     print(call())
#|           ~~~~^^
#|   File "rows_that_are_none.py", line 13, in <lambda>
#|     lambda: pool.starmap(square, [[2], (3,)]), lambda: pool.starmap(square, 5)):
#|                                                        ~~~~~~~~~~~~^^^^^^^^^^^
#| TypeError: 'int' object is not iterable
#= status 0

import multiprocessing


def invert(x):
    return 1 / x


if __name__ == "__main__":
    with multiprocessing.Pool(2) as pool:
        print(pool.map(invert, [1, 2]))
        print(pool.map(invert, [0]))

#= stdout
#| [1.0, 0.5]
#= stderr
#| multiprocessing.pool.RemoteTraceback: 
#| """
#| Traceback (most recent call last):
#|   File "uncaught.py", line 5, in invert
#|     return 1 / x
#|            ~~^~~
#| ZeroDivisionError: division by zero
#| """
#|
#| The above exception was the direct cause of the following exception:
#|
#| Traceback (most recent call last):
#|   File "uncaught.py", line 11, in <module>
#|     print(pool.map(invert, [0]))
#|           ~~~~~~~~^^^^^^^^^^^^^
#| ZeroDivisionError: division by zero
#= status 1

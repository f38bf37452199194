from concurrent.futures import ProcessPoolExecutor


def divide(a, b):
    return a / b


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as pool:
        print(pool.submit(divide, 1, 0).result())

#= stderr
#| concurrent.futures.process._RemoteTraceback: 
#| """
#| Traceback (most recent call last):
#|   File "processes_uncaught.py", line 5, in divide
#|     return a / b
#|            ~~^~~
#| ZeroDivisionError: division by zero
#| """
#|
#| The above exception was the direct cause of the following exception:
#|
#| Traceback (most recent call last):
#|   File "processes_uncaught.py", line 10, in <module>
#|     print(pool.submit(divide, 1, 0).result())
#|           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~^^
#| ZeroDivisionError: division by zero
#= status 1

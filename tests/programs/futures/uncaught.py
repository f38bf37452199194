from concurrent.futures import ThreadPoolExecutor


def divide(a, b):
    return a / b


def main():
    with ThreadPoolExecutor(max_workers=2) as pool:
        future = pool.submit(divide, 1, 0)
        print(future.result())


main()

#= stderr
#| Traceback (most recent call last):
#|   File "uncaught.py", line 14, in <module>
#|     main()
#|     ~~~~^^
#|   File "uncaught.py", line 11, in main
#|     print(future.result())
#|           ~~~~~~~~~~~~~^^
#|   File "uncaught.py", line 5, in divide
#|     return a / b
#|            ~~^~~
#| ZeroDivisionError: division by zero
#= status 1

import multiprocessing

for error in (multiprocessing.TimeoutError, multiprocessing.ProcessError,
              multiprocessing.BufferTooShort, multiprocessing.AuthenticationError):
    print(error, error.__mro__[1])

if __name__ == "__main__":
    with multiprocessing.Pool(1) as pool:
        pool.apply_async(int, ("5",)).get(timeout=5)
    print(pool)
    raise multiprocessing.AuthenticationError("digest sent was rejected")

#= stdout
#| <class 'multiprocessing.context.TimeoutError'> <class 'multiprocessing.context.ProcessError'>
#| <class 'multiprocessing.context.ProcessError'> <class 'Exception'>
#| <class 'multiprocessing.context.BufferTooShort'> <class 'multiprocessing.context.ProcessError'>
#| <class 'multiprocessing.context.AuthenticationError'> <class 'multiprocessing.context.ProcessError'>
#| <multiprocessing.pool.Pool state=TERMINATE pool_size=1>
#= stderr
#| Traceback (most recent call last):
#|   File "error_classes.py", line 11, in <module>
#|     raise multiprocessing.AuthenticationError("digest sent was rejected")
#| multiprocessing.context.AuthenticationError: digest sent was rejected
#= status 1

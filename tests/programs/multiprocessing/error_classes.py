import multiprocessing

for error in (multiprocessing.TimeoutError, multiprocessing.ProcessError,
              multiprocessing.BufferTooShort, multiprocessing.AuthenticationError):
    print(error, error.__mro__[1])

if __name__ == "__main__":
    with multiprocessing.Pool(1) as pool:
        pool.apply_async(int, ("5",)).get(timeout=5)
    print(pool)
    raise multiprocessing.AuthenticationError("digest sent was rejected")

from multiprocessing import Pool
import time


def is_prime(n):
    if n < 2:
        return False
    for d in range(2, int(n ** 0.5) + 1):
        if n % d == 0:
            return False
    return True


if __name__ == "__main__":
    numbers = range(90, 120)
    with Pool(4) as pool:
        flags = pool.map(is_prime, numbers)
    print([n for n, prime in zip(numbers, flags) if prime])

#= stdout
#| [97, 101, 103, 107, 109, 113]
#= status 0

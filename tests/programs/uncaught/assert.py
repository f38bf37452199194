def half(n):
    assert n % 2 == 0, f"{n} is odd"
    return n // 2


print(half(4))
half(3)

#= stdout
#| 2
#= stderr
#| Traceback (most recent call last):
#|   File "assert.py", line 7, in <module>
#|     half(3)
#|     ~~~~^^^
#|   File "assert.py", line 2, in half
#|     assert n % 2 == 0, f"{n} is odd"
#|            ^^^^^^^^^^
#| AssertionError: 3 is odd
#= status 1

def a(x):
    return b(x,
             'ß'.encode())


def b(x, y):
    z = float({'½': x, 1: y})
    return z


a(1)

#= stderr
#| Traceback (most recent call last):
#|   File "non_ascii_call.py", line 11, in <module>
#|     a(1)
#|     ~^^^
#|   File "non_ascii_call.py", line 2, in a
#|     return b(x,
#|            ~^^^
#|              'ß'.encode())
#|              ^^^^^^^^^^^^^
#|   File "non_ascii_call.py", line 7, in b
#|     z = float({'½': x, 1: y})
#|         ~~~~~^^^^^^^^^^^^^^^^
#| TypeError: float() argument must be a string or a real number, not 'dict'
#= status 1

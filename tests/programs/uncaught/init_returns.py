class Number:
    def __init__(self, n):
        self.n = n
        return n


Number(3)

#= stderr
#| Traceback (most recent call last):
#|   File "init_returns.py", line 7, in <module>
#|     Number(3)
#|     ~~~~~~^^^
#| TypeError: __init__() should return None, not 'int'
#= status 1

# An __init__ that gives a coroutine or a generator.
class Generates:
    def __init__(self):
        yield 1


class Returns:
    def __init__(self):
        return 5


for kind in (Generates, Returns):
    try:
        kind()
    except TypeError as e:
        print(e)


class Connection:
    async def __init__(self, host):
        self.host = host


Connection("db")

#= stdout
#| __init__() should return None, not 'generator'
#| __init__() should return None, not 'int'
#= stderr
#| async_init.py:24: RuntimeWarning: coroutine 'Connection.__init__' was never awaited
#|   Connection("db")
#| RuntimeWarning: Enable tracemalloc to get the object allocation traceback
#| Traceback (most recent call last):
#|   File "async_init.py", line 24, in <module>
#|     Connection("db")
#|     ~~~~~~~~~~^^^^^^
#| TypeError: __init__() should return None, not 'coroutine'
#= status 1

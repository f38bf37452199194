def load(table):
    try:
        return table["key"]
    except KeyError as error:
        raise ValueError("bad table") from error


load({})

#= stderr
#| Traceback (most recent call last):
#|   File "chained.py", line 3, in load
#|     return table["key"]
#|            ~~~~~^^^^^^^
#| KeyError: 'key'
#|
#| The above exception was the direct cause of the following exception:
#|
#| Traceback (most recent call last):
#|   File "chained.py", line 8, in <module>
#|     load({})
#|     ~~~~^^^^
#|   File "chained.py", line 5, in load
#|     raise ValueError("bad table") from error
#| ValueError: bad table
#= status 1

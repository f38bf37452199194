import inspect


def area(w, h=2, /, *, unit="cm"):
    return f"{w * h}{unit}"


signature = inspect.signature(area)
print(signature.bind(3, unit="m").arguments)
for args, kwargs in [((), {}), ((), {"w": 1, "h": 2}), ((1,), {"h": 2}), ((1, 2, 3), {}), ((1,), {"x": 1})]:
    try:
        print(signature.bind(*args, **kwargs).arguments)
    except TypeError as exc:
        print(exc)
x = 1; bound = signature.bind(w=1); print(bound)

#= stdout
#| {'w': 3, 'unit': 'm'}
#| missing a required argument: 'w'
#| got some positional-only arguments passed as keyword arguments: 'w, h'
#| got some positional-only arguments passed as keyword arguments: 'h'
#| too many positional arguments
#| got an unexpected keyword argument 'x'
#= stderr
#| Traceback (most recent call last):
#|   File "bound_by_position.py", line 15, in <module>
#|     x = 1; bound = signature.bind(w=1); print(bound)
#|                    ~~~~~~~~~~~~~~^^^^^
#| TypeError: got some positional-only arguments passed as keyword arguments: 'w'
#= status 1

import random

random.seed(11)
for ask in (
    lambda: random.choice([]),
    lambda: random.randint(5, 1),
    lambda: random.sample([1], 2),
    lambda: random.sample({1, 2}, 1),
    lambda: random.randrange(0),
    lambda: random.choices([], k=1),
    lambda: random.choices([1, 2], weights=[1]),
    lambda: random.choices([1, 2], weights=[0, 0]),
    lambda: random.shuffle((1, 2)),
    lambda: random.randint(1.5, 2),
    lambda: random.seed([1]),
    lambda: random.choices("ab", [1, 2], cum_weights=[1, 2]),
    lambda: random.getrandbits(-1),
    lambda: random.uniform("a", 1),
    lambda: random.uniform(1, None),
    lambda: random.sample(5, 1),
    lambda: random.choice({1: 2}),
    lambda: random.choice({1}),
):
    try:
        print(ask())
    except Exception as error:
        print(type(error).__name__, error)

#= stdout
#| IndexError Cannot choose from an empty sequence
#| ValueError empty range in randrange(5, 2)
#| ValueError Sample larger than population or is negative
#| TypeError Population must be a sequence.  For dicts or sets, use sorted(d).
#| ValueError empty range for randrange()
#| IndexError list index out of range
#| ValueError The number of weights does not match the population
#| ValueError Total of weights must be greater than zero
#| TypeError 'tuple' object does not support item assignment
#| TypeError 'float' object cannot be interpreted as an integer
#| TypeError The only supported seed types are:
#| None, int, float, str, bytes, and bytearray.
#| TypeError Cannot specify both weights and cumulative weights
#| ValueError number of bits must be non-negative
#| TypeError unsupported operand type(s) for -: 'int' and 'str'
#| TypeError unsupported operand type(s) for -: 'NoneType' and 'int'
#| TypeError Population must be a sequence.  For dicts or sets, use sorted(d).
#| KeyError 0
#| TypeError 'set' object is not subscriptable
#= status 0

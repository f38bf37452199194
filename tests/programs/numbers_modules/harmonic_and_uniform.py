import random
import statistics
from fractions import Fraction

print(statistics.harmonic_mean([49]), statistics.harmonic_mean([40, 60]))
print(statistics.harmonic_mean([Fraction(1, 3), Fraction(1, 2)]), statistics.harmonic_mean([1.0, float("nan")]))
print(statistics.harmonic_mean([40, 60], weights=[5, 30]))
for call in (lambda: random.uniform(1), lambda: random.uniform(), lambda: random.randrange(),
             lambda: random.uniform(1, 2, 3)):
    try:
        call()
    except TypeError as e:
        print(e)

#= stdout
#| 49 48.0
#| 2/5 nan
#| 56.0
#| Random.uniform() missing 1 required positional argument: 'b'
#| Random.uniform() missing 2 required positional arguments: 'a' and 'b'
#| Random.randrange() missing 1 required positional argument: 'start'
#| Random.uniform() takes 3 positional arguments but 4 were given
#= status 0

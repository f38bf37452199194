import random

random.seed(42)
print(random.binomialvariate(10, 0.3), random.binomialvariate(100, 0.5), random.binomialvariate(), random.binomialvariate(50, 0.9))
print(random.binomialvariate(5, 0.0), random.binomialvariate(5, 1.0), random.random())
random.seed("abc", version=1)
print(random.random())
random.seed("", version=1)
print(random.random())
for call in (lambda: random.randint(1), lambda: random.randint(), lambda: random.randint(1, 2, 3),
             lambda: random.binomialvariate(-1), lambda: random.binomialvariate(5, 2.0)):
    try:
        print(call())
    except Exception as exc:
        print(type(exc).__name__, exc)

#= stdout
#| 1 46 0 46
#| 0 5 0.21863797480360336
#| 0.09639374978773074
#| 0.8444218515250481
#| TypeError Random.randint() missing 1 required positional argument: 'b'
#| TypeError Random.randint() missing 2 required positional arguments: 'a' and 'b'
#| TypeError Random.randint() takes 3 positional arguments but 4 were given
#| ValueError n must be non-negative
#| ValueError p must be in the range 0.0 <= p <= 1.0
#= status 0

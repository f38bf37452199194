from decimal import Decimal
from fractions import Fraction
from statistics import *

data = [2, 4, 4, 4, 5, 5, 7, 9]
print(median_grouped(data), median_grouped([1, 2, 2, 3], 2))
print(mean([Fraction(1, 2), Fraction(1, 3)]), mean([Decimal("1.1"), Decimal("2.2")]), mean([1, Fraction(1, 2)]))
print(stdev([Decimal(1), Decimal(2)]), median([Fraction(1, 2), Fraction(1, 3)]), pvariance([Fraction(1), Fraction(2)]))
print(variance([1.5, 2.25]), variance([1, 2, 3, 4]), pvariance(data, 4), stdev(data))
print(correlation([1, 2, 3], [1, 2, 4], method="ranked"), correlation([3, 1, 1], [9, 2, 2], method="ranked"))
n = NormalDist(100, 15)
print(n, n.median, n.mode, n.inv_cdf(0.9), n.inv_cdf(0.5), n.inv_cdf(0.0001), n.inv_cdf(1e-20), n.quantiles(4))
print(n.samples(3, seed=1), n.overlap(NormalDist(90, 10)), n.overlap(NormalDist(101, 15)))
print(n + 5, n * 2, n - n, -n, n / 3, 2 + n, 3 - n, n + n, n == NormalDist(100, 15), {n: 1})
print(NormalDist.from_samples(data).zscore(9))
for call in (lambda: geometric_mean([-1]), lambda: n.inv_cdf(2), lambda: mean(["a"]), lambda: median_grouped([]),
             lambda: correlation([1, 2], [1, 2], method="x"), lambda: n.overlap(5)):
    try:
        print(call())
    except Exception as exc:
        print(type(exc).__name__, exc)

#= stdout
#| 4.5 2.0
#| 5/12 1.65 3/4
#| 0.7071067811865475244008443621 5/12 1/4
#| 0.28125 1.6666666666666667 5 2.138089935299395
#| 1.0 1.0
#| NormalDist(mu=100.0, sigma=15.0) 100.0 100.0 119.22327348316901 100.0 44.2147527181648 -38.93510134697607 [89.88265374705878, 100.0, 110.11734625294122]
#| [83.41006823153529, 115.38233458510831, 110.77745828412147] 0.6538769160102378 0.9734087723658158
#| NormalDist(mu=105.0, sigma=15.0) NormalDist(mu=200.0, sigma=30.0) NormalDist(mu=0.0, sigma=21.213203435596427) NormalDist(mu=-100.0, sigma=15.0) NormalDist(mu=33.333333333333336, sigma=5.0) NormalDist(mu=102.0, sigma=15.0) NormalDist(mu=-97.0, sigma=15.0) NormalDist(mu=200.0, sigma=21.213203435596427) True {NormalDist(mu=100.0, sigma=15.0): 1}
#| 1.8708286933869707
#| StatisticsError ('No negative inputs allowed', -1)
#| StatisticsError p must be in the range 0.0 < p < 1.0
#| TypeError can't convert type 'str' to numerator/denominator
#| StatisticsError no median for empty data
#| ValueError Unknown method: 'x'
#| TypeError Expected another NormalDist instance
#= status 0

import statistics as st

print(st.mean([1, 2, 3, 4]), st.mean([1, 3]), st.mean([0.1, 0.2, 0.3]), st.fmean([1, 2, 4]), st.mean(x for x in [1, 2]))
print(st.median([3, 1, 2]), st.median([1, 2, 3, 4]), st.median_low([1, 2, 3, 4]), st.median_high([1, 2, 3, 4]))
print(st.mode([1, 1, 2, 3]), st.mode("aabbb"), st.multimode("aabbc"), st.multimode([]))
print(st.stdev([1, 2, 3, 4, 5]), st.pstdev([1, 2, 3, 4, 5]), st.variance([2.5, 3.5, 8.25]), st.pvariance([1, 2, 3, 4]), st.variance([1, 2, 3]))
print(st.stdev([1.5, 2.5, 2.5, 2.75, 3.25, 4.75]), st.harmonic_mean([40, 60]), st.geometric_mean([54, 24, 36]))
print(st.quantiles([1, 2, 3, 4, 5]), st.quantiles(range(1, 100), n=10), st.quantiles([1, 2, 3], method="inclusive"))
print(st.correlation([1, 2, 3], [1, 2, 3]), st.covariance([1, 2, 3], [3, 1, 2]), st.linear_regression([1, 2, 3], [2, 4, 6]))
for action in (lambda: st.mean([]), lambda: st.median([]), lambda: st.stdev([1]), lambda: st.mode([]), lambda: st.pvariance([]), lambda: st.harmonic_mean([-1])):
    try:
        print(action())
    except st.StatisticsError as e:
        print(e)
print(st.fmean([3, 4], weights=[1, 3]), issubclass(st.StatisticsError, ValueError), st.pstdev([5, 5]), st.mean([10**20, 1]))

#= stdout
#| 2.5 2 0.2 2.3333333333333335 1.5
#| 2 2.5 2 3
#| 1 b ['a', 'b'] []
#| 1.5811388300841898 1.4142135623730951 9.4375 1.25 1
#| 1.0810874155219827 48.0 36.000000000000014
#| [1.5, 3.0, 4.5] [10.0, 20.0, 30.0, 40.0, 50.0, 60.0, 70.0, 80.0, 90.0] [1.5, 2.0, 2.5]
#| 1.0 -0.5 LinearRegression(slope=2.0, intercept=0.0)
#| mean requires at least one data point
#| no median for empty data
#| stdev requires at least two data points
#| no mode for empty data
#| pvariance requires at least one data point
#| harmonic mean does not support negative values
#| 3.75 True 0.0 5e+19
#= status 0

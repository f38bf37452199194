import bisect
import heapq

h = []
for n in [5, 1, 8, 3, 2]:
    heapq.heappush(h, n)
print(h, h[0], [heapq.heappop(h) for _ in range(3)], h)
data = [9, 4, 7, 1, 8, 2, 6]
heapq.heapify(data)
print(data, heapq.heapreplace(data, 0), data, heapq.heappushpop(data, 5), data)
print(heapq.nlargest(3, [1, 9, 3, 7]), heapq.nsmallest(2, ["bb", "a", "ccc"], key=len))
print(list(heapq.merge([1, 4, 7], [2, 5], [3])), list(heapq.merge("ca", "b", reverse=True)))
jobs = []
for job in [(2, "write"), (1, "read"), (3, "sleep")]:
    heapq.heappush(jobs, job)
while jobs:
    print(heapq.heappop(jobs))
try:
    heapq.heappop([])
except IndexError as e:
    print(e)
grades = [60, 70, 80, 90]
print([("FDCBA"[bisect.bisect(grades, s)]) for s in (33, 99, 77, 70, 89)])
print(bisect.bisect_left([1, 2, 2, 3], 2), bisect.bisect_right([1, 2, 2, 3], 2), bisect.bisect([1, 3], 0))
xs = [1, 3, 5]
bisect.insort(xs, 4)
bisect.insort_left(xs, 3)
print(xs, bisect.bisect_left(["a", "bbb"], 2, key=len))
try:
    bisect.bisect([1], 1, -1)
except ValueError as e:
    print(e)


class Job:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        print("compare", self.n, other.n)
        return self.n < other.n


q = []
for n in (3, 1, 2, 0):
    heapq.heappush(q, Job(n))
print([heapq.heappop(q).n for _ in range(4)])

#= stdout
#| [5, 8] 1 [1, 2, 3] [5, 8]
#| [2, 4, 5, 9, 8, 7, 6] 1 [2, 4, 5, 9, 8, 7, 6] 0 [2, 4, 5, 9, 8, 7, 6]
#| [9, 7, 3] ['a', 'bb']
#| [1, 2, 3, 4, 5, 7] ['c', 'b', 'a']
#| (1, 'read')
#| (2, 'write')
#| (3, 'sleep')
#| index out of range
#| ['F', 'A', 'C', 'C', 'B']
#| 1 3 0
#| [1, 3, 3, 4, 5] 1
#| lo must be non-negative
#| compare 1 3
#| compare 2 1
#| compare 0 3
#| compare 0 1
#| compare 1 2
#| compare 3 1
#| compare 2 3
#| [0, 1, 2, 3]
#= status 0

def find(needle, hay):
    for i, item in enumerate(hay):
        if item == needle:
            print("found at", i)
            break
    else:
        print("not found")
find(3, [1, 2, 3])
find(9, [1, 2, 3])
for n in range(2, 12):
    for d in range(2, n):
        if n % d == 0:
            break
    else:
        print(n, "is prime")
n = 3
while n:
    n -= 1
    if n == 5:
        break
else:
    print("ran out")
for i in range(3):
    for j in range(3):
        if j == 1:
            continue
        if i == 1:
            break
        print(i, j)
    else:
        print("inner done", i)

#= stdout
#| found at 2
#| not found
#| 2 is prime
#| 3 is prime
#| 5 is prime
#| 7 is prime
#| 11 is prime
#| ran out
#| 0 0
#| 0 2
#| inner done 0
#| 2 0
#| 2 2
#| inner done 2
#= status 0

for n in range(1, 16):
    if n % 15 == 0:
        print("FizzBuzz", end=" ")
    elif n % 5 == 0:
        print("Buzz", end=" ")
    elif n % 3 == 0:
        print("Fizz", end=" ")
    else:
        print(n, end=" ")
print()
i = 0
while i < 10:
    i += 1
    if i == 3:
        continue
    if i == 6:
        break
    print(i, end=" ")
else:
    print("not reached")
print("after", i)
for x in []:
    pass
else:
    print("else of an empty loop")
while False:
    pass
else:
    print("else of a false while")

#= stdout
#| 1 2 Fizz 4 Buzz Fizz 7 8 Fizz Buzz 11 Fizz 13 14 FizzBuzz 
#| 1 2 4 5 after 6
#| else of an empty loop
#| else of a false while
#= status 0

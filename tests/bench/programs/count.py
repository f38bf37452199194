# A million turns of a loop over two locals.
def main():
    total = 0
    left = 1000000
    while left > 0:
        total += 3
        left -= 1
    return total


print(main())

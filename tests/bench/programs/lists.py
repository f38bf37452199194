# A list of 200,000 numbers, made and walked.
def main():
    numbers = []
    for i in range(200000):
        numbers.append(i * 2)
    total = 0
    for number in numbers:
        total += number
    return total


print(main())

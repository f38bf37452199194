# Counting under 1,000 numbers and 1,000 texts.
def main():
    by_number = {}
    for i in range(100000):
        key = i % 1000
        if key in by_number:
            by_number[key] += 1
        else:
            by_number[key] = 1
    by_text = {}
    for i in range(100000):
        key = "k" + str(i % 1000)
        by_text[key] = by_text.get(key, 0) + 1
    return sum(by_number.values()) + sum(by_text.values())


print(main())

# Numbers in no order: sorted at once, by a key, and by hand.
def shuffled(n):
    value, numbers = 12345, []
    for _ in range(n):
        value = (value * 1103515245 + 12345) % 2147483648
        numbers.append(value)
    return numbers


def by_hand(numbers):
    if len(numbers) < 2:
        return numbers
    pivot = numbers[len(numbers) // 2]
    below = [n for n in numbers if n < pivot]
    same = [n for n in numbers if n == pivot]
    above = [n for n in numbers if n > pivot]
    return by_hand(below) + same + by_hand(above)


data = shuffled(20000)
once = sorted(data)
last = sorted(data, key=lambda n: n % 1000)
print(once[100], last[100], by_hand(data) == once)

# A chain of three generators, drained twice.
def numbers(n):
    for i in range(n):
        yield i


def squares(source):
    for value in source:
        yield value * value


def odd(source):
    for value in source:
        if value & 1:
            yield value


print(sum(odd(squares(numbers(60000)))))
print(sum(x for x in squares(numbers(60000)) if x % 3))

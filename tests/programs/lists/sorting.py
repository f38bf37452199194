words = ["banana", "Apple", "cherry", "date", "fig"]
print(sorted(words), sorted(words, key=len), sorted(words, key=str.lower, reverse=True))
words.sort(key=lambda w: w[-1])
print(words)
pairs = [(1, "b"), (0, "z"), (1, "a"), (0, "a")]
print(sorted(pairs), sorted(pairs, key=lambda p: p[0]), sorted(pairs, key=lambda p: (-p[0], p[1])))
print(sorted([3, 1.5, True, -2]), sorted({3: "c", 1: "a"}), sorted((x % 3, x) for x in range(6)))
print(sorted([1, 2, 3, 4, 5, 6], key=lambda x: x % 2, reverse=True))
try:
    sorted([1, "a"])
except TypeError as error:
    print(error)
try:
    sorted([1, 2], lambda x: x)
except TypeError as error:
    print(error)
numbers = [5, 2, 9]
print(numbers.sort(), numbers, list(reversed(numbers)), [*reversed("abc")])

#= stdout
#| ['Apple', 'banana', 'cherry', 'date', 'fig'] ['fig', 'date', 'Apple', 'banana', 'cherry'] ['fig', 'date', 'cherry', 'banana', 'Apple']
#| ['banana', 'Apple', 'date', 'fig', 'cherry']
#| [(0, 'a'), (0, 'z'), (1, 'a'), (1, 'b')] [(0, 'z'), (0, 'a'), (1, 'b'), (1, 'a')] [(1, 'a'), (1, 'b'), (0, 'a'), (0, 'z')]
#| [-2, True, 1.5, 3] [1, 3] [(0, 0), (0, 3), (1, 1), (1, 4), (2, 2), (2, 5)]
#| [1, 3, 5, 2, 4, 6]
#| '<' not supported between instances of 'str' and 'int'
#| sorted expected 1 argument, got 2
#| None [2, 5, 9] [9, 5, 2] ['c', 'b', 'a']
#= status 0

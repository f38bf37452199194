import random
random.seed(7)
xs = [random.randint(1, 6) for _ in range(50)]
print(min(xs) >= 1, max(xs) <= 6, len(set(xs)) > 2)
f = random.random()
print(0 <= f < 1, random.choice("abc") in "abc", 2 <= random.uniform(2, 3) <= 3)
deck = list(range(10))
random.shuffle(deck)
print(sorted(deck) == list(range(10)), len(random.sample(range(100), 5)), random.randrange(0, 10, 5) in (0, 5))
a = random.Random(3)
b = random.Random(3)
print([a.random() for _ in range(3)] == [b.random() for _ in range(3)])

#= stdout
#| True True True
#| True True True
#| True 5 True
#| True
#= status 0

text = "the cat and the dog and the bird"
counts = {}
for word in text.split():
    counts[word] = counts.get(word, 0) + 1
print(counts, sorted(counts.items(), key=lambda p: (-p[1], p[0]))[:2])
groups = {}
for word in counts:
    groups.setdefault(len(word), []).append(word)
print(groups)

#= stdout
#| {'the': 3, 'cat': 1, 'and': 2, 'dog': 1, 'bird': 1} [('the', 3), ('and', 2)]
#| {3: ['the', 'cat', 'and', 'dog'], 4: ['bird']}
#= status 0

# Calls that go deep, with arguments of every kind.
def down(depth, *rest, scale=1, **more):
    if depth == 0:
        return len(rest) + scale + len(more)
    return down(depth - 1, *rest, scale=scale, **more) + 1


def plain(depth):
    return 0 if depth == 0 else plain(depth - 1) + 1


total = 0
for _ in range(40):
    total += down(300, 1, 2, scale=3, name="x")
    for _ in range(4):
        total += plain(900)
print(total)

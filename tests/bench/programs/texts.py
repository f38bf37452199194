# Text grown piece by piece, and joined.
def main():
    text = ""
    for i in range(20000):
        text += str(i % 10)
    parts = []
    for i in range(50000):
        parts.append("item " + str(i))
    return len(text) + len(",".join(parts))


print(main())

# Lines of a report.
def main():
    length = 0
    for i in range(20000):
        price = i * 1.25
        line = f"{i:>6} {price:10.2f} {'item %d' % i:<12} {i:#x}"
        length += len(line)
        length += len("{:,} of {}".format(i * 1000, 20000))
    return length


print(main())

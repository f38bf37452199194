class Money:
    def __init__(self, amount):
        self.amount = amount

    def __format__(self, spec):
        return f"<{self.amount:{spec or '.2f'}}>"

    def __repr__(self):
        return f"Money({self.amount!r})"

    def __str__(self):
        return f"{self.amount} coins"


m = Money(3.5)
print(f"{m} {m:.1f} {m!r} {m!s} {m!s:>12} {m=}")
print("{} {:.3f} {!r}".format(m, m, m), format(m), str(m), repr(m), [m])
print("%s %r" % (m, m))

#= stdout
#| <3.50> <3.5> Money(3.5) 3.5 coins    3.5 coins m=Money(3.5)
#| <3.50> <3.500> Money(3.5) <3.50> 3.5 coins Money(3.5) [Money(3.5)]
#| 3.5 coins Money(3.5)
#= status 0

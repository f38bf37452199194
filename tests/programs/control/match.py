def kind(value):
    match value:
        case 0:
            return "zero"
        case int(n) if n < 0:
            return f"negative {n}"
        case int() | float():
            return "number"
        case [x, y]:
            return f"pair {x} {y}"
        case [first, *rest]:
            return f"list of {first} and {len(rest)}"
        case {"name": name}:
            return f"called {name}"
        case "a" | "b" as letter:
            return f"letter {letter}"
        case None:
            return "nothing"
        case _:
            return "other"
for value in (0, -5, 2.5, [1, 2], [1], [1, 2, 3], {"name": "Ann", "x": 1}, "b", "c", None, ()):
    print(kind(value))

#= stdout
#| zero
#| negative -5
#| number
#| pair 1 2
#| list of 1 and 0
#| list of 1 and 2
#| called Ann
#| letter b
#| other
#| nothing
#| other
#= status 0

print("{} {}".format("a", 1), "{1} {0}".format("a", "b"), "{x}-{y}".format(x=1, y=2))
print("{0.real} {1[0]} {2[key]}".format(3, [4], {"key": 5}))
print("{:>8}|{:<8}|{:^8}|{:*^9}".format("r", "l", "c", "m"))
print("{:05d} {:+d} {:,} {:_} {:x} {:#b} {:o}".format(42, 42, 1234567, 1234567, 255, 5, 8))
print("{:.2f} {:e} {:g} {:.0%} {:8.3f}|{:<8.1f}|".format(3.14159, 1234.5, 0.0001, 0.256, 2.71828, 1.25))
print("{!r} {!s} {!a}".format("é", "é", "é"), "{{literal}}".format())
print("{:{width}.{precision}f}".format(3.14159, width=10, precision=2))
for bad in ("{", "}", "{0} {}", "{5}", "{name}"):
    try:
        print(bad.format("a"))
    except (ValueError, IndexError, KeyError) as error:
        print(type(error).__name__, error)

#= stdout
#| a 1 b a 1-2
#| 3 4 5
#|        r|l       |   c    |****m****
#| 00042 +42 1,234,567 1_234_567 ff 0b101 10
#| 3.14 1.234500e+03 0.0001 26%    2.718|1.2     |
#| 'é' é '\xe9' {literal}
#|       3.14
#| ValueError Single '{' encountered in format string
#| ValueError Single '}' encountered in format string
#| ValueError cannot switch from manual field specification to automatic field numbering
#| IndexError Replacement index 5 out of range for positional args tuple
#| KeyError 'name'
#= status 0

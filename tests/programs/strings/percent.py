print("%d items at %5.2f each" % (3, 9.5), "%s and %r" % ("a", "a"), "%%")
print("%5d|%-5d|%05d|%+d|% d" % (42, 42, 42, 42, 42))
print("%x %X %o %#x %e %g %G" % (255, 255, 8, 255, 12345.678, 0.00001, 1e20))
print("%10s|%-10s|%.2s" % ("right", "left", "cut"), "%c%c" % (72, "i"))
print("%(name)s is %(age)d" % {"name": "Ann", "age": 30}, "%s" % [1, 2], "%s" % (None,))
print("%*d|%.*f" % (6, 42, 2, 3.14159))
for bad, value in (("%d", "x"), ("%s %s", (1,)), ("%s", (1, 2)), ("%z", 1)):
    try:
        print(bad % value)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)

#= stdout
#| 3 items at  9.50 each a and 'a' %%
#|    42|42   |00042|+42| 42
#| ff FF 10 0xff 1.234568e+04 1e-05 1E+20
#|      right|left      |cu Hi
#| Ann is 30 [1, 2] None
#|     42|3.14
#| TypeError %d format: a real number is required, not str
#| TypeError not enough arguments for format string
#| TypeError not all arguments converted during string formatting
#| ValueError unsupported format character 'z' (0x7a) at index 1
#= status 0

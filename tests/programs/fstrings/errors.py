def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


attempt(lambda: f"{5:s}")
attempt(lambda: f"{'a':d}")
attempt(lambda: f"{1.5:d}")
attempt(lambda: f"{[]:>5}")
attempt(lambda: f"{None:5}")
attempt(lambda: f"{5:.2d}")
attempt(lambda: f"{5:zz}")
attempt(lambda: f"{missing}")
attempt(lambda: f"{1 / 0}")
attempt(lambda: f"{'abc':,}")
attempt(lambda: format(object(), "x").startswith("a"))
attempt(lambda: f"{3:{'<'}{'5'}}|")

#= stdout
#| ValueError: Unknown format code 's' for object of type 'int'
#| ValueError: Unknown format code 'd' for object of type 'str'
#| ValueError: Unknown format code 'd' for object of type 'float'
#| TypeError: unsupported format string passed to list.__format__
#| TypeError: unsupported format string passed to NoneType.__format__
#| ValueError: Precision not allowed in integer format specifier
#| ValueError: Unknown format code 'z' for object of type 'int'
#| NameError: name 'missing' is not defined
#| ZeroDivisionError: division by zero
#| ValueError: Cannot specify ',' with 's'.
#| TypeError: unsupported format string passed to object.__format__
#| 3    |
#= status 0

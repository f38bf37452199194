"""Fields within fields, conversions, and the equals sign."""
import datetime
import math
value, width, places, name = 3.14159265, 12, 3, "pi"
print(f"{value:{width}.{places}f}|{value:<{width}}|{value:^{width}.2e}|{name!r:>{width}}|{name!s:*^9}")
print(f"{value=} {value = :.2f} {name=} {name=!s} {1+1=} {width  =}")
print(f"{'nested ' + f'{name.upper()!r:>{2 * 4}}'}", f"{f"{f'{1}'}"}")
print(f"{value:{'>' if value > 3 else '<'}{width}}", f"{12:{'0'}{5}{'x'}}", f"{{}} {{{value:.1f}}}")
print(f"{1_000_000:,} {1_000_000:_} {255:#x} {255:#b} {255:#o} {255:X} {5:+d} {-5: d} {5: d} {0.5:%} {0.1234:.1%}")
print(f"{1e10:g} {1e-10:g} {123456789.0:G} {0.0001:g} {100.0:g} {1e16} {1e15} {1.0} {-0.0} {1e300 * 10:f} {math.nan:5}")
print(f"{12345.678:,.2f} {12345678:>15,} {0xffff:_x} {1234.5:010.1f} {-42:05d} {42:=+6d} {3:c}{65:c}")
print(f"{True} {True:d} {None} {[1, 'a']} {{'k': 1}} {(1,)} {b'x'}")
print(f"{datetime.date(2024, 2, 29):%d.%m.%Y} {datetime.datetime(2024, 1, 2, 3, 4, 5):%H:%M:%S %A %B %j}")
print(f'{"a" if value else "b"} {[x * 2 for x in range(3)]} {(lambda x: x + 1)(2)} {name[0]} {name[-1:]}')
print(f"""{
    value:.2f} and {
    name!r
}""")
print(rf"\d{width}\n", f"\u2022 \x41 {name}\t|", f"{'\n'.join(['a', 'b'])}", f"{name!a}", F"{name}" "tail" f"{1}")


class Money:
    def __init__(self, amount): self.amount = amount
    def __format__(self, spec): return f"<{self.amount:{spec or '.2f'}}>"
    def __repr__(self): return f"Money({self.amount})"


print(f"{Money(5)} {Money(5):05d} {Money(5)!r} {Money(5)!r:>10} {Money(5)=}")
for make in (lambda: f"{value:d}", lambda: f"{name:.2f}", lambda: f"{5:s}", lambda: f"{[]:>5}", lambda: f"{5:.2d}",
             lambda: f"{5:,s}", lambda: f"{name:=5}", lambda: f"{5:10000000000000000000}", lambda: f"{None:5}", lambda: f"{1:y}",
             lambda: f"{1.5:x}", lambda: f"{-1:c}", lambda: f"{1:+c}", lambda: f"{undefined}"):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)

#= stdout
#|        3.142|3.14159265  |  3.14e+00  |        'pi'|***pi****
#| value=3.14159265 value = 3.14 name='pi' name=pi 1+1=2 width  =12
#| nested     'PI' 1
#|   3.14159265 0000c {} {3.1}
#| 1,000,000 1_000_000 0xff 0b11111111 0o377 FF +5 -5  5 50.000000% 12.3%
#| 1e+10 1e-10 1.23457E+08 0.0001 100 1e+16 1000000000000000.0 1.0 -0.0 10000000000000000525047602552044202487044685811081591549158541155118024579889081957863713750804478640437044438328838781769425232353604305756447921847867069828483872009265758037378302337947880900593689532349707999450811190389676408800746527427801424945792587888200568428381156694721963868654594005401600.000000   nan
#| 12,345.68      12,345,678 ffff 00001234.5 -0042 +   42 A
#| True 1 None [1, 'a'] {'k': 1} (1,) b'x'
#| 29.02.2024 03:04:05 Tuesday January 002
#| a [0, 2, 4] 3 p i
#| 3.14 and 'pi'
#| \d12\n • A pi	| a
#| b 'pi' pitail1
#| <5.00> <00005> Money(5)   Money(5) Money(5)=Money(5)
#| ValueError Unknown format code 'd' for object of type 'float'
#| ValueError Unknown format code 'f' for object of type 'str'
#| ValueError Unknown format code 's' for object of type 'int'
#| TypeError unsupported format string passed to list.__format__
#| ValueError Precision not allowed in integer format specifier
#| ValueError Cannot specify ',' with 's'.
#| ValueError '=' alignment not allowed in string format specifier
#| ValueError Too many decimal digits in format string
#| TypeError unsupported format string passed to NoneType.__format__
#| ValueError Unknown format code 'y' for object of type 'int'
#| ValueError Unknown format code 'x' for object of type 'float'
#| OverflowError %c arg not in range(0x110000)
#| ValueError Sign not allowed with integer format specifier 'c'
#| NameError name 'undefined' is not defined
#= status 0

print(bin(10), oct(64), hex(255), bin(-5), hex(-1))
print(str(12), repr(1.5), float(3), int(7.0), bool(0), bool(0.1), bool(""), bool("0"))
print(chr(65), ord("a"), chr(8364), ord("€"))
print(int.from_bytes(b"\x01\x00", "big"), (258).to_bytes(2, "little"))
for text in ("12.5", "abc", "", "1e5", "0x10"):
    try:
        print(int(text))
    except ValueError as error:
        print(error)
for text in ("abc", "", "1__0"):
    try:
        print(float(text))
    except ValueError as error:
        print(error)

#= stdout
#| 0b1010 0o100 0xff -0b101 -0x1
#| 12 1.5 3.0 7 False True False True
#| A 97 € 8364
#| 256 b'\x02\x01'
#| invalid literal for int() with base 10: '12.5'
#| invalid literal for int() with base 10: 'abc'
#| invalid literal for int() with base 10: ''
#| invalid literal for int() with base 10: '1e5'
#| invalid literal for int() with base 10: '0x10'
#| could not convert string to float: 'abc'
#| could not convert string to float: ''
#| could not convert string to float: '1__0'
#= status 0

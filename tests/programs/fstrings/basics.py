name, n, x = "Ada", 42, 3.14159
print(f"{name} {n} {x}", f"{name!r} {n + 1} {x:.2f}", f"{{literal}} {n}")
print(f"{n:5d}|{n:<5}|{n:^5}|{n:05}|{n:+}|{n:x}|{n:#x}|{n:b}|{n:,}")
print(f"{1234567.891:,.2f} {0.25:.0%} {1e10:g} {x:10.3f}| {x:<10.3f}|")
print(f"{n=} {name=} {x=:.1f} {n = } {name = !s}")
width, precision = 10, 3
print(f"{x:{width}.{precision}}|{name:>{width}}|{name:*^{width}}|")
print(f"{'nested ' + f'{n} inner'}", f"{[i * 2 for i in range(3)]}", f"{ {'a': 1}['a'] }")
print(f"{'yes' if n > 40 else 'no'} {(lambda v: v * 2)(4)} {name.upper()[::-1]}")
print(f"""multi {n}
line {x}""", f"a" f"{n}" "b", rf"\d{n}")
print(f"{'quotes "inside" same'}", f"{n!s:>6}", f"{None} {True} {[]} {()}")

#= stdout
#| Ada 42 3.14159 'Ada' 43 3.14 {literal} 42
#|    42|42   | 42  |00042|+42|2a|0x2a|101010|42
#| 1,234,567.89 25% 1e+10      3.142| 3.142     |
#| n=42 name='Ada' x=3.1 n = 42 name = Ada
#|       3.14|       Ada|***Ada****|
#| nested 42 inner [0, 2, 4] 1
#| yes 8 ADA
#| multi 42
#| line 3.14159 a42b \d42
#| quotes "inside" same     42 None True [] ()
#= status 0

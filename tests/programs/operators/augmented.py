x = 10
x += 5; x -= 3; x *= 2; x //= 5; x **= 3; x %= 50; x <<= 2; x |= 1; x &= 0xf; x ^= 2; x >>= 1
print(x)
y = 7.0
y /= 2
print(y)
a = b = [1]
a += [2]
print(a, b, a is b)
a = a + [3]
print(a, b, a is b)
t = u = (1,)
t += (2,)
print(t, u)
d = {"n": [1]}
d["n"] += [2]
d["n"][0] -= 5
print(d)
class Box: pass
box = Box()
box.v = 1
box.v += 1
box.v *= 10
print(box.v)
s = "a"
s += "b"
s *= 3
print(s)
def index():
    print("index once")
    return 0
c = [5]
c[index()] += 1
print(c)

#= stdout
#| 5
#| 3.5
#| [1, 2] [1, 2] True
#| [1, 2, 3] [1, 2] False
#| (1, 2) (1,)
#| {'n': [-4, 2]}
#| 20
#| ababab
#| index once
#| [6]
#= status 0

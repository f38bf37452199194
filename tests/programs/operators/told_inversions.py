# ~ on a bool is told of, unless the compiler did it; a loop over a set of constants; bytearray *=.
flag = True


def invert(value):
    return ~value


print(~flag, invert(False), invert(flag), True.__invert__(), ~True, ~(not True), [~x for x in (flag, 2)])

for item in {7, 15}:
    print(item)
print([x for x in {7, 15}], sorted({15, 7}), [x for x in {23, 7, 15}])

array = bytearray(b"xy")
same = array
array *= 3
print(same, array is same)
try:
    array *= "a"
except TypeError as error:
    print(error)

try:
    print((5).to_bytes(-1, "middle"))
except ValueError as error:
    print(error)


def show(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


def fn(*args, **named):
    return args, named


show(lambda: fn(*2.5, a=missing, **5))
show(lambda: fn(*2.5, a=1, **5))
show(lambda: fn(*2.5, a=1))
show(lambda: fn(*print("first"), a=print("second")))
show(lambda: fn(*(print(x) for x in "ab"), a=print("second"), **{"b": 3}))

#= stdout
#| -2 -1 -2 -2 -2 -1 [-2, -3]
#| 7
#| 15
#| [7, 15] [7, 15] [15, 23, 7]
#| bytearray(b'xyxyxy') True
#| can't multiply sequence by non-int of type 'str'
#| byteorder must be either 'little' or 'big'
#| NameError name 'missing' is not defined
#| TypeError __main__.fn() argument after ** must be a mapping, not int
#| TypeError __main__.fn() argument after * must be an iterable, not float
#| first
#| second
#| TypeError __main__.fn() argument after * must be an iterable, not NoneType
#| second
#| a
#| b
#| ((None, None), {'a': None, 'b': 3})
#= stderr
#| told_inversions.py:9: DeprecationWarning: Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise inversion of the underlying int object and is usually not what you expect from negating a bool. Use the 'not' operator for boolean negation or ~int(x) if you really want the bitwise inversion of the underlying int.
#|   print(~flag, invert(False), invert(flag), True.__invert__(), ~True, ~(not True), [~x for x in (flag, 2)])
#| told_inversions.py:6: DeprecationWarning: Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise inversion of the underlying int object and is usually not what you expect from negating a bool. Use the 'not' operator for boolean negation or ~int(x) if you really want the bitwise inversion of the underlying int.
#|   return ~value
#= status 0

def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, sep=": ")


a = [1, 2, 3]
attempt(lambda: a[3])
attempt(lambda: a[-4])
attempt(lambda: a["x"])
attempt(lambda: a[1.0])
attempt(lambda: a.remove(9))
attempt(lambda: a.index(9))
attempt(lambda: [].pop())
attempt(lambda: a.pop(7))
attempt(lambda: a + 1)
attempt(lambda: a * "x")
attempt(lambda: a < 5)
attempt(lambda: a.push(1))
attempt(lambda: a.append())
attempt(lambda: a.append(1, 2))
attempt(lambda: list(5))
attempt(lambda: hash(a))
attempt(lambda: {a: 1})
attempt(lambda: a.__setitem__(5, 1))
attempt(lambda: a())
attempt(lambda: a.sort(5))
attempt(lambda: [][0])
def store():
    a[10] = 1
def remove():
    del a[10]
def add():
    a.extend(3)
attempt(store)
attempt(remove)
attempt(add)

#= stdout
#| IndexError: list index out of range
#| IndexError: list index out of range
#| TypeError: list indices must be integers or slices, not str
#| TypeError: list indices must be integers or slices, not float
#| ValueError: list.remove(x): x not in list
#| ValueError: 9 is not in list
#| IndexError: pop from empty list
#| IndexError: pop index out of range
#| TypeError: can only concatenate list (not "int") to list
#| TypeError: can't multiply sequence by non-int of type 'str'
#| TypeError: '<' not supported between instances of 'list' and 'int'
#| AttributeError: 'list' object has no attribute 'push'
#| TypeError: list.append() takes exactly one argument (0 given)
#| TypeError: list.append() takes exactly one argument (2 given)
#| TypeError: 'int' object is not iterable
#| TypeError: unhashable type: 'list'
#| TypeError: unhashable type: 'list'
#| IndexError: list assignment index out of range
#| TypeError: 'list' object is not callable
#| TypeError: sort() takes no positional arguments
#| IndexError: list index out of range
#| IndexError: list assignment index out of range
#| IndexError: list assignment index out of range
#| TypeError: 'int' object is not iterable
#= status 0

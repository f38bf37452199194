# What special methods of built-in types answer when they are called by name.
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
t(lambda: (2).__add__(3.0))
t(lambda: (2).__add__("a"))
t(lambda: (2.0).__add__(3))
t(lambda: (2.0).__add__("x"))
t(lambda: int.__mul__(2, 3.0))
t(lambda: (2).__radd__(3.0))
t(lambda: "a".__add__(2))
t(lambda: "a".__mul__(2.0))
t(lambda: [1].__add__((2,)))
t(lambda: {1}.__or__([2]))
t(lambda: {}.__or__([]))
t(lambda: (1).__eq__(1.0))
t(lambda: (1).__eq__("1"))
t(lambda: (1).__lt__("1"))
t(lambda: "a".__eq__(1))
t(lambda: "a".__lt__(1))
t(lambda: [1].__eq__((1,)))
t(lambda: (1,).__lt__([1]))
t(lambda: {}.__eq__(1))
t(lambda: (1.5).__lt__(2))
t(lambda: (1.5).__eq__("a"))
t(lambda: None.__eq__(1))
t(lambda: object().__eq__(1))
t(lambda: object().__lt__(1))
t(lambda: (7).__divmod__(2.0))
t(lambda: (7).__pow__(2.0))
t(lambda: (7).__truediv__(2.0))
t(lambda: (7).__and__(2.0))
t(lambda: True.__and__(1))
t(lambda: True.__and__(1.0))
t(lambda: str.__mul__("a", "b"))
t(lambda: int.__add__("a", 2))
t(lambda: int.__lt__("a", 2))
t(lambda: str.__len__(1))
t(lambda: list.__len__((1,)))
t(lambda: list.__getitem__((1,), 0))
t(lambda: dict.__getitem__([], 0))
t(lambda: str.upper(1))
t(lambda: float.__add__(1, 2))
t(lambda: int.__neg__(1.5))
t(lambda: int.__index__(1.5))
t(lambda: float.__int__(1))
t(lambda: int.__hash__("a"))
t(lambda: str.__contains__(["a"], "a"))
t(lambda: str.__contains__("abc", 1))
t(lambda: (3).__radd__("a"))
t(lambda: (3).__rsub__(10))
t(lambda: (3).__rsub__(10.5))
t(lambda: (3.5).__rsub__(10))
t(lambda: "x%s".__mod__(1))
t(lambda: [1].__iadd__((2,)))
t(lambda: complex(1).__add__("a"))
t(lambda: (1).__add__(True))
t(lambda: (1).__add__())
t(lambda: (1).__add__(1, 2))

#= stdout
#| NotImplemented
#| NotImplemented
#| 5.0
#| NotImplemented
#| NotImplemented
#| NotImplemented
#| TypeError can only concatenate str (not "int") to str
#| TypeError 'float' object cannot be interpreted as an integer
#| TypeError can only concatenate list (not "tuple") to list
#| NotImplemented
#| NotImplemented
#| NotImplemented
#| NotImplemented
#| NotImplemented
#| NotImplemented
#| NotImplemented
#| NotImplemented
#| NotImplemented
#| NotImplemented
#| True
#| NotImplemented
#| NotImplemented
#| NotImplemented
#| NotImplemented
#| NotImplemented
#| NotImplemented
#| NotImplemented
#| NotImplemented
#| 1
#| NotImplemented
#| TypeError 'str' object cannot be interpreted as an integer
#| TypeError descriptor '__add__' requires a 'int' object but received a 'str'
#| TypeError descriptor '__lt__' requires a 'int' object but received a 'str'
#| TypeError descriptor '__len__' requires a 'str' object but received a 'int'
#| TypeError descriptor '__len__' requires a 'list' object but received a 'tuple'
#| TypeError descriptor '__getitem__' for 'list' objects doesn't apply to a 'tuple' object
#| TypeError descriptor '__getitem__' for 'dict' objects doesn't apply to a 'list' object
#| TypeError descriptor 'upper' for 'str' objects doesn't apply to a 'int' object
#| TypeError descriptor '__add__' requires a 'float' object but received a 'int'
#| TypeError descriptor '__neg__' requires a 'int' object but received a 'float'
#| TypeError descriptor '__index__' requires a 'int' object but received a 'float'
#| TypeError descriptor '__int__' requires a 'float' object but received a 'int'
#| TypeError descriptor '__hash__' requires a 'int' object but received a 'str'
#| TypeError descriptor '__contains__' requires a 'str' object but received a 'list'
#| TypeError 'in <string>' requires string as left operand, not int
#| NotImplemented
#| 7
#| NotImplemented
#| 6.5
#| 'x1'
#| [1, 2]
#| NotImplemented
#| 2
#| TypeError expected 1 argument, got 0
#| TypeError expected 1 argument, got 2
#= status 0

import types, typing
a = types.GenericAlias(list, int); print(a, a == list[int], types.GenericAlias(dict, (str, int)), type(a), a.__origin__, a.__args__, isinstance(a, types.GenericAlias), a([1]))
class Box:
    def __class_getitem__(cls, k): return types.GenericAlias(cls, k)
print(Box[int], Box[int, str].__args__, Box[int]().__class__)
for f in (lambda: types.GenericAlias(), lambda: types.GenericAlias(list), lambda: types.GenericAlias(list, int, 3), lambda: typing.TypeAliasType("Y", int, 3), lambda: typing.TypeAliasType("Y"), lambda: typing.TypeAliasType(1, int), lambda: typing.TypeAliasType("Y", list[int]).__value__, lambda: typing.TypeAliasType("Y", int, foo=1), lambda: typing.TypeAliasType(name="Y", value=int)):
    try: print(f())
    except TypeError as e: print(e)

#= stdout
#| list[int] True dict[str, int] <class 'types.GenericAlias'> <class 'list'> (<class 'int'>,) True [1]
#| __main__.Box[int] (<class 'int'>, <class 'str'>) <class '__main__.Box'>
#| GenericAlias expected 2 arguments, got 0
#| GenericAlias expected 2 arguments, got 1
#| GenericAlias expected 2 arguments, got 3
#| typealias() takes exactly 2 positional arguments (3 given)
#| typealias() missing required argument 'value' (pos 2)
#| typealias() argument 'name' must be str, not int
#| list[int]
#| typealias() got an unexpected keyword argument 'foo'
#| Y
#= status 0

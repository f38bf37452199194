# Arguments that tutorials do not show.
def show(make):
    try:
        print(repr(make()))
    except Exception as error:
        print(type(error).__name__, error)


show(lambda: str("text", "utf-8"))
show(lambda: str(b"text", "utf-8"))
show(lambda: str(5, "utf-8"))
for items in None, 5, ["a"], [b"a", b"b"], iter([b"c"]), (part for part in [b"x", b"y"]):
    show(lambda: b"-".join(items))
show(lambda: {}.pop([], "nothing"))
show(lambda: {}.pop([]))
show(lambda: {1: 2}.pop([], "nothing"))
show(lambda: {1: 2}.pop(1, None))
for bounds in (None,), (1, None), (1.0,), ("a",), (1, 3), (-2,), (True,), (5,):
    show(lambda: [1, 2, 3, 2].index(2, *bounds))
    show(lambda: (1, 2, 3, 2).index(2, *bounds))
for text in "Ⅷ", "ⅷa", "Ⓐ", "a", "ß", "日本", "ª", "一", "²", "½", "é", "🅰":
    print(text, text.isalpha(), text.isalnum(), text.isnumeric(), text.isidentifier())

#= stdout
#| TypeError decoding str is not supported
#| 'text'
#| TypeError decoding to str: need a bytes-like object, int found
#| TypeError can only join an iterable
#| TypeError can only join an iterable
#| TypeError sequence item 0: expected a bytes-like object, str found
#| b'a-b'
#| b'c'
#| b'x-y'
#| 'nothing'
#| KeyError []
#| TypeError unhashable type: 'list'
#| 2
#| TypeError slice indices must be integers or have an __index__ method
#| TypeError slice indices must be integers or have an __index__ method
#| TypeError slice indices must be integers or have an __index__ method
#| TypeError slice indices must be integers or have an __index__ method
#| TypeError slice indices must be integers or have an __index__ method
#| TypeError slice indices must be integers or have an __index__ method
#| TypeError slice indices must be integers or have an __index__ method
#| TypeError slice indices must be integers or have an __index__ method
#| 1
#| 1
#| 3
#| 3
#| 1
#| 1
#| ValueError 2 is not in list
#| ValueError tuple.index(x): x not in tuple
#| Ⅷ False True True True
#| ⅷa False True False True
#| Ⓐ False False False False
#| a True True False True
#| ß True True False True
#| 日本 True True False True
#| ª True True False True
#| 一 True True True True
#| ² False True True False
#| ½ False True True False
#| é True True False True
#| 🅰 False False False False
#= status 0

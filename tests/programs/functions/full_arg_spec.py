import inspect


def f(a, b: int = 2, /, c=3, *args, d, e: "str" = "x", **kw) -> bool:
    pass


class C:
    def m(self, y=1):
        pass


print(inspect.getfullargspec(f))
print(inspect.getfullargspec(C.m), inspect.getfullargspec(C().m).args, inspect.getfullargspec(lambda *, x: 0))
try:
    inspect.getfullargspec(5)
except TypeError as exc:
    print(exc)

#= stdout
#| FullArgSpec(args=['a', 'b', 'c'], varargs='args', varkw='kw', defaults=(2, 3), kwonlyargs=['d', 'e'], kwonlydefaults={'e': 'x'}, annotations={'return': <class 'bool'>, 'b': <class 'int'>, 'e': 'str'})
#| FullArgSpec(args=['self', 'y'], varargs=None, varkw=None, defaults=(1,), kwonlyargs=[], kwonlydefaults=None, annotations={}) ['self', 'y'] FullArgSpec(args=[], varargs=None, varkw=None, defaults=None, kwonlyargs=['x'], kwonlydefaults=None, annotations={})
#| unsupported callable
#= status 0

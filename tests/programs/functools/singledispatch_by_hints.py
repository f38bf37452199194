# singledispatch registers by hints: texts of them, unions, None; methods of classes too.
from __future__ import annotations
from functools import cached_property, lru_cache, singledispatch, singledispatchmethod
from typing import Optional


@singledispatch
def render(obj):
    return f"<{type(obj).__name__}>"


@render.register
def _(obj: int | float) -> str:
    return f"number {obj}"


@render.register
def _(obj: list) -> str:
    return "[" + ", ".join(map(render, obj)) + "]"


@render.register
def _(obj: None):
    return "nothing"


@render.register
def _(obj: Optional[bytes]):
    return "bytes or nothing"


print(render(1), render([2.5, "x"]), render(None), render(b""), type(render.registry).__name__)
for wrong in (lambda: render.register(3, lambda x: x), lambda: render.register("int"),
              lambda: render.registry.update({}), lambda: lru_cache(5)(3)):
    try:
        wrong()
    except Exception as e:
        print(type(e).__name__, e)
try:
    @render.register
    def _(obj: Nope):
        pass
except NameError as e:
    print(e)
try:
    @render.register
    def _(obj: "list[int]"):
        pass
except TypeError as e:
    print(e)
try:
    @render.register
    def _(obj: "int | list[int]"):
        pass
except TypeError as e:
    print(e)


class Shower:
    @singledispatchmethod
    def show(self, arg):
        return "anything"

    @show.register
    @classmethod
    def _(cls, arg: int):
        return f"{cls.__name__} {arg}"

    @show.register
    @staticmethod
    def _(arg: str):
        return f"text {arg}"

    @show.register(float)
    def _of_float(self, arg):
        return "float"


s = Shower()
print(s.show(1), s.show("x"), s.show(1.5), s.show([]))
try:
    s.show()
except TypeError as e:
    print(e)


class Slotted:
    __slots__ = ()

    @cached_property
    def value(self):
        return 1


try:
    Slotted().value
except TypeError as e:
    print(e, e.__suppress_context__)

#= stdout
#| number 1 [number 2.5, <str>] bytes or nothing bytes or nothing mappingproxy
#| TypeError Invalid first argument to `register()`. 3 is not a class or union type.
#| TypeError Invalid first argument to `register()`: 'int'. Use either `@register(some_class)` or plain `@register` on an annotated function.
#| AttributeError 'mappingproxy' object has no attribute 'update'
#| TypeError the first argument must be callable
#| name 'Nope' is not defined
#| Invalid annotation for 'obj'. list[int] is not a class.
#| Invalid annotation for 'obj'. int | list[int] not all arguments are classes.
#| Shower 1 text x float anything
#| show requires at least 1 positional argument
#| No '__dict__' attribute on 'Slotted' instance to cache 'value' property. True
#= status 0

from collections import namedtuple

Point = namedtuple("Point", ["x", "y"])
p = Point(1, 2)
print(p, p.x, p[1], p._fields, Point._fields, len(p))
x, y = p
print(x + y, p == (1, 2), p < (1, 3), hash(p) == hash((1, 2)), p + (3,))
print(p._replace(y=9), p._asdict(), Point._make([5, 6]), Point(**{"x": 7, "y": 8}))
Task = namedtuple("Task", "name priority done", defaults=[0, False])
print(Task("a"), Task("b", 2), Task._field_defaults, Task.__name__, Task.__doc__)
for call in (
    lambda: Point(1),
    lambda: Point(),
    lambda: Point(1, 2, 3),
    lambda: Point(1, 2, z=3),
    lambda: Point(1, x=2),
    lambda: Task(),
    lambda: p._replace(q=1),
    lambda: Point._make([1]),
    lambda: setattr(p, "x", 5),
    lambda: p.z,
    lambda: namedtuple("N", "a a"),
    lambda: namedtuple("N", "class"),
    lambda: namedtuple("N", "_x"),
    lambda: namedtuple("N", "a", defaults=[1, 2]),
    lambda: namedtuple("1N", "a"),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


class Vec(namedtuple("Vec", "x y")):
    __slots__ = ()

    def __add__(self, other):
        return Vec(self.x + other.x, self.y + other.y)

    @property
    def length(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5


print(Vec(3, 4).length, Vec(1, 2) + Vec(3, 4))
match p:
    case Point(x=1, y=second):
        print("matched", second)
match p:
    case Point(a, b):
        print("positional", a, b)
print(namedtuple("R", "a a def", rename=True)._fields, sorted([Point(2, 1), Point(1, 5)]))
print(type(p), Point.__module__, isinstance(p, tuple), {p: "key"}[(1, 2)])

#= stdout
#| Point(x=1, y=2) 1 2 ('x', 'y') ('x', 'y') 2
#| 3 True True True (1, 2, 3)
#| Point(x=1, y=9) {'x': 1, 'y': 2} Point(x=5, y=6) Point(x=7, y=8)
#| Task(name='a', priority=0, done=False) Task(name='b', priority=2, done=False) {'priority': 0, 'done': False} Task Task(name, priority, done)
#| TypeError Point.__new__() missing 1 required positional argument: 'y'
#| TypeError Point.__new__() missing 2 required positional arguments: 'x' and 'y'
#| TypeError Point.__new__() takes 3 positional arguments but 4 were given
#| TypeError Point.__new__() got an unexpected keyword argument 'z'
#| TypeError Point.__new__() got multiple values for argument 'x'
#| TypeError Task.__new__() missing 1 required positional argument: 'name'
#| TypeError Got unexpected field names: ['q']
#| TypeError Expected 2 arguments, got 1
#| AttributeError can't set attribute
#| AttributeError 'Point' object has no attribute 'z'
#| ValueError Encountered duplicate field name: 'a'
#| ValueError Type names and field names cannot be a keyword: 'class'
#| ValueError Field names cannot start with an underscore: '_x'
#| TypeError Got more default values than field names
#| ValueError Type names and field names must be valid identifiers: '1N'
#| 5.0 Vec(x=4, y=6)
#| matched 2
#| positional 1 2
#| ('a', '_1', '_2') [Point(x=1, y=5), Point(x=2, y=1)]
#| <class '__main__.Point'> __main__ True key
#= status 0

x = 5
print(eval("x + 1"))
exec("y = x * 2\nprint('in', y)")
print(y)
def f(a, b=2):
    z = 3
    print(eval("a + b + z"), sorted(locals()))
    exec("z = 10; w = 4")
    print(z, sorted(locals()))
    try:
        print(w)
    except NameError as e:
        print(e)
    return eval("[a * i for i in range(3)]") 
print(f(1))
g = {}
exec("def h(n):\n    return n if n < 2 else h(n - 1) + h(n - 2)\nclass C:\n    '''doc'''\n    k = 1\n    def m(self): return type(self).__name__, self.k, h(5)\n", g)
print(g["h"](10), g["C"]().m(), sorted(k for k in g), g["C"].__module__, g["h"].__module__)
print("__builtins__" in g, type(g["__builtins__"]))
d = {"a": 1}
l = {"b": 2}
print(eval("a + b", d, l), l, sorted(d))
exec("c = a + b\nglobal q\nq = 7", d, l)
print(l, sorted(d), d["q"])
c = compile("1 + x", "<my>", "eval")
print(eval(c), c.co_name, c.co_filename)
c2 = compile("print('hi'); t = 3", "f.py", "exec")
exec(c2); print(t, eval(c2))

#= stdout
#| 6
#| in 10
#| 10
#| 6 ['a', 'b', 'z']
#| 3 ['a', 'b', 'z']
#| name 'w' is not defined
#| [0, 1, 2]
#| 55 ('C', 1, 5) ['C', '__builtins__', 'h'] builtins None
#| True <class 'dict'>
#| 3 {'b': 2} ['__builtins__', 'a']
#| {'b': 2, 'c': 3} ['__builtins__', 'a', 'q'] 7
#| 6 <module> <my>
#| hi
#| hi
#| 3 None
#= status 0

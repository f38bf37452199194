import traceback
def f(*a): 1 / 0 if not a else 0
def g(x): return f
def k(a): return a
class O:
    m = staticmethod(f)
o = O()
def a1(): return f()
def a2(): return g(1)()
def a3(): return o.m()
def a4(): x = f()
def a5(): x = g(")")()
def a6(): return k("a") + k(1)
def a7(): x = k("a") + k(1)
def a8():
    return f(
    )
def a9():
    return g(
        1)()
def b1(): return (f())
def b2(): x = y = o.m()
def b3(): x: int = f()
def b4(): f()
def b5(): return f() or g()
def b6(): return k(f"({f()})")
def b7(): x, y = f(), 1
def b8(): x += f()
def b9(): return k(1)(2)
def c1(): return k("a)" "b(")["x"]
def c2(): return await_()
def c3(): x = k(1)(2)
def c4(): return [f()]
def c5(): return not f()
def c6(): return lambda_(lambda: (f()))
def c7(): o.x = f()
def c8(): o.x["a"] = f()
def c9():
    if f(): pass
def d1():
    for i in f(): pass
def d2():
    with f(): pass
def d3(): return super().f()
def d4(): return "{}".format(f())
def d5(): raise f()
def d6(): assert f()
def d7(): del o.zz
def d8(): return k(1) if f() else 2
def d9(): print(f())
for n in [n for n in list(globals()) if len(n) == 2]:
    try: globals()[n]()
    except Exception: traceback.print_exc()
class Base:
    def run(self): return f()
class Child(Base):
    def run(self):
        return super().run()
Child().run()

#= stderr
#| Traceback (most recent call last):
#|   File "carets_whole_calls.py", line 52, in <module>
#|     try: globals()[n]()
#|          ~~~~~~~~~~~~^^
#|   File "carets_whole_calls.py", line 8, in a1
#|     def a1(): return f()
#|                      ~^^
#|   File "carets_whole_calls.py", line 2, in f
#|     def f(*a): 1 / 0 if not a else 0
#|                ~~^~~
#| ZeroDivisionError: division by zero
#| Traceback (most recent call last):
#|   File "carets_whole_calls.py", line 52, in <module>
#|     try: globals()[n]()
#|          ~~~~~~~~~~~~^^
#|   File "carets_whole_calls.py", line 9, in a2
#|     def a2(): return g(1)()
#|                      ~~~~^^
#|   File "carets_whole_calls.py", line 2, in f
#|     def f(*a): 1 / 0 if not a else 0
#|                ~~^~~
#| ZeroDivisionError: division by zero
#| Traceback (most recent call last):
#|   File "carets_whole_calls.py", line 52, in <module>
#|     try: globals()[n]()
#|          ~~~~~~~~~~~~^^
#|   File "carets_whole_calls.py", line 10, in a3
#|     def a3(): return o.m()
#|                      ~~~^^
#|   File "carets_whole_calls.py", line 2, in f
#|     def f(*a): 1 / 0 if not a else 0
#|                ~~^~~
#| ZeroDivisionError: division by zero
#| Traceback (most recent call last):
#|   File "carets_whole_calls.py", line 52, in <module>
#|     try: globals()[n]()
#|          ~~~~~~~~~~~~^^
#|   File "carets_whole_calls.py", line 11, in a4
#|     def a4(): x = f()
#|                   ~^^
#|   File "carets_whole_calls.py", line 2, in f
#|     def f(*a): 1 / 0 if not a else 0
#|                ~~^~~
#| ZeroDivisionError: division by zero
#| Traceback (most recent call last):
#|   File "carets_whole_calls.py", line 52, in <module>
#|     try: globals()[n]()
#|          ~~~~~~~~~~~~^^
#|   File "carets_whole_calls.py", line 12, in a5
#|     def a5(): x = g(")")()
#|                   ~~~~~~^^
#|   File "carets_whole_calls.py", line 2, in f
#|     def f(*a): 1 / 0 if not a else 0
#|                ~~^~~
#| ZeroDivisionError: division by zero
#| Traceback (most recent call last):
#|   File "carets_whole_calls.py", line 52, in <module>
#|     try: globals()[n]()
#|          ~~~~~~~~~~~~^^
#|   File "carets_whole_calls.py", line 13, in a6
#|     def a6(): return k("a") + k(1)
#|                      ~~~~~~~^~~~~~
#| TypeError: can only concatenate str (not "int") to str
#| Traceback (most recent call last):
#|   File "carets_whole_calls.py", line 52, in <module>
#|     try: globals()[n]()
#|          ~~~~~~~~~~~~^^
#|   File "carets_whole_calls.py", line 14, in a7
#|     def a7(): x = k("a") + k(1)
#|                   ~~~~~~~^~~~~~
#| TypeError: can only concatenate str (not "int") to str
#| Traceback (most recent call last):
#|   File "carets_whole_calls.py", line 52, in <module>
#|     try: globals()[n]()
#|          ~~~~~~~~~~~~^^
#|   File "carets_whole_calls.py", line 16, in a8
#|     return f(
#|     )
#|   File "carets_whole_calls.py", line 2, in f
#|     def f(*a): 1 / 0 if not a else 0
#|                ~~^~~
#| ZeroDivisionError: division by zero
#| Traceback (most recent call last):
#|   File "carets_whole_calls.py", line 52, in <module>
#|     try: globals()[n]()
#|          ~~~~~~~~~~~~^^
#|   File "carets_whole_calls.py", line 19, in a9
#|     return g(
#|            ~~
#|         1)()
#|         ~~^^
#|   File "carets_whole_calls.py", line 2, in f
#|     def f(*a): 1 / 0 if not a else 0
#|                ~~^~~
#| ZeroDivisionError: division by zero
#| Traceback (most recent call last):
#|   File "carets_whole_calls.py", line 52, in <module>
#|     try: globals()[n]()
#|          ~~~~~~~~~~~~^^
#|   File "carets_whole_calls.py", line 21, in b1
#|     def b1(): return (f())
#|                       ~^^
#|   File "carets_whole_calls.py", line 2, in f
#|     def f(*a): 1 / 0 if not a else 0
#|                ~~^~~
#| ZeroDivisionError: division by zero
#| Traceback (most recent call last):
#|   File "carets_whole_calls.py", line 52, in <module>
#|     try: globals()[n]()
#|          ~~~~~~~~~~~~^^
#|   File "carets_whole_calls.py", line 22, in b2
#|     def b2(): x = y = o.m()
#|                       ~~~^^
#|   File "carets_whole_calls.py", line 2, in f
#|     def f(*a): 1 / 0 if not a else 0
#|                ~~^~~
#| ZeroDivisionError: division by zero
#| Traceback (most recent call last):
#|   File "carets_whole_calls.py", line 52, in <module>
#|     try: globals()[n]()
#|          ~~~~~~~~~~~~^^
#|   File "carets_whole_calls.py", line 23, in b3
#|     def b3(): x: int = f()
#|                        ~^^
#|   File "carets_whole_calls.py", line 2, in f
#|     def f(*a): 1 / 0 if not a else 0
#|                ~~^~~
#| ZeroDivisionError: division by zero
#| Traceback (most recent call last):
#|   File "carets_whole_calls.py", line 52, in <module>
#|     try: globals()[n]()
#|          ~~~~~~~~~~~~^^
#|   File "carets_whole_calls.py", line 24, in b4
#|     def b4(): f()
#|               ~^^
#|   File "carets_whole_calls.py", line 2, in f
#|     def f(*a): 1 / 0 if not a else 0
#|                ~~^~~
#| ZeroDivisionError: division by zero
#| Traceback (most recent call last):
#|   File "carets_whole_calls.py", line 52, in <module>
#|     try: globals()[n]()
#|          ~~~~~~~~~~~~^^
#|   File "carets_whole_calls.py", line 25, in b5
#|     def b5(): return f() or g()
#|                      ~^^
#|   File "carets_whole_calls.py", line 2, in f
#|     def f(*a): 1 / 0 if not a else 0
#|                ~~^~~
#| ZeroDivisionError: division by zero
#| Traceback (most recent call last):
#|   File "carets_whole_calls.py", line 52, in <module>
#|     try: globals()[n]()
#|          ~~~~~~~~~~~~^^
#|   File "carets_whole_calls.py", line 26, in b6
#|     def b6(): return k(f"({f()})")
#|                            ~^^
#|   File "carets_whole_calls.py", line 2, in f
#|     def f(*a): 1 / 0 if not a else 0
#|                ~~^~~
#| ZeroDivisionError: division by zero
#| Traceback (most recent call last):
#|   File "carets_whole_calls.py", line 52, in <module>
#|     try: globals()[n]()
#|          ~~~~~~~~~~~~^^
#|   File "carets_whole_calls.py", line 27, in b7
#|     def b7(): x, y = f(), 1
#|                      ~^^
#|   File "carets_whole_calls.py", line 2, in f
#|     def f(*a): 1 / 0 if not a else 0
#|                ~~^~~
#| ZeroDivisionError: division by zero
#| Traceback (most recent call last):
#|   File "carets_whole_calls.py", line 52, in <module>
#|     try: globals()[n]()
#|          ~~~~~~~~~~~~^^
#|   File "carets_whole_calls.py", line 28, in b8
#|     def b8(): x += f()
#|               ^
#| UnboundLocalError: cannot access local variable 'x' where it is not associated with a value
#| Traceback (most recent call last):
#|   File "carets_whole_calls.py", line 52, in <module>
#|     try: globals()[n]()
#|          ~~~~~~~~~~~~^^
#|   File "carets_whole_calls.py", line 29, in b9
#|     def b9(): return k(1)(2)
#|                      ~~~~^^^
#| TypeError: 'int' object is not callable
#| Traceback (most recent call last):
#|   File "carets_whole_calls.py", line 52, in <module>
#|     try: globals()[n]()
#|          ~~~~~~~~~~~~^^
#|   File "carets_whole_calls.py", line 30, in c1
#|     def c1(): return k("a)" "b(")["x"]
#|                      ~~~~~~~~~~~~^^^^^
#| TypeError: string indices must be integers, not 'str'
#| Traceback (most recent call last):
#|   File "carets_whole_calls.py", line 52, in <module>
#|     try: globals()[n]()
#|          ~~~~~~~~~~~~^^
#|   File "carets_whole_calls.py", line 31, in c2
#|     def c2(): return await_()
#|                      ^^^^^^
#| NameError: name 'await_' is not defined
#| Traceback (most recent call last):
#|   File "carets_whole_calls.py", line 52, in <module>
#|     try: globals()[n]()
#|          ~~~~~~~~~~~~^^
#|   File "carets_whole_calls.py", line 32, in c3
#|     def c3(): x = k(1)(2)
#|                   ~~~~^^^
#| TypeError: 'int' object is not callable
#| Traceback (most recent call last):
#|   File "carets_whole_calls.py", line 52, in <module>
#|     try: globals()[n]()
#|          ~~~~~~~~~~~~^^
#|   File "carets_whole_calls.py", line 33, in c4
#|     def c4(): return [f()]
#|                       ~^^
#|   File "carets_whole_calls.py", line 2, in f
#|     def f(*a): 1 / 0 if not a else 0
#|                ~~^~~
#| ZeroDivisionError: division by zero
#| Traceback (most recent call last):
#|   File "carets_whole_calls.py", line 52, in <module>
#|     try: globals()[n]()
#|          ~~~~~~~~~~~~^^
#|   File "carets_whole_calls.py", line 34, in c5
#|     def c5(): return not f()
#|                          ~^^
#|   File "carets_whole_calls.py", line 2, in f
#|     def f(*a): 1 / 0 if not a else 0
#|                ~~^~~
#| ZeroDivisionError: division by zero
#| Traceback (most recent call last):
#|   File "carets_whole_calls.py", line 52, in <module>
#|     try: globals()[n]()
#|          ~~~~~~~~~~~~^^
#|   File "carets_whole_calls.py", line 35, in c6
#|     def c6(): return lambda_(lambda: (f()))
#|                      ^^^^^^^
#| NameError: name 'lambda_' is not defined
#| Traceback (most recent call last):
#|   File "carets_whole_calls.py", line 52, in <module>
#|     try: globals()[n]()
#|          ~~~~~~~~~~~~^^
#|   File "carets_whole_calls.py", line 36, in c7
#|     def c7(): o.x = f()
#|                     ~^^
#|   File "carets_whole_calls.py", line 2, in f
#|     def f(*a): 1 / 0 if not a else 0
#|                ~~^~~
#| ZeroDivisionError: division by zero
#| Traceback (most recent call last):
#|   File "carets_whole_calls.py", line 52, in <module>
#|     try: globals()[n]()
#|          ~~~~~~~~~~~~^^
#|   File "carets_whole_calls.py", line 37, in c8
#|     def c8(): o.x["a"] = f()
#|                          ~^^
#|   File "carets_whole_calls.py", line 2, in f
#|     def f(*a): 1 / 0 if not a else 0
#|                ~~^~~
#| ZeroDivisionError: division by zero
#| Traceback (most recent call last):
#|   File "carets_whole_calls.py", line 52, in <module>
#|     try: globals()[n]()
#|          ~~~~~~~~~~~~^^
#|   File "carets_whole_calls.py", line 39, in c9
#|     if f(): pass
#|        ~^^
#|   File "carets_whole_calls.py", line 2, in f
#|     def f(*a): 1 / 0 if not a else 0
#|                ~~^~~
#| ZeroDivisionError: division by zero
#| Traceback (most recent call last):
#|   File "carets_whole_calls.py", line 52, in <module>
#|     try: globals()[n]()
#|          ~~~~~~~~~~~~^^
#|   File "carets_whole_calls.py", line 41, in d1
#|     for i in f(): pass
#|              ~^^
#|   File "carets_whole_calls.py", line 2, in f
#|     def f(*a): 1 / 0 if not a else 0
#|                ~~^~~
#| ZeroDivisionError: division by zero
#| Traceback (most recent call last):
#|   File "carets_whole_calls.py", line 52, in <module>
#|     try: globals()[n]()
#|          ~~~~~~~~~~~~^^
#|   File "carets_whole_calls.py", line 43, in d2
#|     with f(): pass
#|          ~^^
#|   File "carets_whole_calls.py", line 2, in f
#|     def f(*a): 1 / 0 if not a else 0
#|                ~~^~~
#| ZeroDivisionError: division by zero
#| Traceback (most recent call last):
#|   File "carets_whole_calls.py", line 52, in <module>
#|     try: globals()[n]()
#|          ~~~~~~~~~~~~^^
#|   File "carets_whole_calls.py", line 44, in d3
#|     def d3(): return super().f()
#|                      ~~~~~^^
#| RuntimeError: super(): no arguments
#| Traceback (most recent call last):
#|   File "carets_whole_calls.py", line 52, in <module>
#|     try: globals()[n]()
#|          ~~~~~~~~~~~~^^
#|   File "carets_whole_calls.py", line 45, in d4
#|     def d4(): return "{}".format(f())
#|                                  ~^^
#|   File "carets_whole_calls.py", line 2, in f
#|     def f(*a): 1 / 0 if not a else 0
#|                ~~^~~
#| ZeroDivisionError: division by zero
#| Traceback (most recent call last):
#|   File "carets_whole_calls.py", line 52, in <module>
#|     try: globals()[n]()
#|          ~~~~~~~~~~~~^^
#|   File "carets_whole_calls.py", line 46, in d5
#|     def d5(): raise f()
#|                     ~^^
#|   File "carets_whole_calls.py", line 2, in f
#|     def f(*a): 1 / 0 if not a else 0
#|                ~~^~~
#| ZeroDivisionError: division by zero
#| Traceback (most recent call last):
#|   File "carets_whole_calls.py", line 52, in <module>
#|     try: globals()[n]()
#|          ~~~~~~~~~~~~^^
#|   File "carets_whole_calls.py", line 47, in d6
#|     def d6(): assert f()
#|                      ~^^
#|   File "carets_whole_calls.py", line 2, in f
#|     def f(*a): 1 / 0 if not a else 0
#|                ~~^~~
#| ZeroDivisionError: division by zero
#| Traceback (most recent call last):
#|   File "carets_whole_calls.py", line 52, in <module>
#|     try: globals()[n]()
#|          ~~~~~~~~~~~~^^
#|   File "carets_whole_calls.py", line 48, in d7
#|     def d7(): del o.zz
#|                   ^^^^
#| AttributeError: 'O' object has no attribute 'zz'
#| Traceback (most recent call last):
#|   File "carets_whole_calls.py", line 52, in <module>
#|     try: globals()[n]()
#|          ~~~~~~~~~~~~^^
#|   File "carets_whole_calls.py", line 49, in d8
#|     def d8(): return k(1) if f() else 2
#|                              ~^^
#|   File "carets_whole_calls.py", line 2, in f
#|     def f(*a): 1 / 0 if not a else 0
#|                ~~^~~
#| ZeroDivisionError: division by zero
#| Traceback (most recent call last):
#|   File "carets_whole_calls.py", line 52, in <module>
#|     try: globals()[n]()
#|          ~~~~~~~~~~~~^^
#|   File "carets_whole_calls.py", line 50, in d9
#|     def d9(): print(f())
#|                     ~^^
#|   File "carets_whole_calls.py", line 2, in f
#|     def f(*a): 1 / 0 if not a else 0
#|                ~~^~~
#| ZeroDivisionError: division by zero
#| Traceback (most recent call last):
#|   File "carets_whole_calls.py", line 59, in <module>
#|     Child().run()
#|     ~~~~~~~~~~~^^
#|   File "carets_whole_calls.py", line 58, in run
#|     return super().run()
#|            ~~~~~~~~~~~^^
#|   File "carets_whole_calls.py", line 55, in run
#|     def run(self): return f()
#|                           ~^^
#|   File "carets_whole_calls.py", line 2, in f
#|     def f(*a): 1 / 0 if not a else 0
#|                ~~^~~
#| ZeroDivisionError: division by zero
#= status 1

"""Exceptions that nobody can catch: no chain, no carets, no notes."""
import atexit, weakref, _thread, time
class A:
    def __del__(self):
        try:
            1/0
        except Exception:
            raise KeyError('x')
a = A()
del a
class B:
    def __del__(self):
        e = ValueError('q'); e.add_note('note')
        raise ExceptionGroup('eg', [e])
a = B()
del a
class MyErr(Exception): pass
class C:
    def __del__(self):
        x = max(1, self.f(
            2))
    def f(self, n):
        raise MyErr
a = C()
del a
def g():
    try:
        yield
    finally:
        try:
            1/0
        except Exception:
            raise KeyError('y')
x = g()
next(x)
del x
def rec(n):
    if n: rec(n - 1)
    else: raise ValueError("deep")
class D:
    def __del__(self): rec(8)
a = D()
del a
def end():
    try:
        1/0
    except Exception:
        raise KeyError('z')
class O: pass
o = O()
r = weakref.ref(o, lambda r: end())
del o
_thread.start_new_thread(end, ())
time.sleep(0.1)
def inner():
    try:
        try:
            yield 1
        except GeneratorExit as error:
            print('caught', repr(error))
            yield 'in handler'
    finally:
        print('inner finally')
def outer():
    try:
        yield from inner()
    except Exception as error:
        print('outer caught', repr(error))
        yield 'after'
    finally:
        print('outer finally')
it = outer()
next(it)
try:
    it.close()
except RuntimeError as error:
    print(error)
atexit.register(end)

#= stdout
#| caught GeneratorExit()
#| inner finally
#| outer caught RuntimeError('generator ignored GeneratorExit')
#| generator ignored GeneratorExit
#| outer finally
#= stderr
#| Exception ignored in: <function A.__del__ at 0x…>
#| Traceback (most recent call last):
#|   File "ignored.py", line 8, in __del__
#|     raise KeyError('x')
#| KeyError: 'x'
#| Exception ignored in: <function B.__del__ at 0x…>
#| Traceback (most recent call last):
#|   File "ignored.py", line 14, in __del__
#|     raise ExceptionGroup('eg', [e])
#| ExceptionGroup: eg (1 sub-exception)
#| Exception ignored in: <function C.__del__ at 0x…>
#| Traceback (most recent call last):
#|   File "ignored.py", line 20, in __del__
#|     x = max(1, self.f(
#|   File "ignored.py", line 23, in f
#|     raise MyErr
#| MyErr: 
#| Exception ignored in: <generator object g at 0x…>
#| Traceback (most recent call last):
#|   File "ignored.py", line 33, in g
#|     raise KeyError('y')
#| KeyError: 'y'
#| Exception ignored in: <function D.__del__ at 0x…>
#| Traceback (most recent call last):
#|   File "ignored.py", line 41, in __del__
#|     def __del__(self): rec(8)
#|   File "ignored.py", line 38, in rec
#|     if n: rec(n - 1)
#|   File "ignored.py", line 38, in rec
#|     if n: rec(n - 1)
#|   File "ignored.py", line 38, in rec
#|     if n: rec(n - 1)
#|   [Previous line repeated 5 more times]
#|   File "ignored.py", line 39, in rec
#|     else: raise ValueError("deep")
#| ValueError: deep
#| Exception ignored in: <function <lambda> at 0x…>
#| Traceback (most recent call last):
#|   File "ignored.py", line 51, in <lambda>
#|     r = weakref.ref(o, lambda r: end())
#|   File "ignored.py", line 48, in end
#|     raise KeyError('z')
#| KeyError: 'z'
#| Exception ignored in thread started by <function end at 0x…>:
#| Traceback (most recent call last):
#|   File "ignored.py", line 48, in end
#|     raise KeyError('z')
#| KeyError: 'z'
#| Exception ignored in atexit callback <function end at 0x…>:
#| Traceback (most recent call last):
#|   File "ignored.py", line 48, in end
#|     raise KeyError('z')
#| KeyError: 'z'
#= status 0

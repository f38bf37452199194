import threading, time
def work(): pass
class Named(threading.Thread): pass
ts = [threading.Thread(target=work), threading.Thread(target=lambda: None), threading.Thread(), Named(), Named(name="x"), threading.Thread(target=work, name=5), threading.Timer(0, work), threading.Thread(target=time.sleep, args=(0,))]
for t in ts: print(t.name, t.ident, t.is_alive(), t.daemon, t.native_id)
ts[0].name = "renamed"; print(ts[0].name, ts[0].getName() if hasattr(ts[0], "getName") else "")
for t in ts: t.start()
for t in ts: t.join()
print(all(t.ident for t in ts), [repr(t).split(",")[0] for t in ts])
print(threading.current_thread().name, threading.main_thread().ident == threading.get_ident())
def info(): c = threading.current_thread(); print(c.name, c is threading.main_thread(), threading.active_count())
t = threading.Thread(target=info, daemon=True); t.start(); t.join()
class Result(threading.Thread):
    def __init__(self, fn, *a): super().__init__(); self.fn, self.a = fn, a; self.result = self.exc = None
    def run(self):
        try: self.result = self.fn(*self.a)
        except Exception as e: self.exc = e
    def join(self, *a):
        super().join(*a)
        if self.exc: raise self.exc
        return self.result
r = Result(pow, 2, 10); r.start(); print(r.join()); r = Result(int, "z"); r.start(); r.join()

#= stdout
#| Thread-1 (work) None False False None
#| Thread-2 (<lambda>) None False False None
#| Thread-3 None False False None
#| Thread-4 None False False None
#| x None False False None
#| 5 None False False None
#| Thread-5 None False False None
#| Thread-6 (sleep) None False False None
#| renamed renamed
#| True ['<Thread(renamed', '<Thread(Thread-2 (<lambda>)', '<Thread(Thread-3', '<Named(Thread-4', '<Named(x', '<Thread(5', '<Timer(Thread-5', '<Thread(Thread-6 (sleep)']
#| MainThread True
#| Thread-7 (info) False 2
#| 1024
#= stderr
#| names_given.py:6: DeprecationWarning: getName() is deprecated, get the name attribute instead
#|   ts[0].name = "renamed"; print(ts[0].name, ts[0].getName() if hasattr(ts[0], "getName") else "")
#| Traceback (most recent call last):
#|   File "names_given.py", line 22, in <module>
#|     r = Result(pow, 2, 10); r.start(); print(r.join()); r = Result(int, "z"); r.start(); r.join()
#|                                                                                          ~~~~~~^^
#|   File "names_given.py", line 20, in join
#|     if self.exc: raise self.exc
#|                  ^^^^^^^^^^^^^^
#|   File "names_given.py", line 16, in run
#|     try: self.result = self.fn(*self.a)
#|                        ~~~~~~~^^^^^^^^^
#| ValueError: invalid literal for int() with base 10: 'z'
#= status 1

def twice(f):
    def wrapper(*args, **kwargs):
        return f(f(*args, **kwargs))
    return wrapper
def times(n):
    def deco(f):
        print("decorating", f.__name__)
        return lambda x: [f(x)] * n
    return deco
@twice
def inc(x): return x + 1
@times(3)
@twice
def double(x): return x * 2
print(inc(1), double(1))
class Register:
    seen = []
    def __init__(self, f): self.f = f; Register.seen.append(f.__name__)
    def __call__(self, *a): return self.f(*a)
@Register
def thing(): return "thing"
print(thing(), Register.seen)

#= stdout
#| decorating wrapper
#| 3 [4, 4, 4]
#| thing ['thing']
#= status 0

def counter():
    n = 0
    def step(by=1):
        nonlocal n
        n += by
        return n
    return step
a, b = counter(), counter()
print(a(), a(), b(), a(10))
def account():
    balance = 0
    def deposit(x):
        nonlocal balance
        balance += x
    def get(): return balance
    return deposit, get
put, get = account()
put(5); put(7)
print(get())
def outer():
    x = "outer"
    def middle():
        def inner():
            nonlocal x
            x = "changed by inner"
        inner()
    middle()
    return x
print(outer())
def late():
    def f(): return value
    value = "bound later"
    return f()
print(late(), counter().__closure__[0].cell_contents)

#= stdout
#| 1 2 1 12
#| 12
#| changed by inner
#| bound later 0
#= status 0

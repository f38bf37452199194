x = "global"
def read(): return x
def shadow():
    x = "local"
    return x
def change():
    global x
    x = "changed"
print(read(), shadow(), x)
change()
print(read())
def unbound():
    print(x)
    x = 1
try:
    unbound()
except UnboundLocalError as error:
    print(error)
def free():
    def inner(): return later
    try:
        inner()
    except NameError as error:
        print(error)
    later = 1
free()
def removed():
    y = 1
    del y
    return y
try:
    removed()
except UnboundLocalError as error:
    print(error)
def create():
    global fresh
    fresh = "made in a function"
create()
print(fresh)
class K:
    x = "class"
    def get(self): return x
    y = x + "!"
    z = [i for i in range(2)]
print(K().get(), K.y, K.z)
try:
    nonexistent_name
except NameError as error:
    print(error)
try:
    prnt("x")
except NameError as error:
    print(error)

#= stdout
#| global local global
#| changed
#| cannot access local variable 'x' where it is not associated with a value
#| cannot access free variable 'later' where it is not associated with a value in enclosing scope
#| cannot access local variable 'y' where it is not associated with a value
#| made in a function
#| changed class! [0, 1]
#| name 'nonexistent_name' is not defined
#| name 'prnt' is not defined
#= status 0

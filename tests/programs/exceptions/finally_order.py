def f(how):
    for i in range(3):
        try:
            if how == "break" and i == 1: break
            if how == "continue" and i == 1: continue
            if how == "return" and i == 1: return "r"
            print("body", i)
        finally:
            print("finally", i)
    else:
        print("loop else")
    return "end"
for how in ("none", "break", "continue", "return"):
    print(f(how))
def nested():
    try:
        try:
            raise ValueError("inner")
        finally:
            print("first finally")
    except ValueError:
        print("caught")
        return "from except"
    finally:
        print("second finally")
print(nested())
def override():
    try:
        return "try"
    finally:
        print("cleanup")
def value():
    x = 1
    try:
        return x
    finally:
        x = 2
print(override(), value())
def swap():
    try:
        try:
            1 / 0
        finally:
            raise KeyError("replaces")
    except KeyError as e:
        return repr(e), repr(e.__context__)
print(swap())
def whiles():
    n = 0
    while True:
        try:
            n += 1
            if n < 3: continue
            break
        finally:
            print("n", n)
    return n
print(whiles())

#= stdout
#| body 0
#| finally 0
#| body 1
#| finally 1
#| body 2
#| finally 2
#| loop else
#| end
#| body 0
#| finally 0
#| finally 1
#| end
#| body 0
#| finally 0
#| finally 1
#| body 2
#| finally 2
#| loop else
#| end
#| body 0
#| finally 0
#| finally 1
#| r
#| first finally
#| caught
#| second finally
#| from except
#| cleanup
#| try 1
#| ("KeyError('replaces')", "ZeroDivisionError('division by zero')")
#| n 1
#| n 2
#| n 3
#| 3
#= status 0

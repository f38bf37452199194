def risky(n):
    try:
        print("try", n)
        if n == 1: raise ValueError("one")
        if n == 2: return "returned"
        if n == 3: {}["k"]
        if n == 4: 1 / 0
    except ValueError as error:
        print("value", error, error.args)
    except (KeyError, IndexError) as error:
        print("lookup", repr(error))
    except Exception:
        print("other")
        raise
    else:
        print("else")
    finally:
        print("finally")
    return "end"
for n in range(4):
    print(risky(n))
try:
    risky(4)
except ZeroDivisionError as error:
    print("outside", error)
try:
    error
except NameError as missing:
    print(missing)
for e in (ValueError(), ValueError("a"), ValueError("a", 1), OSError(2, "No file"), Exception(None), StopIteration(5)):
    print(repr(e), "|", str(e), "|", e.args)

#= stdout
#| try 0
#| else
#| finally
#| end
#| try 1
#| value one ('one',)
#| finally
#| end
#| try 2
#| finally
#| returned
#| try 3
#| lookup KeyError('k')
#| finally
#| end
#| try 4
#| other
#| finally
#| outside division by zero
#| name 'error' is not defined
#| ValueError() |  | ()
#| ValueError('a') | a | ('a',)
#| ValueError('a', 1) | ('a', 1) | ('a', 1)
#| FileNotFoundError(2, 'No file') | [Errno 2] No file | (2, 'No file')
#| Exception(None) | None | (None,)
#| StopIteration(5) | 5 | (5,)
#= status 0

print(True and False, True or False, not True, 1 and 2, 0 or "x", None or [] or 5, "" and 1)
print(not [], not 0.0, not "a", bool(None), True == 1, True is True, True + 1, isinstance(True, int))
def say(value):
    print("say", value)
    return value
print(say(0) and say(1), say(1) or say(2), say(1) < say(2) < say(0) < say(5))
print(None is None, [] is not [], 1 != 2, not 1 == 2, 3 if [] else 4, "a" if 0 or 1 else "b")
print(1 in [1] == True, (1 < 2) == True, True ^ True, True & False, ~True.real, False | True)
x = 5
print(0 < x < 10, x == 5 or 1 / 0, x and "yes", (y := x * 2) + y)

#= stdout
#| False True False 2 x 5 
#| True True False False True True 2 True
#| say 0
#| say 1
#| say 1
#| say 2
#| say 0
#| 0 1 False
#| True True True True 4 a
#| False True False False -2 True
#| True True yes 20
#= status 0

class Body:
    inner = 7
    print([eval("n + 1") for n in (1, 2)], [sorted(locals()) for n in (1,)])
    exec("made = inner + 1")
print(Body.made)
z = 1
print([("z" in locals(), "n" in locals()) for n in (1,)], "z" in locals())
exec("print([sorted(locals()) for n in (1,)])", {}, {"a": 1})
locals()["written"] = 5
print(written, globals()["written"])
def function():
    local = 1
    locals()["local"] = 2
    exec("local = 3\nnew = 4")
    space = locals()
    exec("local = 5\nnew = 6", globals(), space)
    return local, "new" in locals(), space
print(function())

#= stdout
#| [2, 3] [['n']]
#| 8
#| [(False, True)] True
#| [['n']]
#| 5 5
#| (1, False, {'local': 5, 'new': 6})
#= status 0

import keyword

print(keyword.iskeyword("if"), keyword.iskeyword("x"), keyword.issoftkeyword("match"), keyword.softkwlist)
print(len(keyword.kwlist), keyword.kwlist)

#= stdout
#| True False True ['_', 'case', 'match', 'type']
#| 35 ['False', 'None', 'True', 'and', 'as', 'assert', 'async', 'await', 'break', 'class', 'continue', 'def', 'del', 'elif', 'else', 'except', 'finally', 'for', 'from', 'global', 'if', 'import', 'in', 'is', 'lambda', 'nonlocal', 'not', 'or', 'pass', 'raise', 'return', 'try', 'while', 'with', 'yield']
#= status 0

s = "abcdefgh"
print(s[0], s[-1], s[2:5], s[:3], s[5:], s[::2], s[::-1], s[-3:], s[10:], s[6:2:-2])
for c in "hey":
    print(c, end="-")
print()
print("b" in s, "xyz" not in s, "" in s, len(s), s * 2, "ab" + "cd")
print(list("abc"), sorted("hello"), min("hello"), max("hello"))
try:
    s[20]
except IndexError as error:
    print(error)
try:
    s["a"]
except TypeError as error:
    print(error)
try:
    s[0] = "z"
except TypeError as error:
    print(error)
print("abc" < "abd", "Z" < "a", "abc" < "abcd", "a" == "a")

#= stdout
#| a h cde abc fgh aceg hgfedcba fgh  ge
#| h-e-y-
#| True True True 8 abcdefghabcdefgh abcd
#| ['a', 'b', 'c'] ['e', 'h', 'l', 'l', 'o'] e o
#| string index out of range
#| string indices must be integers, not 'str'
#| 'str' object does not support item assignment
#| True True True True
#= status 0

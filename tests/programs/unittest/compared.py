# difflib: matches and differences.
import difflib, random
print(difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]))
r = random.Random(5)
def ls(k):
    w = ["alpha beta", "alpha  beta", "gamma\tdelta", "gamma delta x", "one two three", "one too three", "", "#", "zz top", "zz  tip", "zz top!"]
    return [r.choice(w) + "\n" for _ in range(k)]
for t in range(8):
    a, b = ls(r.randrange(9)), ls(r.randrange(9))
    print("".join(difflib.ndiff(a, b)))
    print("".join(difflib.unified_diff(a, b, "a", "b", n=r.randrange(4))))
    print("".join(difflib.context_diff(a, b, "a", "b", "d1", n=r.randrange(4))))
    d = list(difflib.ndiff(a, b)); print(list(difflib.restore(d, 1)) == a, list(difflib.restore(d, 2)) == b)
for t in range(6):
    a = "".join(r.choice("abc d") for _ in range(r.randrange(30))); b = "".join(r.choice("abc d") for _ in range(r.randrange(40)))
    s = difflib.SequenceMatcher(lambda c: c == " ", a, b)
    print(s.ratio(), s.quick_ratio(), s.real_quick_ratio(), s.get_matching_blocks(), s.get_opcodes(), s.find_longest_match())
print(list(difflib.unified_diff(["a"], ["a"])), list(difflib.unified_diff(["a"], ["b"], lineterm="")))

#= stdout
#| ['apple', 'ape']
#| + gamma delta x
#| + zz top!
#| + alpha beta
#| + gamma	delta
#| + alpha  beta
#|   one too three
#| + #
#| - zz top!
#| - zz top
#| - alpha beta
#|
#| --- a
#| +++ b
#| @@ -1,4 +1,7 @@
#| +gamma delta x
#| +zz top!
#| +alpha beta
#| +gamma	delta
#| +alpha  beta
#|  one too three
#| -zz top!
#| -zz top
#| -alpha beta
#| +#
#|
#| *** a	d1
#| --- b
#| ***************
#| *** 1,4 ****
#|   one too three
#| ! zz top!
#| ! zz top
#| ! alpha beta
#| --- 1,7 ----
#| + gamma delta x
#| + zz top!
#| + alpha beta
#| + gamma	delta
#| + alpha  beta
#|   one too three
#| ! #
#|
#| True True
#| + gamma	delta
#|   alpha  beta
#| + gamma	delta
#|   zz  tip
#| + zz  tip
#| + #
#| - gamma delta x
#| - alpha beta
#| - gamma delta x
#| - 
#| - one two three
#| - gamma	delta
#|
#| --- a
#| +++ b
#| @@ -1,8 +1,6 @@
#| +gamma	delta
#|  alpha  beta
#| +gamma	delta
#|  zz  tip
#| -gamma delta x
#| -alpha beta
#| -gamma delta x
#| -
#| -one two three
#| -gamma	delta
#| +zz  tip
#| +#
#|
#| *** a	d1
#| --- b
#| ***************
#| *** 1,8 ****
#|   alpha  beta
#|   zz  tip
#| ! gamma delta x
#| ! alpha beta
#| ! gamma delta x
#| ! 
#| ! one two three
#| ! gamma	delta
#| --- 1,6 ----
#| + gamma	delta
#|   alpha  beta
#| + gamma	delta
#|   zz  tip
#| ! zz  tip
#| ! #
#|
#| True True
#|
#|
#|
#| True True
#| - gamma	delta
#| ?      ^
#| + gamma delta x
#| ?      ^     ++
#| - one two three
#| + zz top
#| + zz top!
#| + zz top!
#| + gamma delta x
#|
#| --- a
#| +++ b
#| @@ -1,2 +1,5 @@
#| -gamma	delta
#| -one two three
#| +gamma delta x
#| +zz top
#| +zz top!
#| +zz top!
#| +gamma delta x
#|
#| *** a	d1
#| --- b
#| ***************
#| *** 1,2 ****
#| ! gamma	delta
#| ! one two three
#| --- 1,5 ----
#| ! gamma delta x
#| ! zz top
#| ! zz top!
#| ! zz top!
#| ! gamma delta x
#|
#| True True
#| + alpha  beta
#| + one too three
#|   one two three
#| + zz  tip
#| - alpha beta
#| - one too three
#| - 
#| - gamma	delta
#| - gamma	delta
#|
#| --- a
#| +++ b
#| @@ -0,0 +1,2 @@
#| +alpha  beta
#| +one too three
#| @@ -2,5 +4 @@
#| -alpha beta
#| -one too three
#| -
#| -gamma	delta
#| -gamma	delta
#| +zz  tip
#|
#| *** a	d1
#| --- b
#| ***************
#| *** 1,6 ****
#|   one two three
#| ! alpha beta
#| ! one too three
#| ! 
#| ! gamma	delta
#| ! gamma	delta
#| --- 1,4 ----
#| + alpha  beta
#| + one too three
#|   one two three
#| ! zz  tip
#|
#| True True
#|   one two three
#| + #
#| + one too three
#| + gamma	delta
#| + #
#|
#| --- a
#| +++ b
#| @@ -1 +1,5 @@
#|  one two three
#| +#
#| +one too three
#| +gamma	delta
#| +#
#|
#| *** a	d1
#| --- b
#| ***************
#| *** 1 ****
#| --- 1,5 ----
#|   one two three
#| + #
#| + one too three
#| + gamma	delta
#| + #
#|
#| True True
#| + alpha beta
#| + one too three
#| + 
#| + alpha beta
#|
#| --- a
#| +++ b
#| @@ -0,0 +1,4 @@
#| +alpha beta
#| +one too three
#| +
#| +alpha beta
#|
#| *** a	d1
#| --- b
#| ***************
#| *** 0 ****
#| --- 1,4 ----
#| + alpha beta
#| + one too three
#| + 
#| + alpha beta
#|
#| True True
#| - zz  tip
#| - alpha beta
#| + alpha  beta
#| ?       +
#| + gamma delta x
#|   #
#| - alpha beta
#| - gamma	delta
#| - zz  tip
#|
#| --- a
#| +++ b
#| @@ -1,6 +1,3 @@
#| -zz  tip
#| -alpha beta
#| +alpha  beta
#| +gamma delta x
#|  #
#| -alpha beta
#| -gamma	delta
#| -zz  tip
#|
#| *** a	d1
#| --- b
#| ***************
#| *** 1,6 ****
#| ! zz  tip
#| ! alpha beta
#|   #
#| - alpha beta
#| - gamma	delta
#| - zz  tip
#| --- 1,3 ----
#| ! alpha  beta
#| ! gamma delta x
#|   #
#|
#| True True
#| 0.3157894736842105 0.5263157894736842 0.5263157894736842 [Match(a=0, b=2, size=1), Match(a=2, b=4, size=2), Match(a=4, b=7, size=3), Match(a=28, b=10, size=0)] [('insert', 0, 0, 0, 2), ('equal', 0, 1, 2, 3), ('replace', 1, 2, 3, 4), ('equal', 2, 4, 4, 6), ('insert', 4, 4, 6, 7), ('equal', 4, 7, 7, 10), ('delete', 7, 28, 10, 10)] Match(a=4, b=7, size=3)
#| 0.5945945945945946 0.7027027027027027 0.7567567567567568 [Match(a=1, b=0, size=2), Match(a=4, b=2, size=3), Match(a=7, b=7, size=2), Match(a=9, b=17, size=1), Match(a=11, b=18, size=1), Match(a=12, b=21, size=2), Match(a=14, b=23, size=0)] [('delete', 0, 1, 0, 0), ('equal', 1, 3, 0, 2), ('delete', 3, 4, 2, 2), ('equal', 4, 7, 2, 5), ('insert', 7, 7, 5, 7), ('equal', 7, 9, 7, 9), ('insert', 9, 9, 9, 17), ('equal', 9, 10, 17, 18), ('delete', 10, 11, 18, 18), ('equal', 11, 12, 18, 19), ('insert', 12, 12, 19, 21), ('equal', 12, 14, 21, 23)] Match(a=1, b=0, size=2)
#| 0.3404255319148936 0.7659574468085106 0.851063829787234 [Match(a=0, b=9, size=2), Match(a=13, b=12, size=3), Match(a=21, b=15, size=2), Match(a=26, b=19, size=1), Match(a=27, b=20, size=0)] [('insert', 0, 0, 0, 9), ('equal', 0, 2, 9, 11), ('replace', 2, 13, 11, 12), ('equal', 13, 16, 12, 15), ('delete', 16, 21, 15, 15), ('equal', 21, 23, 15, 17), ('replace', 23, 26, 17, 19), ('equal', 26, 27, 19, 20)] Match(a=13, b=12, size=3)
#| 0.3673469387755102 0.7346938775510204 0.8163265306122449 [Match(a=3, b=1, size=3), Match(a=6, b=9, size=1), Match(a=13, b=10, size=1), Match(a=18, b=11, size=3), Match(a=22, b=15, size=1), Match(a=29, b=20, size=0)] [('replace', 0, 3, 0, 1), ('equal', 3, 6, 1, 4), ('insert', 6, 6, 4, 9), ('equal', 6, 7, 9, 10), ('delete', 7, 13, 10, 10), ('equal', 13, 14, 10, 11), ('delete', 14, 18, 11, 11), ('equal', 18, 21, 11, 14), ('replace', 21, 22, 14, 15), ('equal', 22, 23, 15, 16), ('replace', 23, 29, 16, 20)] Match(a=18, b=11, size=3)
#| 0.38596491228070173 0.8070175438596491 0.9473684210526315 [Match(a=0, b=3, size=1), Match(a=2, b=4, size=2), Match(a=7, b=7, size=4), Match(a=11, b=13, size=1), Match(a=12, b=26, size=3), Match(a=27, b=30, size=0)] [('insert', 0, 0, 0, 3), ('equal', 0, 1, 3, 4), ('delete', 1, 2, 4, 4), ('equal', 2, 4, 4, 6), ('replace', 4, 7, 6, 7), ('equal', 7, 11, 7, 11), ('insert', 11, 11, 11, 13), ('equal', 11, 12, 13, 14), ('insert', 12, 12, 14, 26), ('equal', 12, 15, 26, 29), ('replace', 15, 27, 29, 30)] Match(a=7, b=7, size=4)
#| 0.2222222222222222 0.2222222222222222 0.2222222222222222 [Match(a=1, b=0, size=1), Match(a=8, b=1, size=0)] [('delete', 0, 1, 0, 0), ('equal', 1, 2, 0, 1), ('delete', 2, 8, 1, 1)] Match(a=1, b=0, size=1)
#| [] ['--- ', '+++ ', '@@ -1 +1 @@', '-a', '+b']
#= status 0

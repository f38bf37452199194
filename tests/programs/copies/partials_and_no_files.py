# Copies of partial functions, and pickle's functions given what they do not take.
import copy
import functools
import pickle

half = functools.partial(pow, 2, mod=7)
half.note = "kept"
for made in (copy.copy(half), copy.deepcopy(half), pickle.loads(pickle.dumps(half))):
    print(made, made(5), made.func is pow, made.args, made.keywords, made.note)
for wrong in (lambda: pickle.load(3), lambda: pickle.dump(1, 2), lambda: pickle.dumps(), lambda: pickle.loads(),
              lambda: pickle.dumps(1, foo=2)):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)

#= stdout
#| functools.partial(<built-in function pow>, 2, mod=7) 4 True (2,) {'mod': 7} kept
#| functools.partial(<built-in function pow>, 2, mod=7) 4 True (2,) {'mod': 7} kept
#| functools.partial(<built-in function pow>, 2, mod=7) 4 True (2,) {'mod': 7} kept
#| TypeError file must have 'read' and 'readline' attributes
#| TypeError file must have a 'write' attribute
#| TypeError dumps() missing required argument 'obj' (pos 1)
#| TypeError loads() takes exactly 1 positional argument (0 given)
#| TypeError dumps() got an unexpected keyword argument 'foo'
#= status 0

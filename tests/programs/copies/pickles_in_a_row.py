import io
import pickle

file = io.BytesIO()
pickle.dump([1, 2], file)
pickle.dump({"a": (1, "é")}, file)
file.write(pickle.dumps("last"))
file.seek(0)
print(pickle.load(file), pickle.load(file), pickle.load(file))
try:
    pickle.load(file)
except EOFError as exc:
    print(exc)

#= stdout
#| [1, 2] {'a': (1, 'é')} last
#| Ran out of input
#= status 0

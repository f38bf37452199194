# os.path and the environment: what is joined, cut and compared, and what is refused.
import os
import os.path

path = os.path
print(path.commonpath(["/a/b/c", "/a/b/d"]), path.commonpath(["a/b", "a"]), path.relpath("/a/b", "/a/c"),
      path.relpath("/a", "/a"), path.splitdrive("/x"), path.splitroot("//x/y"), path.normcase("A/b"))
os.environ["WHERE"] = "here"
print(path.expandvars("$WHERE/x ${WHERE}y $NOWHERE $"), os.environ.get("WHERE"), os.getenv("NONE", "-"),
      path.islink("x"), path.lexists("x"), path.expanduser("a/~"))
for wrong in (
        lambda: path.join("a", 3), lambda: path.join(), lambda: path.join(None, "a"),
        lambda: path.splitext(3), lambda: path.basename(None), lambda: path.dirname(3),
        lambda: path.isabs(3), lambda: path.commonpath([]), lambda: path.commonpath(["/a", "b"]),
        lambda: path.commonpath(["a", 3]), lambda: path.relpath(""), lambda: path.getsize("no.txt"),
        lambda: os.environ.__setitem__("N", 4), lambda: os.environ.__setitem__(4, "N"),
        lambda: os.environ["NOT_THERE"], lambda: os.environ.get(3), lambda: os.fspath(3)):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)

#= stdout
#| /a/b a ../b . ('', '/x') ('', '//', 'x/y') A/b
#| here/x herey $NOWHERE $ here - False False a/~
#| TypeError join() argument must be str, bytes, or os.PathLike object, not 'int'
#| TypeError join() missing 1 required positional argument: 'a'
#| TypeError expected str, bytes or os.PathLike object, not NoneType
#| TypeError expected str, bytes or os.PathLike object, not int
#| TypeError expected str, bytes or os.PathLike object, not NoneType
#| TypeError expected str, bytes or os.PathLike object, not int
#| TypeError expected str, bytes or os.PathLike object, not int
#| ValueError commonpath() arg is an empty sequence
#| ValueError Can't mix absolute and relative paths
#| TypeError expected str, bytes or os.PathLike object, not int
#| ValueError no path specified
#| FileNotFoundError [Errno 2] No such file or directory: 'no.txt'
#| TypeError str expected, not int
#| TypeError str expected, not int
#| KeyError 'NOT_THERE'
#| TypeError str expected, not int
#| TypeError expected str, bytes or os.PathLike object, not int
#= status 0

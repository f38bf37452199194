# pathlib without files.
from pathlib import PurePath, Path, PurePosixPath
import os, pickle
p = Path("/usr/local/lib/app/site.tar.gz")
print(p, repr(p), p.name, p.stem, p.suffix, p.suffixes, p.parent, p.parents[0], p.parents[1], list(p.parents), len(p.parents), p.parts, p.root, p.anchor, p.drive, p.is_absolute())
q = PurePath("a") / "b" / ".." / "c.txt"; print(q, repr(q), q.with_suffix(".py"), q.with_name("z"), q.with_stem("y"), q.as_posix(), "x" / q, q.joinpath("d", "/e"), q == PurePosixPath("a/b/../c.txt"), hash(q) == hash(PurePosixPath("a/b/../c.txt")))
for s in ("", ".", "/", "//a/b", "///a", "a//b/./c/", "..", ".bashrc", "a.", "a.b.", "a/.hidden.txt", "archive.tar.gz"):
    x = PurePath(s); print(repr(x), x.parts, x.name, x.stem, x.suffix, x.suffixes, x.parent, bool(x))
print(p.relative_to("/usr"), p.is_relative_to("/usr/local"), p.is_relative_to("/opt"), p.match("*.gz"), p.match("lib/*/*.gz"), q.match("*.py"), p.full_match("/usr/**/*.gz"), PurePath("/a/b").relative_to("/a/c", walk_up=True))
for f in (lambda: p.relative_to("/opt"), lambda: PurePath("/").with_name("x"), lambda: q.with_suffix("py"), lambda: PurePath(3), lambda: p / 3, lambda: q.as_uri(), lambda: q.with_name("a/b"), lambda: p < "x", lambda: p.parents[99]):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(p.as_uri(), os.fspath(p), sorted([Path("b"), Path("a/z"), Path("a")]), Path("a") < Path("b"), Path("a") == "a", {Path("a"): 1}[Path("a")], f"{q}", str(Path()), isinstance(p, PurePath), type(p).__name__, os.path.join(p, "x"), bytes(q))
print(pickle.loads(pickle.dumps(q)) == q)

#= stdout
#| /usr/local/lib/app/site.tar.gz PosixPath('/usr/local/lib/app/site.tar.gz') site.tar.gz site.tar .gz ['.tar', '.gz'] /usr/local/lib/app /usr/local/lib/app /usr/local/lib [PosixPath('/usr/local/lib/app'), PosixPath('/usr/local/lib'), PosixPath('/usr/local'), PosixPath('/usr'), PosixPath('/')] 5 ('/', 'usr', 'local', 'lib', 'app', 'site.tar.gz') / /  True
#| a/b/../c.txt PurePosixPath('a/b/../c.txt') a/b/../c.py a/b/../z a/b/../y.txt a/b/../c.txt x/a/b/../c.txt /e True True
#| PurePosixPath('.') ()    [] . True
#| PurePosixPath('.') ()    [] . True
#| PurePosixPath('/') ('/',)    [] / True
#| PurePosixPath('//a/b') ('//', 'a', 'b') b b  [] //a True
#| PurePosixPath('/a') ('/', 'a') a a  [] / True
#| PurePosixPath('a/b/c') ('a', 'b', 'c') c c  [] a/b True
#| PurePosixPath('..') ('..',) .. ..  [] . True
#| PurePosixPath('.bashrc') ('.bashrc',) .bashrc .bashrc  [] . True
#| PurePosixPath('a.') ('a.',) a. a.  [] . True
#| PurePosixPath('a.b.') ('a.b.',) a.b. a.b.  [] . True
#| PurePosixPath('a/.hidden.txt') ('a', '.hidden.txt') .hidden.txt .hidden .txt ['.txt'] a True
#| PurePosixPath('archive.tar.gz') ('archive.tar.gz',) archive.tar.gz archive.tar .gz ['.tar', '.gz'] . True
#| local/lib/app/site.tar.gz True False True True False True ../b
#| ValueError '/usr/local/lib/app/site.tar.gz' is not in the subpath of '/opt'
#| ValueError PurePosixPath('/') has an empty name
#| ValueError Invalid suffix 'py'
#| TypeError argument should be a str or an os.PathLike object where __fspath__ returns a str, not 'int'
#| TypeError unsupported operand type(s) for /: 'PosixPath' and 'int'
#| ValueError relative path can't be expressed as a file URI
#| ValueError Invalid name 'a/b'
#| TypeError '<' not supported between instances of 'PosixPath' and 'str'
#| IndexError 99
#| file:///usr/local/lib/app/site.tar.gz /usr/local/lib/app/site.tar.gz [PosixPath('a'), PosixPath('a/z'), PosixPath('b')] True False 1 a/b/../c.txt . True PosixPath /usr/local/lib/app/site.tar.gz/x b'a/b/../c.txt'
#| True
#= status 0

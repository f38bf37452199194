//! Classes: operators, inheritance, attributes, the protocols of the language.

use super::{Gen, expr::Kind};

const BINARY: [(&str, &str); 12] = [
    ("+", "add"),
    ("-", "sub"),
    ("*", "mul"),
    ("/", "truediv"),
    ("//", "floordiv"),
    ("%", "mod"),
    ("**", "pow"),
    ("<<", "lshift"),
    ("&", "and"),
    ("|", "or"),
    ("^", "xor"),
    ("@", "matmul"),
];
const COMPARE: [(&str, &str); 6] =
    [("<", "lt"), ("<=", "le"), ("==", "eq"), ("!=", "ne"), (">", "gt"), (">=", "ge")];

pub fn operators(g: &mut Gen) {
    let class = g.fresh("Num");
    let sub = g.fresh("Sub");
    let mut used = Vec::new();
    g.block(&format!("class {class}:"), |g| {
        g.line("def __init__(self, v):\n    self.v = v");
        if g.rng.chance(80) {
            g.line("def __repr__(self):\n    return f'{type(self).__name__[:3]}({self.v!r})'");
        } else {
            g.line("__repr__ = lambda self: '<' + str(self.v) + '>'");
        }
        for _ in 0..2 + g.rng.below(4) {
            let (op, name) = BINARY[g.rng.below(BINARY.len())];
            if used.contains(&op) {
                continue;
            }
            used.push(op);
            let prefix = g.rng.pick(&["", "", "r", "i"]);
            let result = match g.rng.below(5) {
                0 => "NotImplemented".to_owned(),
                1 => "self".to_owned(),
                2 => format!("{class}((self.v, other))"),
                _ => format!("('{prefix}{name}', self.v, other)"),
            };
            g.line(&format!("def __{prefix}{name}__(self, other):\n    return {result}"));
        }
        for _ in 0..g.rng.below(4) {
            let (op, name) = COMPARE[g.rng.below(COMPARE.len())];
            used.push(op);
            let result = match g.rng.below(3) {
                0 => "NotImplemented".to_owned(),
                _ => format!("self.v {op} (other.v if isinstance(other, {class}) else other)"),
            };
            g.line(&format!("def __{name}__(self, other):\n    return {result}"));
        }
        for (name, values) in [
            ("neg", "'neg'"),
            ("invert", "-7"),
            ("abs", "3"),
            ("bool", "self.v"),
            ("len", "2"),
            ("int", "9"),
            ("float", "1.5"),
            ("index", "1"),
            ("hash", "5"),
            ("str", "'txt'"),
            ("round", "'rounded'"),
            ("bytes", "b'by'"),
        ] {
            if g.rng.chance(15) {
                let wrong = g.rng.chance(20);
                let value = if wrong { g.any(0) } else { values.to_owned() };
                g.line(&format!("def __{name}__(self, *args):\n    return {value}"));
            }
        }
    });
    g.block(&format!("class {sub}({class}):"), |g| {
        let (_, name) = BINARY[g.rng.below(BINARY.len())];
        g.line(&format!("def __r{name}__(self, other):\n    return 'sub r{name}', other"));
    });
    let (a, b) = (g.literal(Kind::Int), g.any(0));
    g.line(&format!("x, y, z = {class}({a}), {class}({b}), {sub}(2)"));
    for _ in 0..8 {
        let one = g.rng.pick(&["x", "y", "z", "x"]);
        let other =
            if g.rng.chance(60) { g.rng.pick(&["x", "y", "z"]).to_owned() } else { g.any(0) };
        let op = if g.rng.chance(50) && !used.is_empty() {
            used[g.rng.below(used.len())]
        } else {
            BINARY[g.rng.below(BINARY.len())].0
        };
        let text = match g.rng.below(10) {
            0..5 => format!("{one} {op} {other}"),
            5 | 6 => format!("{other} {op} {one}"),
            7 => {
                let f = g.rng.pick(&["-", "~", "+", "not "]);
                format!("{f}{one}")
            }
            8 => {
                let f = g.rng.pick(&[
                    "abs", "bool", "len", "int", "float", "str", "round", "bytes", "repr", "hex",
                    "list", "sorted",
                ]);
                format!("{f}({one})")
            }
            _ => {
                let t = g.rng.pick(&[
                    "[1, 2][O]",
                    "{O: 1}[O]",
                    "sorted([O, O])",
                    "O in [1, O]",
                    "max(O, 1)",
                    "sum([O, O])",
                    "'%d' % O",
                    "f'{O:>9}'",
                    "range(O)",
                    "[O] * 2",
                    "O is O",
                    "(1, O) < (1, O)",
                    "[O] == [O]",
                    "divmod(O, 2)",
                    "'ab' * O",
                    "chr(O)",
                    "pow(O, 2)",
                ]);
                t.replace('O', one)
            }
        };
        // A hash by identity shows in no output, but the order of a sort of such does.
        g.show(&text);
    }
    for _ in 0..2 {
        let (op, value) = (BINARY[g.rng.below(BINARY.len())].0, g.any(0));
        super::containers::attempt(g, &format!("x {op}= {value}"), "x");
    }
}

pub fn hierarchy(g: &mut Gen) {
    let n = 3 + g.rng.below(3);
    let mut classes: Vec<String> = Vec::new();
    for at in 0..n {
        let name = g.fresh(["Base", "Mid", "Side", "Leaf", "Last", "End"][at]);
        let mut bases: Vec<String> = Vec::new();
        for _ in 0..g.rng.below(3) {
            if let Some(base) = classes.get(g.rng.below(classes.len().max(1)))
                && !bases.contains(base)
            {
                bases.push(base.clone());
            }
        }
        if bases.is_empty() && g.rng.below(6) == 0 {
            bases.push(
                g.rng
                    .pick(&[
                        "int",
                        "str",
                        "list",
                        "dict",
                        "Exception",
                        "object",
                        "tuple",
                        "float",
                        "set",
                        "bool",
                    ])
                    .to_owned(),
            );
        }
        let head = if bases.is_empty() {
            format!("class {name}:")
        } else {
            format!("class {name}({}):", bases.join(", "))
        };
        g.line("try:");
        g.indent += 1;
        let native = bases.iter().any(|b| b.chars().next().is_some_and(char::is_lowercase));
        g.block(&head, |g| {
            g.line(&format!("tag = '{name}'"));
            if g.rng.chance(60) && !native {
                g.block("def __init__(self, *args):", |g| {
                    g.line(&format!("print('init {name}', args)"));
                    if g.rng.chance(80) {
                        let pass = g.rng.pick(&["", "*args", "1"]);
                        g.line(&format!("super().__init__({pass})"));
                    }
                });
            }
            if g.rng.chance(60) {
                g.block("def who(self):", |g| {
                    if g.rng.chance(70) {
                        g.line("below = getattr(super(), 'who', lambda: 'nobody')()");
                        g.line(&format!("return '{name}>' + below"));
                    } else {
                        g.line(&format!("return '{name}'"));
                    }
                });
            }
            if g.rng.chance(20) {
                g.block("def __init_subclass__(cls, **kw):", |g| {
                    g.line(&format!("print('new below {name}:', cls.__name__, kw)"));
                    g.line("super().__init_subclass__()");
                });
            }
            if g.rng.chance(25) {
                g.line(&format!("@classmethod\ndef make(cls):\n    return cls.__name__, '{name}'"));
            }
            if g.rng.chance(20) {
                g.line("@staticmethod\ndef plain(x=1):\n    return x");
            }
            if g.rng.chance(25) {
                g.line("def __repr__(self):\n    return f'<{self.tag}>'");
            }
        });
        g.indent -= 1;
        g.block("except TypeError as error:", |g| {
            g.line("print(error)");
            g.line(&format!("class {name}: tag = 'other'"));
        });
        classes.push(name);
    }
    for name in &classes {
        g.show(&format!("[c.__name__ for c in {name}.__mro__]"));
    }
    for _ in 0..5 {
        let class = classes[g.rng.below(classes.len())].clone();
        let other = classes[g.rng.below(classes.len())].clone();
        let text = match g.rng.below(9) {
            0 => format!("{class}().who()"),
            1 => format!("{class}.make()"),
            2 => format!("{class}().plain({})", g.small()),
            3 => format!("issubclass({class}, {other})"),
            4 => format!("isinstance({class}(), ({other}, int))"),
            5 => format!("{class}({}).tag", g.any(0)),
            6 => format!("{class}.who({class}())"),
            7 => format!("str({class}())[:5]"),
            _ => format!("super({other}, {class}()).tag"),
        };
        g.show(&text);
    }
}

pub fn attributes(g: &mut Gen) {
    let class = g.fresh("Box");
    g.block(&format!("class {class}:"), |g| {
        g.line("\"\"\"Holds things.\"\"\"");
        g.line("shared = []");
        if g.rng.chance(25) {
            g.line("__slots__ = ('a', '_p', 'items')");
        }
        g.line("def __init__(self, a=1):\n    self.a = a\n    self._p = 0");
        if g.rng.chance(60) {
            g.line("@property\ndef p(self):\n    \"\"\"The p.\"\"\"\n    print('get p')\n    return self._p");
            if g.rng.chance(60) {
                g.line("@p.setter\ndef p(self, value):\n    print('set p', value)\n    self._p = value");
            }
            if g.rng.chance(30) {
                g.line("@p.deleter\ndef p(self):\n    print('del p')");
            }
        }
        if g.rng.chance(30) {
            g.line("def __getattr__(self, name):\n    if name.startswith('x'):\n        return name.upper()\n    raise AttributeError(name)");
        }
        if g.rng.chance(15) {
            g.line("def __setattr__(self, name, value):\n    print('set', name)\n    super().__setattr__(name, value)");
        }
        if g.rng.chance(10) {
            g.line("def __delattr__(self, name):\n    print('del', name)\n    object.__delattr__(self, name)");
        }
        if g.rng.chance(10) {
            g.line("def __getattribute__(self, name):\n    if name == 'secret':\n        return 42\n    return super().__getattribute__(name)");
        }
        if g.rng.chance(25) {
            g.line("def __eq__(self, other):\n    return isinstance(other, type(self)) and self.a == other.a");
        }
    });
    let descriptor = g.fresh("Field");
    if g.rng.chance(40) {
        g.block(&format!("class {descriptor}:"), |g| {
            g.line("def __set_name__(self, owner, name):\n    print('named', name, owner.__name__)\n    self.key = '_' + name");
            g.line("def __get__(self, obj, owner=None):\n    if obj is None:\n        return 'class access'\n    return getattr(obj, self.key, 'unset')");
            if g.rng.chance(70) {
                g.line("def __set__(self, obj, value):\n    if value is None:\n        raise ValueError('no None')\n    obj.__dict__[self.key] = value");
            }
        });
        let sub = g.fresh("With");
        g.line(&format!("class {sub}({class}):\n    field = {descriptor}()"));
        g.line(&format!("w = {sub}()"));
        for _ in 0..3 {
            let value = g.any(0);
            let t = g.rng.pick(&[
                "w.field = VAL",
                "print(w.field)",
                "print(CLS.field)",
                "del w.field",
                "w.__dict__['field'] = 8",
            ]);
            super::containers::attempt(g, &t.replace("VAL", &value).replace("CLS", &sub), "'then'");
        }
    }
    g.line(&format!("o = {class}()"));
    for _ in 0..8 {
        let value = g.any(0);
        let t = g.rng.pick(&[
            "print(o.a)",
            "o.a = VAL",
            "del o.a",
            "print(o.p)",
            "o.p = VAL",
            "del o.p",
            "print(o.nosuch)",
            "o.new = VAL",
            "print(o.xyz)",
            "print(vars(o))",
            "o.shared.append(VAL)",
            "print(CLS.shared)",
            "CLS.extra = VAL",
            "print(o.extra)",
            "print(getattr(o, 'a', 'd'))",
            "print(getattr(o, 'zz', 'd'))",
            "setattr(o, 'a', VAL)",
            "print(hasattr(o, 'p'))",
            "delattr(o, 'a')",
            "print(CLS.__name__, CLS.__doc__)",
            "print(o == CLS(), o != CLS(VAL))",
            "print(hash(o) == hash(o))",
            "o.a.b = 1",
            "o.a += 1",
            "print(o.secret)",
            "print(CLS.nosuch)",
            "o.__class__ = VAL",
            "print(type(o).__name__)",
            "print(CLS.p.__doc__)",
            "o.__dict__['a'] = 5",
            "print(o.items)",
            "print(getattr(o, VAL))",
            "o()",
            "o[0]",
            "len(o)",
            "for _ in o: pass",
            "with o: pass",
            "print(o + 1)",
            "print(o < o)",
            "del o.nosuch",
        ]);
        super::containers::attempt(g, &t.replace("VAL", &value).replace("CLS", &class), "'-'");
    }
}

pub fn protocols(g: &mut Gen) {
    let class = g.fresh("Seq");
    let data = g.literal(Kind::List);
    g.block(&format!("class {class}:"), |g| {
        g.line(&format!("def __init__(self):\n    self.data = {data}"));
        for (method, chance) in [
            ("def __len__(self):\n    print('len')\n    return len(self.data)", 60),
            ("def __getitem__(self, key):\n    print('getitem', key)\n    return self.data[key]", 70),
            ("def __setitem__(self, key, value):\n    print('setitem', key, value)\n    self.data[key] = value", 40),
            ("def __delitem__(self, key):\n    print('delitem', key)\n    del self.data[key]", 30),
            ("def __contains__(self, value):\n    print('contains', value)\n    return value in self.data", 30),
            ("def __iter__(self):\n    print('iter')\n    return iter(self.data)", 30),
            ("def __iter__(self):\n    for item in self.data:\n        print('giving', item)\n        yield item", 20),
            ("def __reversed__(self):\n    return ['rev']", 15),
            ("def __call__(self, *args, **kw):\n    return args, kw", 30),
            ("def __enter__(self):\n    print('enter')\n    return self", 60),
            ("def __exit__(self, kind, value, trace):\n    print('exit', kind and kind.__name__, value)\n    return kind is ValueError", 60),
            ("def __bool__(self):\n    print('bool')\n    return bool(self.data)", 20),
            ("def __format__(self, spec):\n    return 'fmt:' + spec", 20),
            ("def __missing__(self, key):\n    return 'missing', key", 10),
            ("def __next__(self):\n    if not self.data:\n        raise StopIteration('empty')\n    return self.data.pop()", 15),
            ("def __hash__(self):\n    return 3", 15),
            ("def __length_hint__(self):\n    return 2", 10),
            ("def __index__(self):\n    return 1", 15),
            ("def __class_getitem__(cls, item):\n    return 'generic', item", 15),
            ("def __eq__(self, other):\n    return NotImplemented", 10),
        ] {
            if g.rng.chance(chance) {
                g.line(method);
            }
        }
    });
    g.line(&format!("q = {class}()"));
    for _ in 0..7 {
        let slice = g.slice();
        let (value, small) = (g.any(0), g.small());
        let t = g.rng.pick(&[
            "len(q)",
            "q[N]",
            "q[S]",
            "V in q",
            "list(q)",
            "[*q]",
            "q()",
            "q(1, k=V)",
            "bool(q)",
            "format(q, 'x')",
            "f'{q:>3}'",
            "max(q)",
            "sorted(q, key=str)",
            "list(reversed(q))",
            "iter(q) is q",
            "next(q)",
            "tuple(zip(q, q))",
            "q == q",
            "q != 1",
            "{q: 1}[q]",
            "dict(q)",
            "list(enumerate(q))",
            "CLS[int]",
            "[1, 2, 3][q]",
            "list(map(str, q))",
            "not q",
            "q and 1",
            "q[V]",
            "q[1, 2]",
            "q[1:2, ...]",
            "sum(q, [])",
            "str.join(',', q)",
            "next(iter(q))",
            "q.data",
            "all(q)",
            "set(map(str, q)) == set()",
            "divmod(q, q)",
            "(lambda a, *b: (a, b))(*q)",
        ]);
        let text = fill_text(t, &slice, &value, &small, &class);
        g.show(&text);
    }
    for _ in 0..2 {
        let (value, small) = (g.any(0), g.small());
        let t = g.rng.pick(&[
            "q[N] = V",
            "del q[N]",
            "a, b, c = q",
            "a, *b = q",
            "with q as r: print(r is q)",
            "with q: raise ValueError('v')",
            "with q: print(1 / 0)",
            "with q, q: pass",
            "for x in q: print(x)",
            "q[N] += 1",
            "q.data += V",
            "async_with = 0",
            "with q as (a, b): pass",
            "with 5: pass",
            "with q.data: pass",
        ]);
        let text = fill_text(t, "1:", &value, &small, &class);
        super::containers::attempt(g, &text, "'then'");
    }
}

fn fill_text(template: &str, slice: &str, value: &str, small: &str, class: &str) -> String {
    let mut out = String::new();
    for part in template.split_inclusive(|c: char| !c.is_alphanumeric()) {
        let word = part.trim_end_matches(|c: char| !c.is_alphanumeric());
        let rest = &part[word.len()..];
        out.push_str(match word {
            "N" => small,
            "S" => slice,
            "V" => value,
            "CLS" => class,
            other => other,
        });
        out.push_str(rest);
    }
    out
}

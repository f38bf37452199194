//! Lists, dicts, sets and tuples: scripts of changes, unpacking, functions over iterables.

use super::{Gen, expr::Kind, methods::fill};

const LIST: &[&str] = &[
    "append(V)",
    "extend(L)",
    "insert(N, V)",
    "pop()",
    "pop(N)",
    "remove(V)",
    "reverse()",
    "sort()",
    "sort(key=str)",
    "sort(reverse=True)",
    "index(V)",
    "index(V, N)",
    "count(V)",
    "clear()",
    "copy()",
    "sort(key=len)",
    "extend(V)",
    "append()",
    "pop('x')",
    "insert(V)",
    "__getitem__(N)",
];

pub fn list_script(g: &mut Gen) {
    let name = g.fresh("ls");
    let start = g.expr(Kind::List, 1);
    g.line(&format!("try:\n    {name} = list({start})\nexcept Exception:\n    {name} = [3, 1, 2]"));
    for _ in 0..5 + g.rng.below(5) {
        match g.rng.below(10) {
            0..5 => {
                let method = g.rng.pick(LIST);
                let call = fill(g, method, Kind::Text);
                g.show(&format!("({name}.{call}, {name})"));
            }
            5 => {
                let (at, value) = (if g.rng.chance(50) { g.small() } else { g.slice() }, g.any(1));
                attempt(g, &format!("{name}[{at}] = {value}"), &name);
            }
            6 => {
                let at = if g.rng.chance(50) { g.small() } else { g.slice() };
                attempt(g, &format!("del {name}[{at}]"), &name);
            }
            7 => {
                let (op, value) = (g.rng.pick(&["+=", "*=", "-=", "|="]), g.any(0));
                if op == "*=" {
                    let times = g.rng.range(-1, 3);
                    attempt(g, &format!("{name} *= {times}"), &name);
                } else {
                    attempt(g, &format!("{name} {op} {value}"), &name);
                }
            }
            8 => {
                let at = g.rng.range(-9, 9);
                g.show(&format!("{name}[{at}]"));
            }
            _ => {
                let other = g.expr(Kind::List, 0);
                let op = g.rng.pick(&["<", "==", "!=", ">=", "+"]);
                g.show(&format!("{name} {op} {other}"));
            }
        }
    }
}

/// A statement that may fail, and what its object is then.
pub fn attempt(g: &mut Gen, statement: &str, object: &str) {
    g.block("try:", |g| g.line(statement));
    g.block("except Exception as error:", |g| g.line("print(type(error).__name__, error)"));
    g.line(&format!("print({object})"));
}

const DICT: &[&str] = &[
    "get(K)",
    "get(K, V)",
    "pop(K)",
    "pop(K, V)",
    "popitem()",
    "setdefault(K, V)",
    "update({K: V})",
    "update(V)",
    "update(a=V)",
    "keys()",
    "values()",
    "items()",
    "copy()",
    "clear()",
    "get()",
    "get([])",
    "pop()",
    "fromkeys('ab')",
    "update([(1, 2), (3,)])",
    "update([1])",
    "keys() & {1, 2, 3}",
    "keys() - {1}",
    "keys() == {1}",
    "keys() >= set()",
    "setdefault([], 1)",
    "__contains__(K)",
    "update([(1, 2)], b=3)",
];

/// Uses of a whole dict `D`.
const WHOLE_DICT: &[&str] = &[
    "[*D.items()]",
    "list(reversed(D))",
    "len(D)",
    "list(D)",
    "{**D, 'z': 1}",
    "D == dict(D)",
    "sorted(D, key=str)",
    "dict(D)",
    "D | {1: 2}",
    "{v: k for k, v in D.items()}",
    "max(D)",
    "sum(D)",
    "D.keys()",
    "list(D.values())",
    "D | [(1, 2)]",
    "D < D",
    "D[[]]",
    "D['k'][0]",
    "D.nosuch",
];

pub fn dict_script(g: &mut Gen) {
    let name = g.fresh("dd");
    let start = g.literal(Kind::Dict);
    g.line(&format!("{name} = {start}"));
    for _ in 0..5 + g.rng.below(5) {
        match g.rng.below(10) {
            0..5 => {
                let method = g.rng.pick(DICT);
                let call = fill(g, method, Kind::Text);
                if call.contains('&') || call.contains('-') {
                    g.show(&format!("sorted({name}.{call}, key=repr)"));
                } else {
                    g.show(&format!("({name}.{call}, {name})"));
                }
            }
            5 => {
                let (key, value) = (g.key(), g.any(1));
                attempt(g, &format!("{name}[{key}] = {value}"), &name);
            }
            6 => {
                let key = g.key();
                attempt(g, &format!("del {name}[{key}]"), &name);
            }
            7 => {
                let value = g.any(0);
                attempt(g, &format!("{name} |= {value}"), &name);
            }
            8 => {
                let key = g.any(1);
                g.show(&format!("{name}[{key}]"));
            }
            _ => {
                let template = g.rng.pick(WHOLE_DICT);
                g.show(&template.replace('D', &name));
            }
        }
    }
    if g.rng.chance(30) {
        g.block("try:", |g| {
            g.block(&format!("for key in {name}:"), |g| {
                let change =
                    g.rng.pick(&["NAME[99] = 1", "NAME.pop(key)", "NAME[key] = 0", "NAME.clear()"]);
                g.line(&change.replace("NAME", &name));
                g.line("print(key)");
            });
        });
        g.block("except RuntimeError as error:", |g| g.line("print(error)"));
    }
}

const SET: &[&str] = &[
    "add(N)",
    "discard(N)",
    "remove(N)",
    "pop()",
    "update(S)",
    "update([N, N])",
    "union(S)",
    "intersection(S)",
    "difference(S)",
    "symmetric_difference(S)",
    "issubset(S)",
    "issuperset(S)",
    "isdisjoint(S)",
    "clear()",
    "copy()",
    "intersection_update(S)",
    "difference_update(S)",
    "symmetric_difference_update(S)",
    "add([])",
    "update(5)",
    "union(range(N))",
    "remove('x')",
    "__len__()",
    "add()",
    "union(1)",
];

pub fn set_script(g: &mut Gen) {
    let name = g.fresh("st");
    let start = g.literal(Kind::Set);
    let kind = g.rng.pick(&["set", "set", "frozenset"]);
    g.line(&format!("{name} = {kind}({start})"));
    for _ in 0..5 + g.rng.below(5) {
        match g.rng.below(8) {
            0..5 => {
                let method = g.rng.pick(SET);
                let call = fill(g, &method.replace('S', "SET"), Kind::Int);
                let other = g.literal(Kind::Set);
                g.show(&format!("({name}.{}, {name})", call.replace("SET", &other)));
            }
            5 => {
                let other = g.literal(Kind::Set);
                let op = g.rng.pick(&["|", "&", "-", "^", "<", "<=", "==", "+"]);
                g.show(&format!("{name} {op} {other}"));
            }
            6 => {
                let other = g.literal(Kind::Set);
                let op = g.rng.pick(&["|=", "&=", "-=", "^="]);
                attempt(g, &format!("{name} {op} {other}"), &name);
            }
            _ => {
                let value = g.any(0);
                g.show(&format!("{value} in {name}"));
            }
        }
    }
}

pub fn unpacking(g: &mut Gen) {
    for _ in 0..4 {
        let targets = g.rng.pick(&[
            "a, b",
            "a, b, c",
            "a, *b",
            "*a, b",
            "a, *b, c",
            "(a, b), c",
            "[a, b]",
            "a, (b, *c)",
            "*a,",
            "a",
            "a, b, *c, d",
        ]);
        let source = match g.rng.below(4) {
            0 => {
                let n = 1 + g.rng.below(4);
                g.items(n, 1)
            }
            1 => format!("(1, 2), {}", g.any(0)),
            _ => g.iterable(1),
        };
        g.line("a = b = c = d = None");
        attempt(g, &format!("{targets} = {source}"), "a, b, c, d");
    }
    let source = g.iterable(1);
    let call = g.rng.pick(&[
        "print(*X)",
        "print(*X, sep='-')",
        "print([*X, *X])",
        "print((*X,))",
        "print({**dict(X)})",
        "print(max(*X))",
    ]);
    let call = call.replace('X', &source);
    g.block("try:", |g| g.line(&call));
    g.block("except Exception as error:", |g| g.line("print(type(error).__name__, error)"));
}

const FUNCTIONAL: &[&str] = &[
    "list(map(F, X))",
    "list(filter(F, X))",
    "list(filter(None, X))",
    "sorted(X, key=F)",
    "min(X, key=F)",
    "max(X, default=0)",
    "sum(X)",
    "sum(X, V)",
    "list(zip(X, X))",
    "list(zip(X, X, strict=True))",
    "dict(zip(X, X))",
    "list(enumerate(X, N))",
    "any(F(x) for x in X)",
    "all(X)",
    "list(reversed(list(X)))",
    "next(iter(X))",
    "next(iter(X), V)",
    "list(map(lambda a, b: (a, b), X, X))",
    "[F(x) for x in X if x]",
    "{k: v for k, v in X}",
    "tuple(X)",
    "list(iter([1, 2, 3].pop, N))",
    "min(X)",
    "max(X, X)",
    "sum(len(str(x)) for x in X)",
    "[y for x in X for y in x]",
    "list(range(N, N, N))",
    "range(N, N)[N]",
    "range(N, 9)[S]",
    "list(range(N))[S]",
    "isinstance(X, (list, tuple))",
    "slice(N, N).indices(N)",
    "iter(V)",
    "next(V)",
    "len(V)",
    "reversed(V)",
    "sorted(V)",
    "callable(F)",
    "type(V)",
    "list(zip())",
    "list(map(F))",
    "zip(X, V)",
    "enumerate(V)",
    "[x async for x in V]",
    "hash(V)",
    "bool(V)",
];

const FUNCTIONS: &[&str] = &[
    "str",
    "len",
    "abs",
    "int",
    "repr",
    "(lambda v: -v)",
    "bool",
    "(lambda v: v[0])",
    "type",
    "list",
];

pub fn functional(g: &mut Gen) {
    for _ in 0..6 + g.rng.below(4) {
        let template = g.rng.pick(FUNCTIONAL);
        if template.contains("async") {
            continue;
        }
        let mut out = String::new();
        let mut last = ' ';
        for (at, c) in template.char_indices() {
            let after = template[at + 1..].chars().next().unwrap_or(' ');
            let alone = !last.is_alphanumeric() && !after.is_alphanumeric();
            match c {
                'F' if alone => out.push_str(g.rng.pick(FUNCTIONS)),
                'X' if alone => {
                    let source = g.iterable(1);
                    out.push_str(&source);
                }
                'V' if alone => {
                    let value = g.any(1);
                    out.push_str(&value);
                }
                'N' if alone => out.push_str(&g.small()),
                'S' if alone => {
                    let slice = g.slice();
                    out.push_str(&slice);
                }
                _ => out.push(c),
            }
            last = c;
        }
        let secret = ["iter(", "reversed(", "enumerate(", "zip(", "hash("]
            .iter()
            .any(|f| out.starts_with(f));
        if secret {
            // Its repr has an address, a text's hash is the run's own: the kind says enough.
            g.show(&format!("type({out})"));
        } else {
            g.show(&out);
        }
    }
}

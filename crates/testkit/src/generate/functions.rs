//! Functions: parameters against arguments, closures, decorators, recursion.

use super::{Gen, expr::Kind};

/// A parameter list of any shape.
fn parameters(g: &mut Gen) -> String {
    let mut parts: Vec<String> = Vec::new();
    let names = ["a", "b", "c", "d", "e"];
    let positional = g.rng.below(4);
    let mut defaults = false;
    for name in names.iter().take(positional) {
        defaults |= g.rng.chance(25);
        let annotation = g.rng.pick(&["", "", "", ": int"]);
        parts.push(if defaults {
            let value = g.any(0);
            format!("{name}{annotation}={value}")
        } else {
            format!("{name}{annotation}")
        });
    }
    if positional > 0 && g.rng.chance(20) {
        parts.insert(1 + g.rng.below(positional), "/".to_owned());
    }
    let star = g.rng.below(3);
    if star == 1 {
        parts.push("*args".to_owned());
    }
    if g.rng.chance(35) {
        if star != 1 {
            parts.push("*".to_owned());
        }
        for name in ["k", "m"].iter().take(1 + g.rng.below(2)) {
            let value = g.any(0);
            parts.push(if g.rng.chance(50) {
                format!("{name}={value}")
            } else {
                (*name).to_owned()
            });
        }
    }
    if g.rng.chance(25) {
        parts.push("**more".to_owned());
    }
    parts.join(", ")
}

fn arguments(g: &mut Gen) -> String {
    let mut parts: Vec<String> = Vec::new();
    for _ in 0..g.rng.below(4) {
        let value = g.any(0);
        parts.push(if g.rng.below(8) == 0 { format!("*{value}") } else { value });
    }
    let mut names = vec!["a", "b", "c", "k", "m", "z"];
    for _ in 0..g.rng.below(3) {
        let name = names.remove(g.rng.below(names.len()));
        let value = g.any(0);
        parts.push(format!("{name}={value}"));
    }
    if g.rng.below(8) == 0 {
        let more = g.rng.pick(&["{'a': 1}", "{'k': 2, 'm': 3}", "{1: 2}", "{'q': 1}", "5", "{}"]);
        parts.push(format!("**{more}"));
    }
    parts.join(", ")
}

pub fn signatures(g: &mut Gen) {
    let name = g.fresh("fn");
    let parameters = parameters(g);
    let result = g.rng.pick(&["", "", " -> int"]);
    let method = g.rng.chance(25);
    if method {
        let class = g.fresh("Holder");
        g.block(&format!("class {class}:"), |g| {
            let first = if parameters.is_empty() {
                "self".to_owned()
            } else {
                format!("self, {parameters}")
            };
            let first = first.replace("self, /", "self, /, ").replace("/, , ", "/, ");
            g.block(&format!("def {name}({first}){result}:"), |g| {
                g.line(
                    "return sorted((k, v) for k, v in locals().items() if k != 'self').__repr__()",
                );
            });
        });
        for _ in 0..4 {
            let arguments = arguments(g);
            g.show(&format!("{class}().{name}({arguments})"));
        }
        return;
    }
    g.block(&format!("def {name}({parameters}){result}:"), |g| {
        if g.rng.chance(30) {
            g.line("\"\"\"What it does.\n\nAnd more.\"\"\"");
        }
        g.line("return list(locals().items())");
    });
    for _ in 0..5 {
        let arguments = arguments(g);
        g.show(&format!("{name}({arguments})"));
    }
    let detail = g.rng.pick(&[
        "__name__",
        "__defaults__",
        "__kwdefaults__",
        "__doc__",
        "__qualname__",
        "__annotations__",
        "__module__",
        "nosuch",
        "__code__.co_varnames",
        "__code__.co_argcount",
        "__dict__",
    ]);
    g.show(&format!("{name}.{detail}"));
}

pub fn closures(g: &mut Gen) {
    let (outer, inner) = (g.fresh("make"), g.fresh("step"));
    let start = g.expr(Kind::Int, 0);
    g.block(&format!("def {outer}(start, by=2):"), |g| {
        g.line("total = start");
        g.line("seen = []");
        g.block(&format!("def {inner}(x={start}):"), |g| {
            let nonlocal = g.rng.chance(80);
            if nonlocal {
                g.line("nonlocal total");
            }
            let op = g.rng.pick(&["+=", "-=", "*=", "|="]);
            g.line(&format!("total {op} x"));
            g.line("seen.append(total)");
            if g.rng.chance(30) {
                g.line("if len(seen) > 2:\n    del seen[0]");
            }
            g.line("return total, by, list(seen)");
        });
        if g.rng.chance(30) {
            g.line("by = by * 10");
        }
        if g.rng.chance(15) {
            g.line("del by");
        }
        g.line(&format!("return {inner}"));
    });
    let made = g.fresh("g");
    let first = g.any(0);
    g.line(&format!("{made} = {outer}({first})"));
    for _ in 0..3 {
        let arg = if g.rng.chance(50) { String::new() } else { g.any(0) };
        g.show(&format!("{made}({arg})"));
    }
    g.show("[f() for f in [lambda: i for i in range(3)]]");
    decorated(g);
}

fn decorated(g: &mut Gen) {
    let (deco, name) = (g.fresh("deco"), g.fresh("work"));
    g.block(&format!("def {deco}(tag):"), |g| {
        g.block("def outer(fn):", |g| {
            g.block("def inner(*args, **kw):", |g| {
                g.line("print(tag, fn.__name__, args, sorted(kw.items()))");
                g.block("try:", |g| g.line("return fn(*args, **kw)"));
                g.block("finally:", |g| g.line("print(tag, 'done')"));
            });
            if g.rng.chance(50) {
                g.line("inner.__name__ = fn.__name__");
                g.line("inner.calls = 0");
            }
            g.line("return inner");
        });
        g.line("return outer");
    });
    let value = g.any(1);
    g.line(&format!("@{deco}('x')"));
    if g.rng.chance(50) {
        g.line(&format!("@{deco}({value})"));
    }
    let body = g.any(2);
    g.block(&format!("def {name}(v=1, *rest):"), |g| g.line(&format!("return v, {body}")));
    let arguments = arguments(g);
    g.show(&format!("{name}({arguments})"));
    g.show(&format!("({name}.__name__, {name}.__qualname__)"));
}

pub fn recursion(g: &mut Gen) {
    let name = g.fresh("rec");
    let text = g.rng.pick(&[
        "def F(n):\n    return 1 if n < 2 else n * F(n - 1)",
        "def F(n):\n    if n < 2:\n        return n\n    return F(n - 1) + F(n - 2)",
        "def F(n, acc=()):\n    return acc if n == 0 else F(n - 1, acc + (n,))",
        "def F(n):\n    return [] if n == 0 else [F(n - 1), n]",
        "def F(n):\n    try:\n        if n == 0:\n            raise ValueError('bottom')\n        return F(n - 1)\n    except ValueError as e:\n        raise KeyError(n) from e\n    finally:\n        if n % 2:\n            print('out', n)",
        "def F(n, m=3):\n    if n == 0:\n        return m + 1\n    if m == 0:\n        return F(n - 1, 1)\n    return F(n - 1, F(n, m - 1)) if n < 3 else n",
        "F = lambda n: n and (n, F(n - 1))",
        "def F(n):\n    def G(k):\n        nonlocal n\n        n += k\n        return F(k - 1) if k > 0 else n\n    return G(n - 1), n",
    ]);
    g.line(&text.replace('F', &name));
    for _ in 0..2 {
        let n = if g.rng.chance(85) { g.rng.range(0, 9).to_string() } else { g.any(0) };
        g.show(&format!("{name}({n})"));
    }
    if g.rng.chance(25) {
        g.line(&format!("def {name}_deep(n):\n    return {name}_deep(n + 1)"));
        g.show(&format!("{name}_deep(0)"));
    }
}

//! Generators, driven from outside by every method they have.

use super::{Gen, expr::Kind};

const DRIVE: &[&str] = &[
    "next(G)",
    "next(G)",
    "next(G, 'end')",
    "G.send(None)",
    "G.send(V)",
    "G.send(V)",
    "G.throw(ValueError('thrown'))",
    "G.throw(KeyError)",
    "G.close()",
    "list(G)",
    "[*zip(range(2), G)]",
    "G.throw(GeneratorExit)",
    "G.throw(StopIteration('s'))",
    "G.gi_running",
    "iter(G) is G",
    "sum(G)",
    "G.throw(5)",
    "G.send()",
    "'x' in G",
];

pub fn generators(g: &mut Gen) {
    let name = g.fresh("gen");
    g.block(&format!("def {name}(n):"), |g| body(g, 2));
    drive(g, &format!("{name}(3)"));
    let source = g.iterable(1);
    let item = g.rng.pick(&["x", "(x, n)", "x * 2", "x[0]", "1 / x"]);
    g.show(&format!("[*({item} for x in {source} for n in range(2))]"));
    g.show(&format!("sum(1 for x in {source})"));
}

fn body(g: &mut Gen, depth: usize) {
    for _ in 0..1 + g.rng.below(3) {
        let mark = g.fresh("m");
        if depth == 0 {
            let value = g.expr(Kind::Int, 0);
            g.line(&format!("got = yield {value}"));
            g.line(&format!("print('{mark} got', got)"));
            continue;
        }
        match g.rng.below(8) {
            0 => {
                let n = g.rng.range(1, 3);
                g.block(&format!("for i in range({n}):"), |g| body(g, depth - 1));
            }
            1 | 2 => {
                g.block("try:", |g| body(g, depth - 1));
                let kind = g.rng.pick(&[
                    "ValueError",
                    "KeyError",
                    "GeneratorExit",
                    "Exception",
                    "BaseException",
                ]);
                let caught = g.rng.chance(60);
                if caught {
                    g.block(&format!("except {kind} as error:"), |g| {
                        g.line(&format!("print('{mark} caught', repr(error))"));
                        match g.rng.below(5) {
                            0 => g.line("raise"),
                            1 => g.line("yield 'in handler'"),
                            2 => g.line("return 'from handler'"),
                            3 => g.line("raise RuntimeError('other')"),
                            _ => {}
                        }
                    });
                }
                if !caught || g.rng.chance(50) {
                    g.block("finally:", |g| g.line(&format!("print('{mark} finally')")));
                }
            }
            3 => {
                let value = g.any(1);
                g.line(&format!("print('{mark}', (yield {value}))"));
            }
            4 => {
                let value = g.iterable(1);
                g.line(&format!("r = yield from {value}"));
                g.line(&format!("print('{mark} r', r)"));
            }
            5 => g.line("if n > 5:\n    return 'early'"),
            _ => {
                let value = g.any(0);
                g.line(&format!("x = yield {value}"));
            }
        }
    }
    if depth == 2 {
        let value = g.any(0);
        g.line(&format!("yield 'last'\nreturn {value}"));
    }
}

fn drive(g: &mut Gen, make: &str) {
    let name = g.fresh("it");
    g.line(&format!("{name} = {make}"));
    for _ in 0..4 + g.rng.below(5) {
        let step = g
            .rng
            .pick(DRIVE)
            .replace('G', "GG")
            .replace("GGenerator", "Generator")
            .replace("GG", &name);
        let value = g.any(0);
        let step = step.replace("(V)", &format!("({value})"));
        g.line("try:");
        g.line(&format!("    print(repr({step}))"));
        g.line("except BaseException as error:");
        g.line("    print(type(error).__name__, error, repr(error.__cause__), repr(error.__context__))");
    }
    // What is left runs its `finally` now and not at some other time.
    g.line("try:");
    g.line(&format!("    {name}.close()"));
    g.line("except BaseException as error:");
    g.line("    print('close', repr(error))");
}

pub fn delegation(g: &mut Gen) {
    let (inner, outer) = (g.fresh("inner"), g.fresh("outer"));
    g.block(&format!("def {inner}(n):"), |g| body(g, 1));
    g.block(&format!("def {outer}(n):"), |g| {
        g.block("try:", |g| {
            g.line(&format!("result = yield from {inner}(n)"));
            g.line("print('result', result)");
        });
        if g.rng.chance(50) {
            g.block("except Exception as error:", |g| {
                g.line("print('outer caught', repr(error))");
                g.line("yield 'after'");
            });
        }
        g.block("finally:", |g| g.line("print('outer finally')"));
        g.line("return 'outer done'");
    });
    drive(g, &format!("{outer}(2)"));
    let class = g.fresh("Steps");
    let end = g.rng.pick(&[
        "raise StopIteration",
        "raise StopIteration('v')",
        "raise IndexError('no more')",
        "return None if self.n < 9 else self.missing",
    ]);
    g.block(&format!("class {class}:"), |g| {
        g.line("def __init__(self, n):\n    self.n = n");
        g.line("def __iter__(self):\n    return self");
        g.line(&format!("def __next__(self):\n    self.n -= 1\n    if self.n < 0:\n        {end}\n    return self.n"));
        if g.rng.chance(30) {
            g.line("def send(self, value):\n    return 'sent', value");
        }
        if g.rng.chance(30) {
            g.line("def throw(self, *args):\n    return 'threw', len(args)");
        }
        if g.rng.chance(30) {
            g.line("def close(self):\n    print('closed')");
        }
    });
    g.block(&format!("def {outer}2():"), |g| {
        g.line(&format!("got = yield from {class}(2)"));
        g.line("return got");
    });
    if end.contains("None") {
        return;
    }
    drive(g, &format!("{outer}2()"));
}

//! Control flow that says where it is: loops, `try` in every shape, `match`.

use super::{Gen, expr::Kind};

pub fn loops(g: &mut Gen) {
    let name = g.fresh("walk");
    let source = g.iterable(1);
    g.block(&format!("def {name}(limit):"), |g| {
        g.line("steps = 0");
        body(g, 3, true, false);
        g.line("return steps");
    });
    let limit = g.rng.range(0, 9);
    g.show(&format!("{name}({limit})"));
    g.block("try:", |g| {
        g.block(&format!("for item in {source}:"), |g| g.line("print(item)"));
        if g.rng.chance(40) {
            g.block("else:", |g| g.line("print('no break')"));
        }
    });
    g.block("except Exception as error:", |g| g.line("print(type(error).__name__, error)"));
}

/// Statements of a function that counts its steps and ends.
fn body(g: &mut Gen, depth: usize, may_return: bool, in_loop: bool) {
    for _ in 0..1 + g.rng.below(3) {
        let mark = g.fresh("'p") + "'";
        if depth == 0 {
            g.line("steps += 1");
            g.line(&format!("print({mark}, steps)"));
            continue;
        }
        match g.rng.below(11) {
            0 | 1 => {
                let (n, x) = (g.rng.range(0, 4), g.fresh("i"));
                g.block(&format!("for {x} in range({n}):"), |g| {
                    body(g, depth - 1, may_return, true)
                });
                if g.rng.chance(40) {
                    g.block("else:", |g| g.line(&format!("print({mark}, 'else')")));
                }
            }
            2 => {
                let (n, x) = (g.rng.range(0, 4), g.fresh("w"));
                g.line(&format!("{x} = {n}"));
                g.block(&format!("while {x} > 0:"), |g| {
                    g.line(&format!("{x} -= 1"));
                    body(g, depth - 1, may_return, true);
                });
            }
            3 | 4 => {
                let test = test(g);
                g.block(&format!("if {test}:"), |g| body(g, depth - 1, may_return, in_loop));
                if g.rng.chance(30) {
                    let other = self::test(g);
                    g.block(&format!("elif {other}:"), |g| body(g, depth - 1, may_return, in_loop));
                }
                if g.rng.chance(50) {
                    g.block("else:", |g| body(g, depth - 1, may_return, in_loop));
                }
            }
            5 | 6 => {
                g.block("try:", |g| {
                    body(g, depth - 1, may_return, in_loop);
                    if g.rng.chance(60) {
                        let risk = g.any(1);
                        g.line(&format!("print({risk})"));
                    }
                });
                if g.rng.chance(70) {
                    g.block("except Exception as error:", |g| {
                        g.line(&format!("print({mark}, type(error).__name__, error)"));
                        if g.rng.chance(30) {
                            body(g, depth - 1, may_return, in_loop);
                        }
                    });
                    if g.rng.chance(40) {
                        g.block("else:", |g| g.line(&format!("print({mark}, 'else')")));
                    }
                }
                g.block("finally:", |g| {
                    g.line(&format!("print({mark}, 'finally')"));
                    if g.rng.chance(15) {
                        // `break`, `continue` and `return` in `finally` swallow what was raised.
                        leave(g, may_return, in_loop);
                    }
                });
            }
            7 | 8 => {
                let test = test(g);
                g.block(&format!("if {test}:"), |g| leave(g, may_return, in_loop));
            }
            9 => {
                g.line("steps += 1");
                g.block("if steps > 60:", |g| g.line("return -steps"));
            }
            _ => {
                let value = g.expr(Kind::Int, 1);
                g.line(&format!("print({mark}, {value})"));
            }
        }
    }
}

fn test(g: &mut Gen) -> String {
    match g.rng.below(4) {
        0 => format!("steps % {} == {}", g.rng.range(2, 4), g.rng.below(2)),
        1 => format!("limit > {}", g.rng.range(0, 9)),
        2 => "(n := steps + limit) > 4".to_owned(),
        _ => g.expr(Kind::Bool, 1),
    }
}

fn leave(g: &mut Gen, may_return: bool, in_loop: bool) {
    let text = match g.rng.below(4) {
        0 if may_return => "return steps".to_owned(),
        1 | 2 if in_loop => g.rng.pick(&["break", "continue"]).to_owned(),
        3 => {
            format!("raise {}", g.rng.pick(&["ValueError('stop')", "KeyError('k')", "IndexError"]))
        }
        _ => "pass".to_owned(),
    };
    g.line(&text);
}

/// A `try` whose handlers are tried in order.
pub fn try_ladder(g: &mut Gen) {
    let name = g.fresh("ladder");
    let kinds = [
        "ValueError",
        "KeyError",
        "TypeError",
        "IndexError",
        "ZeroDivisionError",
        "LookupError",
        "ArithmeticError",
        "AttributeError",
        "Exception",
    ];
    g.block(&format!("def {name}(make):"), |g| {
        g.block("try:", |g| {
            g.line("value = make()");
            g.line("print('made', value)");
        });
        for _ in 0..1 + g.rng.below(3) {
            let (a, b) = (g.rng.pick(&kinds), g.rng.pick(&kinds));
            let head = match g.rng.below(4) {
                0 => format!("except ({a}, {b}) as error:"),
                1 => format!("except {a}:"),
                _ => format!("except {a} as error:"),
            };
            g.block(&head, |g| match g.rng.below(5) {
                0 if head.contains(" as ") => {
                    g.line("print(repr(error), error.args)");
                    g.line("raise RuntimeError('again') from error");
                }
                1 => g.line("raise"),
                2 if head.contains(" as ") => {
                    g.line("error.add_note('seen')");
                    g.line("raise");
                }
                3 => g.line(&format!("return {}", 7)),
                _ => g.line(&format!("print('handled by', {a:?})")),
            });
        }
        if g.rng.chance(50) {
            g.block("else:", |g| g.line("print('else')"));
        }
        if g.rng.chance(60) {
            g.block("finally:", |g| g.line("print('finally')"));
        }
        g.line("return 'end'");
    });
    for _ in 0..4 {
        let text = match g.rng.below(3) {
            0 => g
                .rng
                .pick(&[
                    "int('x')",
                    "{}['k']",
                    "[][3]",
                    "1 / 0",
                    "None.x",
                    "'a' + 1",
                    "5",
                    "(1).y",
                    "int(None)",
                    "next(iter([]))",
                    "[].pop()",
                    "{}.popitem()",
                    "set().pop()",
                    "chr(-1)",
                    "'%d' % 'x'",
                    "abs('x')",
                    "[1].index(2)",
                    "float('x')",
                    "undefined",
                ])
                .to_owned(),
            _ => g.any(2),
        };
        g.line("try:");
        g.line(&format!("    print({name}(lambda: {text}))"));
        g.line("except Exception as error:");
        g.line("    print(type(error).__name__, error, repr(error.__cause__), repr(error.__context__), error.__suppress_context__)");
    }
}

const PATTERNS: &[&str] = &[
    "0",
    "1 | 2",
    "-1",
    "'a' | 'abc'",
    "None",
    "True",
    "[]",
    "[x]",
    "[x, y]",
    "[x, *rest]",
    "(1, x)",
    "[*_, last]",
    "{}",
    "{'k': v}",
    "{1: a, **more}",
    "int(n)",
    "str()",
    "str() as s",
    "float() | bool()",
    "[int(a), str(b)]",
    "list()",
    "tuple((a, b))",
    "dict(d)",
    "Point(x=0)",
    "Point(x, y)",
    "Point(x=px, y=py)",
    "[[a, _], *_]",
    "bytes()",
    "x if x == 3",
    "[a, b] if a == b",
    "2.5",
    "'it' 's'",
    "Colour.RED",
    "{'a': {'b': c}}",
    "set()",
    "[Point(), *_]",
];

pub fn matching(g: &mut Gen) {
    let name = g.fresh("sort_out");
    let point = g.fresh("Point");
    g.block(&format!("class {point}:"), |g| {
        g.line("__match_args__ = ('x', 'y')");
        g.line("def __init__(self, x, y):\n    self.x, self.y = x, y");
    });
    let colour = g.fresh("Colour");
    g.line(&format!("class {colour}:\n    RED = 'abc'"));
    g.block(&format!("def {name}(value):"), |g| {
        g.block("match value:", |g| {
            for at in 0..3 + g.rng.below(6) {
                let pattern = g.rng.pick(PATTERNS);
                let pattern = pattern.replace("Point", &point).replace("Colour", &colour);
                g.block(&format!("case {pattern}:"), |g| {
                    g.line(&format!("seen = {{at: it for at, it in locals().items() if at != 'value' and not isinstance(it, {point})}}"));
                    g.line(&format!("return {at}, seen"));
                });
            }
            g.block("case _:", |g| g.line("return 'none of them'"));
        });
    });
    for _ in 0..6 + g.rng.below(4) {
        let value = match g.rng.below(5) {
            0 => format!("{point}({}, {})", g.rng.below(2), g.any(0)),
            1 => g
                .rng
                .pick(&[
                    "[1, 2]",
                    "(1, 'x')",
                    "{'k': 1}",
                    "{1: 2, 3: 4}",
                    "'abc'",
                    "[[1, 2], 3]",
                    "{'a': {'b': 0}}",
                ])
                .to_owned(),
            _ => g.any(1),
        };
        g.show(&format!("{name}({value})"));
    }
}

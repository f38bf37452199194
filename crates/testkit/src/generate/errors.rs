//! Exceptions: chains, notes, groups, and the traceback that ends a program.

use super::{Gen, expr::Kind};

const RAISES: &[&str] = &[
    "ValueError('bad value')",
    "KeyError('key')",
    "KeyError",
    "TypeError('a', 1)",
    "RuntimeError()",
    "IndexError('i')",
    "ZeroDivisionError('z')",
    "OSError(2, 'No such file')",
    "Exception('multi\\nline')",
    "Own('own', 3)",
    "Own2('text')",
    "StopIteration(5)",
    "AttributeError('attr')",
    "NotImplementedError",
    "LookupError('')",
    "ArithmeticError(1.5)",
    "UnicodeError('u')",
    "AssertionError",
    "FileNotFoundError('gone')",
    "NameError('n')",
    "5",
    "'text'",
    "None",
    "int",
];

fn own_classes(g: &mut Gen) {
    g.line("class Own(Exception):\n    def __init__(self, text, code):\n        super().__init__(text)\n        self.code = code");
    let shown = g.rng.pick(&["'shown ' + self.args[0]", "''", "f'{self.args!r}'", "1 / 0"]);
    g.line(&format!("class Own2(ValueError):\n    def __str__(self):\n        return {shown}"));
}

pub fn chains(g: &mut Gen) {
    own_classes(g);
    let name = g.fresh("fail");
    g.block(&format!("def {name}(how):"), |g| raising(g, 2));
    g.line("def tell(error, depth=0):");
    g.line("    print(' ' * depth, type(error).__name__, error.args, getattr(error, '__notes__', None), error.__suppress_context__)");
    g.line("    if error.__cause__ is not None:\n        tell(error.__cause__, depth + 1)");
    g.line("    elif error.__context__ is not None:\n        tell(error.__context__, depth + 2)");
    for how in 0..3 {
        g.line(&format!(
            "try:\n    print({name}({how}))\nexcept BaseException as error:\n    tell(error)"
        ));
    }
}

fn raising(g: &mut Gen, depth: usize) {
    let what = g.rng.pick(RAISES);
    match g.rng.below(if depth == 0 { 3 } else { 8 }) {
        0 => g.line(&format!("raise {what}")),
        1 => {
            let risk = g.any(2);
            g.line(&format!("print({risk})"));
        }
        2 => {
            let test = g.expr(Kind::Bool, 1);
            let message = g.rng.pick(&["", ", 'claim'", ", ('a', 1)", ", 5"]);
            g.line(&format!("assert {test}{message}"));
        }
        3 | 4 => {
            g.block("try:", |g| raising(g, depth - 1));
            g.block("except Exception as first:", |g| match g.rng.below(5) {
                0 => g.line(&format!("raise {what} from first")),
                1 => g.line(&format!("raise {what} from None")),
                2 => g.line(&format!("raise {what}")),
                3 => {
                    g.line("first.add_note('a note')");
                    g.line("raise");
                }
                _ => g.line("print('handled', repr(first))"),
            });
            if g.rng.chance(30) {
                g.block("else:", |g| g.line("print('nothing raised')"));
            }
        }
        5 => {
            g.block("try:", |g| raising(g, depth - 1));
            g.block("finally:", |g| {
                g.line("print('finally')");
                if g.rng.chance(30) {
                    raising(g, 0);
                }
            });
        }
        6 => {
            g.block("if how == 1:", |g| raising(g, depth - 1));
            raising(g, depth - 1);
        }
        _ => {
            g.line("def deeper(x):");
            g.indent += 1;
            raising(g, depth - 1);
            g.indent -= 1;
            g.line("deeper(how)");
        }
    }
}

pub fn groups(g: &mut Gen) {
    own_classes(g);
    let group = group(g, 2);
    let handlers = 1 + g.rng.below(3);
    g.block("try:", |g| {
        g.block("try:", |g| g.line(&format!("raise {group}")));
        for at in 0..handlers {
            let kind = g.rng.pick(&[
                "ValueError",
                "KeyError",
                "(TypeError, KeyError)",
                "Own",
                "Exception",
                "OSError",
                "LookupError",
            ]);
            g.block(&format!("except* {kind} as part:"), |g| {
                g.line(&format!("print({at}, repr(part), part.exceptions)"));
                match g.rng.below(5) {
                    0 => g.line("raise"),
                    1 => g.line("raise RuntimeError('new')"),
                    2 => g.line("raise RuntimeError('new') from part"),
                    _ => {}
                }
            });
        }
        if g.rng.chance(40) {
            g.block("finally:", |g| g.line("print('finally')"));
        }
    });
    g.block("except BaseException as error:", |g| {
        g.line("print(repr(error), repr(error.__cause__), repr(error.__context__))");
    });
    let group = self::group(g, 1);
    g.line(&format!("eg = {group}"));
    for _ in 0..3 {
        let t = g.rng.pick(&[
            "eg.message",
            "eg.exceptions",
            "eg.split(ValueError)",
            "eg.subgroup(KeyError)",
            "eg.subgroup(lambda e: bool(e.args))",
            "eg.derive([ValueError(1)])",
            "str(eg)",
            "eg.args",
            "type(eg).__mro__[1].__name__",
            "eg.split((KeyError, OSError))",
            "ExceptionGroup('m', [])",
            "ExceptionGroup('m', [1])",
            "ExceptionGroup(1, [ValueError()])",
            "ExceptionGroup('m')",
            "BaseExceptionGroup('b', [KeyboardInterrupt()])",
            "ExceptionGroup('b', [KeyboardInterrupt()])",
            "eg.subgroup(5)",
            "BaseExceptionGroup('b', [ValueError()])",
            "isinstance(eg, Exception)",
        ]);
        g.show(t);
    }
}

fn group(g: &mut Gen, depth: usize) -> String {
    let n = 1 + g.rng.below(3);
    let parts: Vec<String> = (0..n)
        .map(|_| {
            if depth > 0 && g.rng.chance(35) {
                return group(g, depth - 1);
            }
            g.rng
                .pick(&[
                    "ValueError('v')",
                    "KeyError('k')",
                    "TypeError('t')",
                    "Own('o', 1)",
                    "OSError(5, 'io')",
                    "Own2('x')",
                    "ValueError(2)",
                ])
                .to_owned()
        })
        .collect();
    format!("ExceptionGroup('group {depth}', [{}])", parts.join(", "))
}

/// The end of a program: an exception that nobody catches, from some depth.
pub fn uncaught(g: &mut Gen) {
    own_classes(g);
    match g.rng.below(9) {
        0 | 1 => {
            let text = g.any(3);
            g.line(&format!("print({text})"));
        }
        2 => {
            // Over several lines.
            let (a, b) = (g.any(1), g.any(1));
            let last = g.rng.pick(&["None", "'x'", "[1]", "(1).x"]);
            g.line(&format!("value = [\n    {a},\n    {b} +\n    {last},\n]"));
            g.line("print(value, value[9])");
        }
        3 => {
            g.block("def outer(how):", |g| raising(g, 3));
            g.line("outer(1)\nouter(2)");
        }
        4 => {
            let group = group(g, 2);
            g.line(&format!("def throw():\n    raise {group}"));
            if g.rng.chance(50) {
                g.line("try:\n    throw()\nexcept* ValueError as e:\n    raise KeyError('while handling') from e");
            }
            g.line("throw()");
        }
        5 => {
            let class = g.fresh("Thing");
            let text = g.any(2);
            g.block(&format!("class {class}:"), |g| {
                g.line("def __init__(self, x):\n    self.x = x\n    self.go()");
                g.line(&format!("def go(self):\n    return self.helper(lambda: {text})"));
                g.line("def helper(self, f):\n    return [f() for _ in range(2)][5]");
            });
            g.line(&format!("made = [{class}(i)\n        for i in range(3)]"));
        }
        6 => {
            let t = g.rng.pick(&[
                "import sys\nsys.exit(3)", "raise SystemExit('words')", "raise SystemExit", "exit(4)",
                "import sys\ntry:\n    sys.exit(2)\nfinally:\n    print('cleaning')", "raise SystemExit(None)", "raise SystemExit([1, 2])",
                "def f():\n    f()\nf()", "def g():\n    yield 1\n    raise ValueError('in generator')\nfor x in g():\n    print(x)",
                "x = 5\nx()", "x = {'a': 1}\nx['b']['c']", "a = b = 1\nprint(a.foo.bar)", "def f(a, b): pass\nf(1)\n",
                "print(undefined_name)", "class C:\n    y = undefined + 1\n", "import nosuchmodule_at_all" , "[1, 2, 3].appendd(4)", "lst = [1]\nlst[1] = 2", "del undefined_x", "(lambda: 1 / 0)()", "assert 1 == 2, 'no'",
                "assert (1,\n        2) == 3", "x: int = 'a' + 1", "with open_nothing() as f:\n    pass", "for i in 5:\n    pass",
                "a, b = 1, 2, 3", "raise ValueError from KeyError('c')", "raise Own('o', 2)", "raise Own2('o')",
                "e = ValueError('n')\ne.add_note('first\\nsecond')\ne.add_note('third')\nraise e",
                "print('a'\n      .upper()\n      .nosuch()\n      .lower())", "x = (1 +\n     2 + 'a' +\n     3)", "f'{1/0}'", "f'{None.x!r:>10}'",
                "{'a': 1,\n 'b': 2}['c']", "x = [i for i in range(3) if i / 0]", "print(*5)", "print(**{'sepp': 1})", "int('12', base=99)",
                "def f(n):\n    if n:\n        return f(n - 1)\n    raise ValueError\nf(6)", "abs(\n    'x'\n)", "max([])", "x = 1 if 1/0 else 2",
                "x = 5\nx.y = 3", "x = 5\nx[0] = 1", "-'a'", "~1.5", "not_defined += 1", "1 < 'a' < 2", "'é' * 'ü' + 'x'", "None + 1; x = 2",
                "if 1: None(1)", "lambda: 0; (1)(2)", "@5\ndef f(): pass", "class A(5): pass", "class A(int, str): pass", "x = yes = no",
            ]);
            g.line(t);
        }
        7 => {
            let text = g.any(2);
            g.line(&format!(
                "def a(x):\n    return b(x) + 1\ndef b(x):\n    return c(x,\n             y={text})"
            ));
            let risk = g.any(2);
            g.line(&format!("def c(x, y):\n    z = {risk}\n    return x[y] @ z"));
            g.line("a(a(1))");
        }
        _ => {
            let text = g.any(2);
            g.line(&format!("try:\n    print({text}, 1 / 0)\nexcept Exception as e:"));
            let t = g.rng.pick(&[
                "    raise",
                "    raise ValueError('second') from e",
                "    e.nosuch",
                "    raise e from None",
                "    raise RuntimeError('r')",
                "    raise e",
            ]);
            g.line(t);
        }
    }
}

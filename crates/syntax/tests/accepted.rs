//! Sources that CPython 3.13 accepts, odd as some look; and that nothing makes the parser panic.

use heddle_syntax::ast::Stmt;
use heddle_syntax::{Ranged, limits, parse};

#[rustfmt::skip]
const ACCEPTED: &[&str] = &[
    "f\"{a:{b:{c}}}\"\n",
    "print\n",
    "(a) += 1\n",
    "++x\n",
    "x =+ 1\n",
    "(a): int = 1\n",
    "()=1\n",
    "() = x\n",
    "1if x else 2\n",
    "12and 3\n",
    "def f():\n    return (x async for x in y)\n",
    "def f():\n    import x\n    global x\n",
    "def f():\n    x: (yield)\n",
    "async def f():\n    return [x for x in [await y for y in z]]\n",
    "x = 1 // comment\n",
    "",
    "\u{feff}# only a comment",
    "x = 1\r\nif x:\r\n\ty = 2\r\n",
    "\u{c}def f():\n    return (yield)\n",
    "async def f():\n    return [await x async for x in y if await z]\n",
    "def f():\n    x = 1\n    def g():\n        nonlocal x\n        x = 2\n",
    "match = 1\nmatch.x = 2\nmatch[0]\nmatch(x)\nprint(match, case, type)\n",
    "match x:\n    case [1, *rest] | {\"k\": rest} if rest:\n        pass\n",
    "try:\n    x\nexcept* (A, B) as group:\n    pass\n",
    "with (a as b, c as d):\n    pass\nwith (a, b):\n    pass\n",
    "print(f\"{x!r:>{width}} {'a' if b else 'c'} {{}}\")\n",
    "def f[T: int = str, *Ts = *Us, **P = [int]](a, /, b: T = 1, *c: *Ts, d, **e: P.kwargs) -> T: ...\n",
    "type Pair[T] = tuple[T, T]\n",
    "if x: pass\nelif y: pass\nelse: pass\n",
    "x = 5 if y else lambda *a, b=1, **c: (yield_ := 1)\n",
    "for x in *a, b: pass\nelse: pass\n",
    "@decorator(1)\nclass A(B, metaclass=M, **k): x: int = 1\n",
];

#[test]
fn what_cpython_accepts_is_accepted() {
    for source in ACCEPTED {
        if let Err(diagnostics) = parse(source) {
            panic!("{source:?}: {:?}", diagnostics[0]);
        }
    }
}

#[test]
fn ranges_count_in_the_text_as_it_was_read() {
    let parsed = parse("\u{feff}a = 1\r\nbb = '\u{754c}'\r\n").expect("accepted");
    let Stmt::Assign(assign) = &parsed.module.body[1] else { panic!("no assignment") };
    assert_eq!(parsed.lines.text(assign.value.range()), "'\u{754c}'");
    let place = parsed.lines.place(assign.value.range());
    assert_eq!((place.line, place.column, place.end_column), (2, 5, 8));
}

#[test]
fn named_characters_are_refused_at_their_place() {
    for (source, column) in [("x = 'a\\N{DASH}'", 6), ("f'{x}\\N{DASH}'", 5)] {
        let diagnostics = parse(source).expect_err(source);
        assert_eq!(diagnostics[0].kind, "Unsupported");
        assert_eq!(diagnostics[0].place.column, column);
        assert!(diagnostics[0].hint.as_ref().is_some_and(|hint| hint.contains("\\uXXXX")));
    }
    assert!(parse("x = r'\\N{DASH}', b'\\N{DASH}', '\\\\N{DASH}'").is_ok());
}

#[test]
fn nesting_is_bounded() {
    let wrap = |open: &str, close: &str, count: usize| {
        format!("x = {}1{}\n", open.repeat(count), close.repeat(count))
    };
    let most = 250;
    for (inside, outside) in [
        (wrap("(", ")", 200), wrap("(", ")", 201)),
        (wrap("-", "", most), wrap("-", "", most + 1)),
        (wrap("not ", "", most), wrap("not ", "", most + 1)),
        (wrap("lambda: ", "", most), wrap("lambda: ", "", most + 1)),
        (wrap("1 if 2 else ", "", most), wrap("1 if 2 else ", "", most + 1)),
        (wrap("lambda a=", ": 1", most), wrap("lambda a=", ": 1", most + 1)),
        (wrap("2 ** ", "", most), wrap("2 ** ", "", most + 1)),
        (wrap("1 + ", "", 1_000), wrap("1 + ", "", 1_001)),
        (
            wrap("", ".a", 0) + &format!("y{}\n", ".a".repeat(1_000)),
            wrap("y", "", 1) + &format!("y{}\n", ".a".repeat(1_001)),
        ),
        (format!("f{}\n", "()".repeat(1_000)), format!("f{}\n", "()".repeat(1_001))),
    ] {
        assert!(parse(&inside).is_ok(), "{}", &inside[..40.min(inside.len())]);
        let diagnostics = parse(&outside).expect_err("too deep");
        assert!(diagnostics[0].message.contains("nested"), "{:?}", diagnostics[0]);
    }
}

#[test]
fn nesting_of_several_kinds_adds_up() {
    for unit in ["-[", "not (", "lambda: (", "a.b.c.d.e.f.g.h.i(", "1 + 2 * 3 ** (", "f'{'"] {
        let source = unit.repeat(100_000 / unit.len());
        assert!(parse(&source).is_err(), "{unit}");
    }
    let prefixes = format!("{}[", "-".repeat(240)).repeat(190);
    assert!(parse(&prefixes).is_err());
    let chains = format!("{}x{}", "(".repeat(190), format!("{})", ".a".repeat(900)).repeat(190));
    assert!(parse(&chains).is_err());
    let elifs = format!("if x: pass\n{}", "elif x: pass\n".repeat(1_001));
    assert!(parse(&elifs).is_err());
}

#[test]
fn indents_are_bounded_as_in_cpython() {
    let nested = |count: usize| -> String {
        let lines = (0..count).map(|depth| format!("{}if x:\n", " ".repeat(depth)));
        lines.collect::<String>() + &" ".repeat(count) + "y\n"
    };
    assert!(parse(&nested(99)).is_ok());
    let diagnostics = parse(&nested(100)).expect_err("too deep");
    assert_eq!(diagnostics[0].kind, "IndentationError");
    assert_eq!(diagnostics[0].message, "too many levels of indentation");
}

#[test]
fn a_source_over_the_limit_is_refused() {
    let source = "x = 1\n".repeat(limits::MAX_SOURCE / 6 + 1);
    assert_eq!(parse(&source).expect_err("too large")[0].kind, "Unsupported");
    assert!(parse(&source[..limits::MAX_SOURCE - 2]).is_ok());
}

/// Numbers that are the same in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % bound.max(1)
    }
}

const PIECES: [&str; 40] = [
    "(", ")", "[", "]", "{", "}", ":", ",", "=", "==", ":=", "\"", "'", "\"\"\"", "f\"", "f'{",
    "\\", "\n", "\n    ", "\t", " if ", " else ", " for ", " in ", "lambda ", "print ", "not ",
    "*", "**", "\u{ff0c}", "\u{754c}", "\u{a0}", "\0", "0x", "1e", ".", "!", "\\N{", "\\x",
    "async ",
];

const PROGRAM: &str = "\
import asyncio
def work(a, /, b=1, *c, d: int = 2, **e) -> None:
    global n
    with lock as l, (yield) as m:
        print(f\"{a!r:>{b}} {c}\", 'it', b\"\\x41\", \"\\u00e9\", sep='')
    for i, *j in [x async for x in y if z]:
        if i % 2 and not j or k is not None: continue
        elif (q := 0x1F) > 1.5e3: break
    else:
        raise E from None
class A(B, k=1):
    @property
    async def f(self): return {**self.a, 1: [2, 3][0:1], 4: {5}}
try:
    match x:
        case [1, *r] | {'k': r} if r: pass
except (A, B) as error:
    del a[0], b.c
finally: assert x, \"m\"
";

#[test]
fn no_mutation_makes_the_parser_panic() {
    let mut numbers = Numbers(7);
    for _ in 0..4_000 {
        let mut source: Vec<char> = PROGRAM.chars().collect();
        for _ in 0..=numbers.below(4) {
            let at = numbers.below(source.len());
            let until = (at + numbers.below(12)).min(source.len());
            match numbers.below(3) {
                0 => drop(source.drain(at..until)),
                1 => drop(source.splice(at..until, PIECES[numbers.below(PIECES.len())].chars())),
                _ => {
                    let copied: Vec<char> = source[at..until].to_vec();
                    let to = numbers.below(source.len());
                    drop(source.splice(to..to, copied));
                }
            }
        }
        let source: String = source.into_iter().collect();
        if let Err(diagnostics) = parse(&source) {
            let text = heddle_syntax::traceback_text(&diagnostics[0], "program.py", &source);
            assert!(text.ends_with('\n'), "{source}");
        }
    }
}

/// Each would take for ever, or all of the stack, if guesses were made within guesses.
#[test]
fn hostile_sources_are_refused_at_once() {
    for (unit, count) in [
        ("a ", 100_000),
        ("print ", 40_000),
        ("print [", 190),
        ("a b [", 190),
        ("[a b = ", 190),
        ("f'{lambda x=", 90),
        ("{a: b c ", 190),
        ("f(*[ ", 95),
        ("with (", 190),
        ("match (", 190),
        ("a if b ", 240),
        ("a = ", 60_000),
        ("\n", 200_000),
        ("@a\n", 80_000),
    ] {
        let source = format!("{}$", unit.repeat(count));
        assert!(parse(&source).is_err(), "{unit}");
    }
}

#[test]
fn every_end_of_a_program_is_read() {
    for (at, _) in PROGRAM.char_indices() {
        drop(parse(&PROGRAM[..at]));
    }
}

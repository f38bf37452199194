//! Programs that mean harm, or that a beginner writes by mistake: each ends in Python's own error,
//! or at a limit that is named.

use heddle_protocol::Limits;
use heddle_testkit::{End, Outcome, observe_within};

/// Smaller than the page's, so that nothing here takes long.
fn limits() -> Limits {
    Limits { steps: 3_000_000, heap_bytes: 48 << 20, output_bytes: 1 << 20, ..Limits::default() }
}

fn run(program: &str) -> Outcome {
    let mut seen = observe_within(program, "p.py", [0], &limits());
    seen.swap_remove(0)
}

/// It ends by this error, uncaught.
fn raises(program: &str, error: &str) {
    let seen = run(program);
    let last = seen.stderr.lines().last().unwrap_or_default();
    let shown: String = program.chars().take(60).collect();
    assert_eq!((&seen.end, last), (&End::Status(1), error), "{shown}");
}

/// Of memory or steps.
fn is_limit(end: &End) -> bool {
    ["Limit(Memory)", "Limit(Steps)"].iter().any(|limit| *end == End::Other((*limit).into()))
}

#[test]
fn numbers_that_would_fill_the_memory() {
    raises("x = 10 ** 10 ** 8", "MemoryError");
    raises("x = 1 << 10 ** 12", "MemoryError");
    raises("x = 2 ** (2 ** 40)", "MemoryError");
    raises("x = 7 ** 10 ** 30", "MemoryError");
    let digits = "ValueError: Exceeds the limit (4300 digits) for integer string conversion; use \
                  sys.set_int_max_str_digits() to increase the limit";
    raises("print(10 ** 5000)", digits);
    raises("print(f'{10 ** 5000}')", digits);
    let given = "ValueError: Exceeds the limit (4300 digits) for integer string conversion: value \
                 has 5000 digits; use sys.set_int_max_str_digits() to increase the limit";
    raises("x = int('9' * 5000)", given);
}

#[test]
fn sequences_that_would_fill_the_memory() {
    for program in [
        "x = 'x' * 10 ** 12",
        "x = [0] * 10 ** 12",
        "x = b'ab' * 10 ** 11",
        "x = (1, 2) * 10 ** 11",
        "x = bytearray(10 ** 12)",
        "x = 'a'.ljust(10 ** 12)",
        "x = 'a'.center(10 ** 11, '-')",
        "x = 'a' * 1000\nfor _ in range(9):\n    x = x.replace('a', x)",
        "x = list(range(10 ** 12))",
        "x = '%1000000000000d' % 1",
        "x = format(1, '1000000000000')",
        "x = f'{1:>1000000000000}'",
        "x = ('a' * 10 ** 7).join(['b'] * 10 ** 4)",
        "x = '\\t'.expandtabs(10 ** 12)",
        "x = (1).to_bytes(10 ** 12, 'big')",
        "x = [0]\nwhile True:\n    x = x * 2",
        "x = 'a'\nwhile True:\n    x += x",
    ] {
        let seen = run(program);
        let last = seen.stderr.lines().last().unwrap_or_default();
        let memory = seen.end == End::Status(1) && last == "MemoryError";
        let limit = seen.end == End::Other("Limit(Memory)".into());
        let width = last.contains("Too many decimal digits") || last.contains("width too big");
        let width = width || last.contains("too large");
        assert!(memory || limit || width, "{program}: {} {last}", seen.end);
    }
    raises("x = 'x' * 10 ** 30", "OverflowError: cannot fit 'int' into an index-sized integer");
}

#[test]
fn what_grows_step_by_step_meets_the_memory_s_limit() {
    for program in [
        "x = []\nwhile True:\n    x.append('a' * 1000)",
        "d = {}\ni = 0\nwhile True:\n    d[i] = [i] * 99\n    i += 1",
        "x = ()\nwhile True:\n    x = (x, x)",
    ] {
        let seen = run(program);
        let last = seen.stderr.lines().last().unwrap_or_default();
        let memory = seen.end == End::Status(1) && last == "MemoryError";
        assert!(memory || is_limit(&seen.end), "{program}: {last}");
    }
}

#[test]
fn recursion_without_end() {
    let deep = "RecursionError: maximum recursion depth exceeded";
    for program in [
        "def f(): f()\nf()",
        "f = lambda: f()\nf()",
        "class A:\n    def __repr__(self): return repr(self)\nprint(A())",
        "class A:\n    def __str__(self): return str(self)\nprint(A())",
        "class A:\n    def __getattr__(self, name): return getattr(self, name + 'x')\nA().y",
        "class A:\n    def __eq__(self, other): return self == other\nA() == A()",
        "class A:\n    def __hash__(self): return hash(self)\n{A(): 1}",
        "class A:\n    def __len__(self): return len(self)\nlen(A())",
        "class A:\n    def __iter__(self): return iter(self)\nlist(A())",
        "class A:\n    def __call__(self): return self()\nA()()",
        "class A:\n    def __init__(self): A()\nA()",
        "class A:\n    def __add__(self, other): return self + other\nA() + 1",
        "class A:\n    def __bool__(self): return not self\nnot A()",
        "class A:\n    def __format__(self, spec): return format(self, spec)\nf'{A()}'",
        "class A:\n    @property\n    def x(self): return self.x\nA().x",
        "class A:\n    def __getitem__(self, i): return self[i]\nA()[0]",
        "class A:\n    def __contains__(self, x): return x in self\n1 in A()",
        "class A:\n    def __lt__(self, other): return self < other\nsorted([A(), A()])",
        "def g():\n    yield from g()\nlist(g())",
        "def g():\n    for x in g():\n        yield x\nnext(g())",
        "import sys\nsys.setrecursionlimit(500)\ndef f(): f()\nf()",
    ] {
        let seen = run(program);
        let last = seen.stderr.lines().last().unwrap_or_default();
        assert_eq!(seen.end, End::Status(1), "{program}: {last}");
        assert!(last.starts_with(deep), "{program}: {last}");
    }
}

#[test]
fn containers_nested_without_end() {
    let nested = "x = []\nfor _ in range(100000):\n    x = [x]\n";
    for (last, error) in [
        ("repr(x)", "RecursionError: maximum recursion depth exceeded"),
        ("x == eval_free", "NameError: name 'eval_free' is not defined"),
    ] {
        let seen = run(&format!("{nested}{last}"));
        let end = seen.stderr.lines().last().unwrap_or_default();
        assert!(end.starts_with(error), "{last}: {end}");
    }
    let twice = "a, b = [], []\nfor _ in range(100000):\n    a, b = [a], [b]\n";
    for last in ["a == b", "a < b", "hash(tuple(a))", "str(a)"] {
        let seen = run(&format!("{twice}{last}"));
        assert!(matches!(seen.end, End::Status(_) | End::Other(_)), "{last}: {}", seen.end);
    }
    assert_eq!(run("x = [1]\nx.append(x)\nprint(x, x == x)").stdout, "[1, [...]] True\n");
    assert_eq!(run("d = {}\nd['d'] = d\nprint(d)").stdout, "{'d': {...}}\n");
}

#[test]
fn endless_loops_meet_the_limit_of_steps() {
    for program in [
        "while True: pass",
        "while True:\n    try:\n        1 / 0\n    except ZeroDivisionError:\n        continue",
        "for x in iter(int, 1): pass",
        "def g():\n    while True:\n        yield 1\nsum(g())",
        "while True:\n    try:\n        raise SystemExit\n    except BaseException:\n        pass",
        "x = [1]\nfor y in x: x.append(y)\n",
        "list(iter(int, 1))",
    ] {
        let seen = run(program);
        let ends = ["Limit(Steps)", "Limit(Memory)"].map(|limit| End::Other(limit.into()));
        assert!(ends.contains(&seen.end), "{program}: {}", seen.end);
    }
}

#[test]
fn output_without_end_is_cut_and_said() {
    let seen = run("while True: print('x' * 1000)");
    assert!(matches!(&seen.end, End::Other(limit) if limit.starts_with("Limit(")), "{}", seen.end);
    assert!(seen.stdout.len() <= 1 << 20, "{}", seen.stdout.len());
}

#[test]
fn a_million_threads_tasks_and_processes() {
    for program in [
        "import threading, time\nfor _ in range(10 ** 6):\n    threading.Thread(target=time.sleep, args=(9,)).start()",
        "import multiprocessing, time\nif __name__ == '__main__':\n    for _ in range(10 ** 6):\n        multiprocessing.Process(target=time.sleep, args=(9,)).start()",
        "import threading\ndef f():\n    threading.Thread(target=f).start()\n    threading.Event().wait()\nf()",
        "import asyncio\nasync def main():\n    await asyncio.gather(*[asyncio.sleep(9) for _ in range(10 ** 6)])\nasyncio.run(main())",
        "import os\nwhile True:\n    os.fork()",
    ] {
        let seen = run(program);
        let last = seen.stderr.lines().last().unwrap_or_default();
        let limit = matches!(&seen.end, End::Other(limit) if limit.starts_with("Limit("));
        let named = last.contains("Error") || last.contains("HeddleUnsupported");
        let error = matches!(seen.end, End::Status(1)) && named;
        // Threads that wait for ever when the one that could not start another is gone.
        let stuck = matches!(&seen.end, End::Other(end) if end.starts_with("Deadlock"));
        assert!(limit || error || stuck, "{program}: {} {last}", seen.end);
    }
}

#[test]
fn nesting_in_the_source() {
    let parentheses = format!("{}1{}", "(".repeat(201), ")".repeat(201));
    raises(&parentheses, "SyntaxError: too many nested parentheses");
    let indents: String = (0..101).map(|n| format!("{}if 1:\n", " ".repeat(n))).collect();
    raises(
        &format!("{indents}{}pass", " ".repeat(101)),
        "IndentationError: too many levels of indentation",
    );
    for program in [
        format!("x = {}1", "-".repeat(100_000)),
        format!("x = {}1", "not ".repeat(50_000)),
        format!("x = 1{}", " + 1".repeat(50_000)),
        format!("x = a{}", ".a".repeat(50_000)),
        format!("x = a{}", "()".repeat(50_000)),
        format!("x = a{}", "[0]".repeat(50_000)),
        format!("x = {}1", "lambda: ".repeat(20_000)),
        format!("x = {}1", "1 if 1 else ".repeat(20_000)),
        format!("x = [{}]", "1, ".repeat(80_000)),
        format!("{}pass", "if 1: ".repeat(1_000)),
        format!("if 1:\n    pass\n{}", "elif 1:\n    pass\n".repeat(10_000)),
        format!("x = {}", "a = ".repeat(50_000) + "1"),
        format!("x = {}'a'", "f'{".repeat(300)),
        format!("x = {}", "'a' ".repeat(60_000)),
        format!("f({})", "a, ".repeat(60_000)),
        format!("def f({}): pass", (0..20_000).map(|n| format!("a{n}, ")).collect::<String>()),
        format!("x = {}", "9".repeat(200_000)),
        format!("x = 0x{}", "f".repeat(200_000)),
        format!("match 1:\n    case {}1: pass", "1 | ".repeat(20_000)),
        format!("match 1:\n    case {}1{}: pass", "[".repeat(150), "]".repeat(150)),
        format!("{}x = 1", "@a\n".repeat(20_000)),
        format!("{}pass", "for x in y: ".repeat(30)),
        format!("x = [{} for x in y]", "[x for x in y] + ".repeat(5_000) + "1"),
        format!("x = {}", "a < ".repeat(50_000) + "1"),
        format!("x = {}", "a and ".repeat(40_000) + "1"),
        format!("with {}: pass", "a, ".repeat(20_000) + "a"),
        format!("import {}", "a.".repeat(50_000) + "a"),
        format!("del {}", "a, ".repeat(50_000) + "a"),
        "try:\n pass\nfinally:\n pass\n".repeat(5_000),
        format!("a = {}1{}", "[*".repeat(150), "]".repeat(150)),
        "\u{0}".to_owned(),
        "x = '".repeat(50_000),
        "\\".repeat(100_000),
    ] {
        let shown: String = program.chars().take(40).collect();
        let seen = run(&program);
        assert!(!matches!(seen.end, End::Panic(_)), "{shown}: {}", seen.end);
    }
}

#[test]
fn callbacks_that_change_what_is_being_worked_on() {
    for program in [
        "class K:\n    def __init__(self, d): self.d = d\n    def __hash__(self): return 1\n    def __eq__(self, o):\n        self.d.clear()\n        return False\nd = {}\nd[K(d)] = 1\nd[K(d)] = 2\nprint(len(d))",
        "x = [3, 1, 2]\nx.sort(key=lambda v: x.clear() or v)",
        "class A:\n    def __lt__(self, o):\n        x.append(1)\n        return True\nx = [A(), A(), A()]\nx.sort()",
        "x = [1, 2, 3]\nfor y in x: x.remove(y)\nprint(x)",
        "x = [1] * 5\nx[:] = (x.pop() for _ in range(3))\nprint(x)",
        "d = dict.fromkeys(range(9))\nfor k in d: del d[k]",
        "s = set(range(9))\nfor k in s: s.add(k + 100)",
        "x = [1, 2, 3]\nx.extend(x)\nx[1:2] = x\nprint(x)",
        "class A:\n    def __del__(self): raise ValueError\na = A()\ndel a\nprint('on')",
        "class A:\n    def __index__(self):\n        x.clear()\n        return 5\nx = [1] * 9\nx[A()]",
        "class A:\n    def __repr__(self):\n        x.clear()\n        return 'A'\nx = [A(), A(), A()]\nprint(x)",
        "def g():\n    next(it)\n    yield\nit = g()\nnext(it)",
        "class M(type):\n    def mro(cls): return []\nclass A(metaclass=M): pass",
        "class A:\n    __slots__ = ('x',) * 1000\nA().x",
        "class A: pass\nA.__class__ = int",
        "a = object.__new__(int)",
        "type.__call__(type)",
        "BaseException.__init__()",
        "int.__add__()",
        "(lambda: (yield))().throw(1)",
    ] {
        let seen = run(program);
        assert!(!matches!(seen.end, End::Panic(_)), "{program}\n{}", seen.end);
    }
}

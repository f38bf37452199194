//! Listings of small sources, and what holds for every program.

use super::{compile, disassemble, prelude, verify::verify};
use crate::{
    code::{Code, CodeId, CodeKind, Program},
    op::Op,
};

fn program(source: &str) -> std::sync::Arc<Program> {
    match compile(source, "program.py") {
        Ok(program) => program,
        Err(diagnostics) => panic!("{diagnostics:?}\n{source}"),
    }
}

fn own_codes(program: &Program) -> Vec<(CodeId, &Code)> {
    let codes = program.codes.iter().enumerate();
    codes
        .filter(|(_, code)| code.module == program.main)
        .map(|(at, code)| (CodeId(at as u32), code))
        .collect()
}

fn code<'p>(program: &'p Program, qualname: &str) -> (CodeId, &'p Code) {
    let found = own_codes(program).into_iter().find(|(_, code)| &*code.qualname == qualname);
    match found {
        Some(found) => found,
        None => panic!("no code {qualname}"),
    }
}

/// The instructions of one function, without their lines and heights.
fn listing(source: &str, qualname: &str) -> String {
    let program = program(source);
    let (id, _) = code(&program, qualname);
    let text = disassemble(&program, id);
    let lines = text.lines().map(|line| match line.starts_with("guard") {
        true => line.to_owned(),
        false => line[15..].to_owned(),
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn check(source: &str, qualname: &str, expect: &str) {
    let expect: Vec<&str> = expect.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    assert_eq!(listing(source, qualname), expect.join("\n"), "\n{}", listing(source, qualname));
}

/// All codes of the program, or its own only, keep their registers exact.
fn sound(source: &str, codes: Codes) {
    let program = program(source);
    for (at, code) in program.codes.iter().enumerate() {
        if codes == Codes::Own && code.module != program.main {
            continue;
        }
        let wrong = verify(&program, code);
        assert!(
            wrong.is_empty(),
            "{}\n{source}\n{}\n{}",
            code.qualname,
            disassemble(&program, CodeId(at as u32)),
            wrong.join("\n"),
        );
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Codes {
    All,
    Own,
}

#[test]
fn a_loop_tests_and_jumps_back() {
    check(
        "def f(n):\n i = 0\n while i < n:\n  i += 1\n return i\n",
        "f",
        "
        Int { d: 1, v: 0 }
        Test { op: Lt, a: 1, b: 0 }
        Jump { to: 5 }
        AddI { inplace: true, d: 1, a: 1, i: 1 }
        JumpBack { to: 1 }
        Return { s: 1 }
        None { d: 2 }
        Return { s: 2 }
        ",
    );
}

#[test]
fn a_shared_counter_is_read_raised_and_written() {
    check(
        "def f():\n global c\n c += 1\n",
        "f",
        "
        LoadGlobal { d: 0, g: 9 }  ; c
        AddI { inplace: true, d: 0, a: 0, i: 1 }
        StoreGlobal { s: 0, g: 9 }  ; c
        None { d: 0 }
        Return { s: 0 }
        ",
    );
}

#[test]
fn a_method_is_looked_up_before_arguments_that_can_be_seen() {
    check(
        "def f(a, b):\n a.put(b)\n a.put(b())\n",
        "f",
        "
        Move { d: 3, s: 0 }
        Move { d: 4, s: 1 }
        CallMethod { n: 1, d: 2, f: 2, sym: SYM }  ; put
        Discard { r: 2 }
        LoadMethod { f: 2, o: 0, sym: SYM }  ; put
        Move { d: 4, s: 1 }
        Call { n: 0, d: 4, f: 4 }
        CallLoaded { n: 1, d: 2, f: 2 }
        Discard { r: 2 }
        None { d: 2 }
        Return { s: 2 }
        "
        .replace("SYM", &sym_of("def f(a, b):\n a.put(b)\n a.put(b())\n", "put"))
        .as_str(),
    );
}

fn sym_of(source: &str, name: &str) -> String {
    program(source).syms.find(name).map_or(String::new(), |sym| sym.0.to_string())
}

#[test]
fn a_local_that_a_walrus_rebinds_is_read_before() {
    check(
        "def f(x):\n return x + (x := 2)\n",
        "f",
        "
        Move { d: 1, s: 0 }
        Int { d: 0, v: 2 }
        Move { d: 2, s: 0 }
        Add { inplace: false, d: 1, a: 1, b: 2 }
        Return { s: 1 }
        None { d: 1 }
        Return { s: 1 }
        ",
    );
}

#[test]
fn only_doubtful_locals_are_checked() {
    let text =
        listing("def f(a):\n if a:\n  b = 1\n print(b)\n print(b)\n del a\n print(a)\n", "f");
    assert_eq!(text.matches("CheckLocal { r: 1 }").count(), 1, "{text}");
    assert_eq!(text.matches("CheckLocal { r: 0 }").count(), 1, "{text}");
}

#[test]
fn continue_jumps_back_and_break_drops_a_generator() {
    check(
        "def f(a):\n for x in a():\n  if x: continue\n  break\n",
        "f",
        "
        Move { d: 2, s: 0 }
        Call { n: 0, d: 2, f: 2 }
        GetIter { d: 2, s: 2 }
        ForIter { d: 1, it: 2 }
        Jump { to: 10 }
        JumpIfNot { r: 1, to: 7 }
        JumpBack { to: 3 }
        Clear { r: 2 }
        Jump { to: 10 }
        JumpBack { to: 3 }
        None { d: 2 }
        Return { s: 2 }
        ",
    );
}

#[test]
fn captured_names_live_in_cells() {
    check(
        "def f(a):\n def g():\n  nonlocal a\n  a += 1\n return g\n",
        "f",
        "
        MakeCell { r: 0 }
        Move { d: 2, s: 0 }
        Tuple { d: 2, s: 2, n: 1 }
        MakeFunction { parts: FunctionParts(4), d: 2, code: 0, s: 2 }  ; f.<locals>.g
        Move { d: 1, s: 2 }
        Return { s: 1 }
        None { d: 2 }
        Return { s: 2 }
        ",
    );
}

#[test]
fn return_in_try_runs_finally_outside_its_own_guard() {
    check(
        "def f(a):\n try:\n  return a\n finally:\n  a = 1\n",
        "f",
        "
        Move { d: 1, s: 0 }
        Int { d: 0, v: 1 }
        Return { s: 1 }
        EnterHandler { save: 2, exc: 1 }
        Int { d: 0, v: 1 }
        LeaveHandler { save: 2 }
        Reraise { r: 1 }
        LeaveHandler { save: 2 }
        Reraise { r: 3 }
        None { d: 1 }
        Return { s: 1 }
        guard 0..1 -> 3 in r1
        guard 4..5 -> 7 in r3
        ",
    );
}

#[test]
fn comprehensions_need_no_function() {
    let program = program("def f(a):\n return [x * 2 for x in a if x], {x for x in a}\n");
    assert_eq!(own_codes(&program).len(), 2);
    let (_, code) = code(&program, "f");
    assert_eq!(code.locals.len(), 3);
}

#[test]
fn kinds_and_qualnames() {
    let program = program(
        "class A:\n def m(self): return (x for x in self)\n async def n(self): yield 1\n\
         async def c(): return lambda: 1\ndef g(): x = yield\n",
    );
    let kinds: Vec<(&str, CodeKind)> =
        own_codes(&program).iter().map(|(_, code)| (&*code.qualname, code.kind)).collect();
    assert_eq!(
        kinds,
        [
            ("A.m.<locals>.<genexpr>", CodeKind::Generator),
            ("A.m", CodeKind::Function),
            ("A.n", CodeKind::AsyncGenerator),
            ("A", CodeKind::Class),
            ("c.<locals>.<lambda>", CodeKind::Function),
            ("c", CodeKind::Coroutine),
            ("g", CodeKind::Generator),
            ("<module>", CodeKind::Module),
        ]
    );
}

#[test]
fn private_names_are_mangled() {
    let program = program("class _A:\n def m(self):\n  self.__x = __y\n");
    assert!(program.syms.find("_A__x").is_some() && program.syms.find("_A__y").is_some());
    assert!(program.syms.find("__x").is_none());
}

#[test]
fn places_are_cpythons() {
    let source = "def f(a, b):\n    return (a) + b[1](2)\n";
    let program = program(source);
    let (_, code) = code(&program, "f");
    let find = |wanted: fn(&Op) -> bool| {
        let at = code.ops.iter().position(wanted).unwrap_or(0);
        let info = code.infos[at];
        let focus = info.focus.map(|focus| (focus.column, focus.end_column));
        (info.place.column, info.place.end_column, focus)
    };
    assert_eq!(find(|op| matches!(op, Op::Add { .. })), (11, 24, Some((15, 16))));
    assert_eq!(find(|op| matches!(op, Op::Call { .. })), (17, 24, Some((21, 24))));
    assert_eq!(find(|op| matches!(op, Op::GetItem { .. })), (17, 21, Some((18, 21))));
}

#[test]
fn the_same_source_gives_the_same_program() {
    let source = "import threading, queue\nclass A: x = 1\nprint({1: 'a', 2: (1, 'b')})\n";
    let shown = move || {
        let program = program(source);
        format!("{:?} {:?} {:?}", program.codes, program.statics, program.modules.len())
    };
    // Another thread has compiled nothing yet.
    let fresh = std::thread::spawn(shown).join().unwrap_or_default();
    for other in ["import queue, random\n", "x = 1\n", "import threading\n"] {
        program(other);
    }
    assert_eq!(shown(), fresh);
    assert_eq!(shown(), fresh);
}

#[test]
fn symbols_are_the_first_statics() {
    let program = program("x = 'print'\nprint(x, 'not a name')\n");
    for at in 0..program.syms.len() {
        let text = program.syms.text(crate::value::Sym(at as u32));
        let crate::object::Object::Str(s) = &program.statics[at] else { panic!("{at}") };
        assert_eq!(s.text(), text);
    }
    let copies = program
        .statics
        .iter()
        .filter(|o| matches!(o, crate::object::Object::Str(s) if s.text() == "print"));
    assert_eq!(copies.count(), 1);
}

#[test]
fn absent_modules_are_told_before_the_run() {
    let told = |source: &str| match compile(source, "p.py") {
        Ok(_) => Vec::new(),
        Err(found) => found.iter().map(|d| (d.place.line, d.kind.clone())).collect(),
    };
    assert_eq!(told("\nimport socket\n"), [(2, "Unsupported".to_owned())]);
    assert_eq!(told("try:\n import numpy\nexcept ImportError: pass\n"), []);
    assert_eq!(told("import nothing_known\n"), []);
    assert_eq!(told("import tomllib, sqlite3\n").len(), 2);
    assert_eq!(told("x = 1j\n"), []);
}

#[test]
fn every_module_of_the_prelude_compiles() {
    let imports = prelude::TABLE.iter().map(|row| format!("import {}\n", row.name));
    sound(&imports.collect::<String>(), Codes::All);
}

#[test]
fn every_construct_keeps_registers_exact() {
    let source = include_str!("samples.py");
    sound(source, Codes::Own);
    // The same as locals of a function, and where leaving has something to do.
    for block in blocks(source) {
        let inner = |spaces: &str| -> String {
            block.lines().map(|line| format!("{spaces}{line}\n")).collect()
        };
        sound(&format!("async def outer(a, b, c):\n{}", inner("    ")), Codes::Own);
        sound(
            &format!(
                "async def outer(a, b, c):\n for i in a:\n  try:\n{}   if a:\n    break\n  \
                 finally:\n   a = b\n",
                inner("   ")
            ),
            Codes::Own,
        );
    }
}

/// Top-level statements.
fn blocks(source: &str) -> Vec<String> {
    let mut blocks: Vec<String> = Vec::new();
    for line in source.lines() {
        match blocks.last_mut() {
            Some(last)
                if line.starts_with(' ') || starts_clause(line) || last.lines().all(decorates) =>
            {
                last.push_str(line);
                last.push('\n');
            }
            _ => blocks.push(format!("{line}\n")),
        }
    }
    blocks
}

fn starts_clause(line: &str) -> bool {
    ["else", "elif", "except", "finally"].iter().any(|word| line.starts_with(word))
}

fn decorates(line: &str) -> bool {
    line.starts_with('@')
}

/// Modules of the prelude are read without asking what is wrong with them: here it is asked.
#[test]
fn the_prelude_is_sound() {
    for row in prelude::TABLE {
        let source = row.source().unwrap_or_default();
        assert!(!source.is_empty(), "{} has no text", row.name);
        match (heddle_syntax::parse(&source), heddle_syntax::parse_trusted(&source)) {
            (Ok(asked), Ok(trusted)) => assert_eq!(asked, trusted, "{}", row.name),
            (asked, _) => panic!("{}: {:?}", row.name, asked.err()),
        }
    }
}

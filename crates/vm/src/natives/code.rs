//! `eval`, `exec`, `compile`: code made while a program runs, and what is wrong with a text.

use heddle_protocol::Diagnostic;
use heddle_syntax::LineIndex;

use super::{
    Native,
    args::{Sig, bind},
    native,
};
use crate::{
    code::{Code, CodeId, CodeKind},
    interp::made::{self, Namespaces},
    made::{Mode, Text},
    object::Object,
    process::{Call, Fault, Flow, Process, R},
    thread::Thread,
    types::T,
    value::{Sym, Value},
};

pub const TABLE: &[Native] =
    &[native("eval", eval), native("exec", exec), native("compile", compile)];

const EVAL: Sig<3> =
    Sig { name: "eval", params: ["", "globals", "locals"], required: 1, positional: 3 };
const EXEC: Sig<4> =
    Sig { name: "exec", params: ["", "globals", "locals", "closure"], required: 1, positional: 3 };
const COMPILE: Sig<7> = Sig {
    name: "compile",
    params: ["source", "filename", "mode", "flags", "dont_inherit", "optimize", "_feature_version"],
    required: 3,
    positional: 6,
};

fn eval(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    arity(p, th, call, "eval", "")?;
    let [source, globals, locals] = bind(p, th, call, 0, &EVAL)?;
    run(p, th, "eval", Mode::Eval, [source, globals, locals])
}

fn exec(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    arity(p, th, call, "exec", "positional ")?;
    let [source, globals, locals, closure] = bind(p, th, call, 0, &EXEC)?;
    if !closure.is_undef() && !closure.is_none() {
        return p.unsupported(th, "exec() with a closure is not supported");
    }
    run(p, th, "exec", Mode::Exec, [source, globals, locals])
}

fn arity(p: &mut Process, th: &Thread, call: Call, name: &str, kind: &str) -> R<()> {
    let given = call.n - p.as_items(call.names).map_or(0, <[Value]>::len);
    let bound = match given {
        0 => "at least 1 positional argument".to_owned(),
        1..=3 => return Ok(()),
        _ => format!("at most 3 {kind}arguments"),
    };
    p.type_error(th, format!("{name}() takes {bound} ({given} given)"))
}

fn run(
    p: &mut Process,
    th: &mut Thread,
    name: &str,
    mode: Mode,
    [source, globals, locals]: [Value; 3],
) -> R<Flow> {
    let given = |value: Value| !value.is_undef() && !value.is_none();
    let namespaces = match (given(globals), given(locals)) {
        (false, false) => own(p, th, name)?,
        (false, true) => Namespaces { locals, ..own(p, th, name)? },
        (true, false) => Namespaces { globals, locals: globals },
        (true, true) => Namespaces { globals, locals },
    };
    let namespaces = plain(p, th, name, &namespaces)?;
    made::give_builtins(p, th, namespaces.globals)?;
    let code = match p.object(source) {
        Some(Object::Code(code)) => *code,
        _ => {
            let text = text_of(p, th, source, name)?;
            let text = match mode {
                Mode::Eval => text.trim_start_matches([' ', '\t']).to_owned(),
                Mode::Exec => text,
            };
            let lazy_annotations = made::lazy_annotations(p, th);
            let file = "<string>".into();
            code_of(p, th, Text { text: text.into(), file, mode, lazy_annotations })?
        }
    };
    let whole = p.program.code(code);
    if whole.kind != CodeKind::Module || !whole.module.is_made() {
        if whole.first_free < whole.locals.len() as u16 && !whole.module.is_made() {
            let message = format!("code object passed to {name}() may not contain free variables");
            return p.type_error(th, message);
        }
        return p.unsupported(th, format!("{name}() takes only what compile() made"));
    }
    Ok(Flow::Push(made::frame(p, th, code, &namespaces)?))
}

fn own(p: &mut Process, th: &Thread, name: &str) -> R<Namespaces> {
    match made::current(p, th)? {
        Some(namespaces) => Ok(namespaces),
        None => p.unsupported(th, format!("{name}() needs to be told its globals here")),
    }
}

/// The namespaces as dicts.
fn plain(p: &mut Process, th: &Thread, name: &str, given: &Namespaces) -> R<Namespaces> {
    let is_dict = |p: &Process, value| p.native_type(value).is_subtype(T::Dict);
    if !is_dict(p, given.globals) {
        let found = p.type_name(given.globals).to_owned();
        let message = match name {
            "exec" => format!("exec() globals must be a dict, not {found}"),
            _ if is_mapping(p, given.globals) => {
                "globals must be a real dict; try eval(expr, {}, mapping)".to_owned()
            }
            _ => "globals must be a dict".to_owned(),
        };
        return p.type_error(th, message);
    }
    if !is_dict(p, given.locals) && !is_mapping(p, given.locals) {
        let found = p.type_name(given.locals).to_owned();
        let message = match name {
            "exec" => format!("locals must be a mapping or None, not {found}"),
            _ => "locals must be a mapping".to_owned(),
        };
        return p.type_error(th, message);
    }
    let dict = |p: &mut Process, value| match made::namespace_of(p, value) {
        Some(dict) => Ok(Value::Ref(dict)),
        None => made::refuse_namespace(p, th, name),
    };
    let globals = dict(p, given.globals)?;
    let locals = dict(p, given.locals)?;
    Ok(Namespaces { globals, locals })
}

/// What CPython takes for a mapping: whatever has items by key.
fn is_mapping(p: &mut Process, value: Value) -> bool {
    let t = p.native_type(value);
    let sequence = [T::List, T::Tuple, T::Str, T::Bytes, T::ByteArray, T::Range];
    sequence.iter().any(|one| t.is_subtype(*one)) || p.special(value, crate::sym::GETITEM).is_some()
}

fn compile(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [source, file, mode, flags, dont_inherit, optimize, _] = bind(p, th, call, 0, &COMPILE)?;
    let Some(file) = p.as_str(file).map(str::to_owned) else {
        let found = p.type_name(file).to_owned();
        return p.type_error(th, format!("expected str, bytes or os.PathLike object, not {found}"));
    };
    let Some(mode) = p.as_str(mode).map(str::to_owned) else {
        let found = p.type_name(mode).to_owned();
        return p.type_error(th, format!("compile() argument 'mode' must be str, not {found}"));
    };
    let plain = |value: Value, usual: i64| value.is_undef() || p.as_i64(value) == Some(usual);
    if !plain(flags, 0) || !plain(optimize, -1) {
        return p.unsupported(th, "compile() with flags or optimize is not supported");
    }
    let mode = match mode.as_str() {
        "exec" => Mode::Exec,
        "eval" => Mode::Eval,
        "single" => return p.unsupported(th, "compile() in the mode 'single' is not supported"),
        _ => {
            return p.value_error(th, "compile() mode must be 'exec', 'eval' or 'single'");
        }
    };
    if let Some(Object::Code(_)) = p.object(source) {
        return Ok(Flow::Value(source));
    }
    let text = text_of(p, th, source, "compile")?;
    let inherits = dont_inherit.is_undef() || p.as_i64(dont_inherit) == Some(0);
    let lazy_annotations = inherits && made::lazy_annotations(p, th);
    let (text, file) = (text.into(), file.into());
    let code = code_of(p, th, Text { text, file, mode, lazy_annotations })?;
    Ok(Flow::Value(p.alloc(th, Object::Code(code))))
}

fn text_of(p: &mut Process, th: &Thread, source: Value, name: &str) -> R<String> {
    let source = p.payload(source);
    let text = match p.object(source) {
        Some(Object::Str(text)) => Some(text.text().to_owned()),
        Some(Object::Bytes(bytes)) => String::from_utf8(bytes.to_vec()).ok(),
        Some(Object::ByteArray(bytes)) => String::from_utf8(bytes.clone()).ok(),
        _ => {
            let message = match name {
                "compile" => "compile() arg 1 must be a string, bytes or AST object".to_owned(),
                _ => format!("{name}() arg 1 must be a string, bytes or code object"),
            };
            return p.type_error(th, message);
        }
    };
    match text {
        None => p.unsupported(th, format!("{name}() takes bytes in UTF-8 only")),
        Some(text) if text.contains('\0') => {
            p.raise(th, T::SyntaxError, "source code string cannot contain null bytes")
        }
        Some(text) => Ok(text),
    }
}

/// The code of a text, or the exception that CPython's compiler raises.
fn code_of(p: &mut Process, th: &Thread, text: Text) -> R<CodeId> {
    if !p.has_room_for_code() {
        return Err(p.fault(th, T::MemoryError, &[]));
    }
    let wrong = text.clone();
    p.code_of(text).or_else(|diagnostics| match diagnostics.first() {
        Some(diagnostic) => Err(fault_of(p, th, diagnostic, &wrong)),
        None => p.raise(th, T::SyntaxError, "invalid syntax"),
    })
}

/// Who of CPython's refuses a text, as the exception's arguments tell.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Refuser {
    Parser,
    /// Knows no text.
    Compiler,
    /// Puts the place into attributes only.
    SymbolTable,
}

impl Refuser {
    const COMPILER: [&str; 15] = [
        "outside function",
        "outside loop",
        "not properly in loop",
        "outside async function",
        "outside of an asynchronous",
        "with value in async generator",
        "from __future__ imports",
        "star-unpacking",
        "multiple starred",
        "makes remaining patterns",
        "alternative patterns",
        "multiple assignments to name",
        "attribute name repeated",
        "default 'except:'",
        "asynchronous comprehension",
    ];
    const SYMBOL_TABLE: [&str; 11] = [
        "nonlocal",
        "is parameter and",
        " global",
        "duplicate argument",
        "import * only",
        "assignment expression within",
        "assignment expression cannot",
        "annotated name",
        " inside ",
        "duplicate type parameter",
        "future feature",
    ];

    fn of(message: &str) -> Refuser {
        let has = |parts: &[&str]| parts.iter().any(|part| message.contains(part));
        match (has(&Refuser::COMPILER), has(&Refuser::SYMBOL_TABLE)) {
            (true, _) => Refuser::Compiler,
            (_, true) => Refuser::SymbolTable,
            _ => Refuser::Parser,
        }
    }
}

/// What Heddle's own bounds refuse ends as CPython's bounds do.
fn fault_of(p: &mut Process, th: &Thread, diagnostic: &Diagnostic, wrong: &Text) -> Fault {
    let words = diagnostic.message.as_str();
    let class = match diagnostic.kind.as_str() {
        "IndentationError" => T::IndentationError,
        "TabError" => T::TabError,
        "SyntaxError" => T::SyntaxError,
        _ if words.contains("nested too deeply") => {
            let message = p.str(th, "maximum recursion depth exceeded during compilation");
            return p.fault(th, T::RecursionError, &[message]);
        }
        _ if ["larger than", "too large", "too many", "more variables"]
            .iter()
            .any(|part| words.contains(part)) =>
        {
            return p.fault(th, T::MemoryError, &[]);
        }
        _ => {
            let message = p.str(th, words);
            return p.fault(th, T::Unsupported, &[message]);
        }
    };
    let refuser = Refuser::of(words);
    let place = place_of(diagnostic, wrong);
    let text = match refuser {
        Refuser::Compiler => Value::None,
        _ => p.str(th, line_of(wrong, place[0], words)),
    };
    let [line, offset, end_line, end_offset] = place.map(Value::Int);
    let (message, file) = (p.str(th, words), p.str(th, wrong.file.clone()));
    let details = [
        ("filename", file),
        ("lineno", line),
        ("offset", offset),
        ("text", text),
        ("end_lineno", end_line),
        ("end_offset", end_offset),
    ];
    let mut args = vec![message];
    if refuser != Refuser::SymbolTable {
        args.push(p.tuple(th, details.map(|(_, value)| value)));
    }
    let exception = p.exception(th, Value::Type(class), &args);
    let syms = details.map(|(name, _)| p.intern(name));
    if let Object::Exception(e) = p.heap.get_mut(exception) {
        for (sym, (_, value)) in syms.into_iter().zip(details) {
            e.attrs.set(sym, value);
        }
    }
    Fault::Raise(exception)
}

/// First line and column, last line and column, as CPython counts them: 0 is no end, -1 none that
/// could be shown.
fn place_of(diagnostic: &Diagnostic, wrong: &Text) -> [i64; 4] {
    let place = diagnostic.place;
    let [line, column, end_line, end_column] =
        [place.line, place.column + 1, place.end_line, place.end_column + 1].map(i64::from);
    let lines = LineIndex::new(&wrong.text);
    let is_empty = (place.line, place.column) == (place.end_line, place.end_column);
    let plain = diagnostic.message == "invalid syntax";
    let at_end = place.line == lines.line_count()
        && place.column as usize >= lines.line_text(place.line).chars().count();
    match wrong.mode {
        Mode::Eval if wrong.text.trim().is_empty() && plain => [0, 0, 0, 0],
        Mode::Eval if at_end && plain => [line, 0, line, 0],
        _ if plain && is_empty => [line, column, end_line, end_column + 1],
        _ if diagnostic.message.ends_with("was never closed") => [line, column, end_line, 0],
        _ if diagnostic.message.starts_with("unexpected indent")
            || diagnostic.message.starts_with("unindent does not") =>
        {
            [line, column, end_line, -1]
        }
        _ => [line, column, end_line, end_column],
    }
}

/// A line as CPython reads it: statements end with a line end, whether it is there or not.
fn line_of(wrong: &Text, line: i64, words: &str) -> String {
    let ends_lines = wrong.mode == Mode::Exec && !words.starts_with("unterminated triple-quoted");
    let lines = LineIndex::new(&wrong.text);
    let line = u32::try_from(line).unwrap_or(0).max(1);
    let mut text = lines.line_text(line).to_owned();
    if line < lines.line_count() || ends_lines {
        text.push('\n');
    }
    text
}

/// What CPython's code objects have of its own bytecode.
pub fn refuse(p: &mut Process, th: &Thread, sym: Sym) -> R<()> {
    const OF_BYTECODE: [&str; 8] = [
        "co_code",
        "co_consts",
        "co_exceptiontable",
        "co_lines",
        "co_linetable",
        "co_names",
        "co_positions",
        "co_stacksize",
    ];
    let name = p.sym_text(sym).to_owned();
    if OF_BYTECODE.contains(&&*name) {
        return p.unsupported(th, format!("{name}: code has no bytecode of CPython's here"));
    }
    Ok(())
}

/// `CO_VARARGS` and the others of CPython's `Include/cpython/code.h`.
fn code_flags(code: &Code) -> i64 {
    let kind = match code.kind {
        CodeKind::Module | CodeKind::Class => 0,
        CodeKind::Function => 0x3,
        CodeKind::Generator => 0x23,
        CodeKind::Coroutine => 0x83,
        CodeKind::AsyncGenerator => 0x203,
    };
    let nested = code.qualname.contains("<locals>");
    kind | i64::from(code.varargs) << 2 | i64::from(code.varkw) << 3 | i64::from(nested) << 4
}

/// What there is to know of a code object, under CPython's names.
pub fn attribute(
    p: &mut Process,
    th: &Thread,
    id: crate::code::CodeId,
    name: &str,
) -> Option<Value> {
    let program = p.program.clone();
    let code = program.code(id);
    let first_free = usize::from(code.first_free);
    let visible =
        |sym: &Sym| !p.sym_text(*sym).starts_with(".g") && !p.sym_text(*sym).starts_with(".n");
    let names = |syms: &mut dyn Iterator<Item = &Sym>| -> Vec<Value> {
        syms.filter(|sym| visible(sym)).map(|sym| p.sym_str(*sym)).collect()
    };
    let stars = usize::from(code.varargs) + usize::from(code.varkw);
    let arguments = usize::from(code.positional) + usize::from(code.kwonly) + stars;
    let mut cells: Vec<(usize, Sym)> = code
        .cells
        .iter()
        .filter_map(|r| Some((*r as usize, *code.locals.get(*r as usize)?)))
        .collect();
    // Parameters come in their order, others by name.
    cells.sort_by_key(|(at, sym)| (arguments.min(*at), p.sym_text(*sym)));
    let cells: Vec<Sym> = cells.into_iter().map(|(_, sym)| sym).collect();
    Some(match name {
        "co_name" => p.sym_str(code.name),
        "co_qualname" => p.str(th, code.qualname.clone()),
        "co_filename" => p.str(th, program.module(code.module).file.clone()),
        "co_firstlineno" => Value::Int(i64::from(code.first_line)),
        "co_argcount" => Value::Int(i64::from(code.positional)),
        "co_posonlyargcount" => Value::Int(i64::from(code.posonly)),
        "co_kwonlyargcount" => Value::Int(i64::from(code.kwonly)),
        "co_flags" => Value::Int(code_flags(code)),
        "co_nlocals" | "co_varnames" => {
            let own = |(at, sym): &(usize, &Sym)| *at < arguments || !cells.contains(sym);
            let own = code.locals[..first_free].iter().enumerate().filter(own);
            let names = names(&mut own.map(|(_, sym)| sym));
            if name == "co_nlocals" {
                return Some(Value::Int(names.len() as i64));
            }
            p.tuple(th, names)
        }
        "co_freevars" => {
            let names = names(&mut code.locals[first_free..].iter());
            p.tuple(th, names)
        }
        "co_cellvars" => {
            let names = names(&mut cells.iter());
            p.tuple(th, names)
        }
        _ => return None,
    })
}

//! Tracebacks as the prelude prints them.

use super::{
    Native,
    attributes::{frame_object, line_of},
    native, with_fallback,
};
use crate::{
    code::ModuleDef,
    interp::made,
    object::{Object, TraceEntry},
    process::{Call, Flow, Process, R},
    sym,
    thread::{Frame, PyFrame, Thread},
    traceback,
    value::{Sym, Value},
};

pub const TABLE: &[Native] = &[
    with_fallback("_format_exception", format_exception, "_format_exception_slow"),
    with_fallback("_exception_only", exception_only, "_exception_only_slow"),
    native("_exception_text", exception_text),
    native("_handled", handled),
    native("_format_frames", format_frames),
    native("_frame_rows", frame_rows),
    native("_person_stack", person_stack),
    native("_coroutine_place", coroutine_place),
    native("_person_frame", person_frame),
    native("_running_frame", running_frame),
    native("_caller_module", caller_module),
    native("_source_line", source_line),
    native("_source_lines", source_lines),
    native("_syntax_warnings", syntax_warnings),
];

/// `_format_exception(exc, limit, chained)`: the report that CPython would print.
fn format_exception(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let Value::Ref(exc) = call.arg(th, 0) else { return Ok(Flow::Value(Value::None)) };
    let (limit, chained) = (call.arg(th, 1), call.arg(th, 2));
    let text = match chained.is_undef() {
        true => traceback::format_exception(p, exc)?,
        false => traceback::format_part(p, exc, p.as_i64(limit), chained.same(Value::Bool(true)))?,
    };
    Ok(Flow::Value(p.str(th, text)))
}

fn exception_only(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let Value::Ref(exc) = call.arg(th, 0) else { return Ok(Flow::Value(Value::None)) };
    let text = traceback::exception_only(p, exc)?;
    Ok(Flow::Value(p.str(th, text)))
}

/// `_exception_text(exc, text)`: what `str(exc)` gave, for the report.
fn exception_text(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let text = call.arg(th, 1);
    if let Value::Ref(exc) = call.arg(th, 0)
        && let Object::Exception(e) = p.heap.get_mut(exc)
    {
        e.attrs.set(sym::TEXT, text);
    }
    Ok(Flow::Value(Value::None))
}

/// What there is to warn of in the program's source: a list of (message, file, line, text).
fn syntax_warnings(p: &mut Process, th: &mut Thread, _call: Call) -> R<Flow> {
    let program = p.program.clone();
    let main = program.module(program.main);
    let mut rows = Vec::new();
    for warning in program.warnings.iter() {
        let at = (warning.line as usize).checked_sub(1);
        let text = at.and_then(|at| main.lines.get(at)).map_or("", |line| line.trim());
        let row = [
            p.str(th, warning.message.as_str()),
            p.str(th, main.file.clone()),
            Value::Int(i64::from(warning.line)),
            p.str(th, text),
        ];
        rows.push(p.tuple(th, row));
    }
    Ok(Flow::Value(p.list(th, rows)))
}

/// The exception being handled, or None.
fn handled(p: &mut Process, th: &mut Thread, _call: Call) -> R<Flow> {
    Ok(Flow::Value(p.handling(th).map_or(Value::None, Value::Ref)))
}

fn entries(p: &Process, value: Value) -> Vec<TraceEntry> {
    match p.object(value) {
        Some(Object::Traceback(entries)) => (**entries).clone(),
        _ => Vec::new(),
    }
}

/// `_format_frames(traceback)`: the stack's lines, outermost frame first.
fn format_frames(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let text = traceback::frames(p, &entries(p, call.arg(th, 0)));
    Ok(Flow::Value(p.str(th, text)))
}

fn line_at(module: &ModuleDef, line: u32) -> String {
    let at = (line as usize).checked_sub(1);
    at.and_then(|at| module.lines.get(at)).map_or(String::new(), |text| text.trim().to_owned())
}

/// File, line, function, source line and module of a frame.
fn row(p: &mut Process, th: &Thread, entry: TraceEntry) -> [Value; 5] {
    let program = p.program.clone();
    let code = program.code(entry.code);
    let module = program.module(code.module);
    let line = code.infos.get(entry.pc as usize).map_or(code.first_line, |info| info.place.line);
    let name = if code.module == program.main { p.main_name.clone() } else { module.name.clone() };
    [
        p.str(th, module.file.clone()),
        Value::Int(i64::from(line)),
        p.sym_str(code.name),
        p.str(th, line_at(module, line)),
        p.str(th, name),
    ]
}

/// `_frame_rows(traceback)`: file, line, function, source line and report of each of the person's
/// frames, outermost first.
fn frame_rows(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let seen = entries(p, call.arg(th, 0));
    let program = p.program.clone();
    let mut rows = Vec::new();
    for entry in seen.into_iter().rev().filter(|e| !program.code(e.code).hidden) {
        let [file, line, name, text, _] = row(p, th, entry);
        let report = traceback::frames(p, &[entry]);
        let report = p.str(th, report);
        rows.push(p.tuple(th, [file, line, name, text, report]));
    }
    Ok(Flow::Value(p.list(th, rows)))
}

/// The person's frames of the thread that runs, innermost first.
fn stack(p: &Process, th: &Thread) -> Vec<TraceEntry> {
    let frames = th.frames.iter().rev().filter_map(|frame| match frame {
        Frame::Python(frame) => Some(TraceEntry { code: frame.code, pc: frame.pc }),
        Frame::Print(_) | Frame::Loop(_) => None,
    });
    frames.filter(|entry| !p.program.code(entry.code).hidden).collect()
}

/// `_person_stack()`: where the thread is, as a traceback.
fn person_stack(p: &mut Process, th: &mut Thread, _: Call) -> R<Flow> {
    let stack = stack(p, th);
    Ok(Flow::Value(p.alloc(th, Object::Traceback(Box::new(stack)))))
}

/// `_coroutine_place(coroutine)`: where one that does not run stands, as a traceback; None if it is over.
fn coroutine_place(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let frame = match p.object(call.arg(th, 0)) {
        Some(Object::Generator(g)) => g.frame.map(|f| TraceEntry { code: f.code, pc: f.pc }),
        _ => None,
    };
    let frame = frame.filter(|entry| !p.program.code(entry.code).hidden);
    Ok(Flow::Value(match frame {
        Some(entry) => p.alloc(th, Object::Traceback(Box::new(vec![entry]))),
        None => Value::None,
    }))
}

/// `_person_frame(n)`: the n-th of the person's frames from the innermost, as file, line, function,
/// source line and module; None if there are fewer.
fn person_frame(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let n = p.as_i64(call.arg(th, 0)).map_or(0, |n| usize::try_from(n).unwrap_or(0));
    let Some(entry) = stack(p, th).get(n).copied() else { return Ok(Flow::Value(Value::None)) };
    let row = row(p, th, entry);
    Ok(Flow::Value(p.tuple(th, row)))
}

/// `_running_frame(n)`: the n-th of the person's frames from the innermost as they stand, each with the
/// one that called it; None if there are fewer.
fn running_frame(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let n = p.as_i64(call.arg(th, 0)).map_or(0, |n| usize::try_from(n).unwrap_or(0));
    standing(p, th, n).map(Flow::Value)
}

fn standing(p: &mut Process, th: &Thread, n: usize) -> R<Value> {
    let frames: Vec<_> = persons(p, th).skip(n).copied().collect();
    let mut back = Value::None;
    for frame in frames.iter().rev() {
        let line = line_of(p, TraceEntry { code: frame.code, pc: frame.pc });
        let globals = made::globals_of(p, th, frame).unwrap_or(Value::None);
        let locals = made::locals_of(p, th, frame)?.unwrap_or(Value::None);
        let more = [("f_back", back), ("f_globals", globals), ("f_locals", locals)];
        back = frame_object(p, th, frame.code, line, &more);
    }
    Ok(back)
}

/// The person's frames, from the innermost.
fn persons<'a>(p: &'a Process, th: &'a Thread) -> impl Iterator<Item = &'a PyFrame> {
    th.frames.iter().rev().filter_map(|frame| match frame {
        Frame::Python(frame) if !p.program.code(frame.code).hidden => Some(frame),
        _ => None,
    })
}

/// The frame of a traceback's entry, if it still runs and no other runs its code.
pub(super) fn live_frame(p: &mut Process, th: &Thread, entry: TraceEntry) -> Option<Value> {
    let running: Vec<bool> = persons(p, th).map(|frame| frame.code == entry.code).collect();
    let at = running.iter().position(|is_it| *is_it)?;
    if running[at + 1..].contains(&true) {
        return None;
    }
    standing(p, th, at).ok()
}

/// Frames that do not run any more keep only where they stood.
pub(super) fn refuse(p: &mut Process, th: &Thread, sym: Sym) -> R<()> {
    const GONE: [&str; 6] =
        ["f_locals", "f_globals", "f_builtins", "f_lasti", "f_trace", "f_trace_lines"];
    let name = p.sym_text(sym);
    if !GONE.contains(&name) {
        return Ok(());
    }
    let message = format!("Heddle does not keep the {name} of this frame");
    p.unsupported(th, message)
}

/// `_caller_module()`: the name of the module that called into the one that asks.
fn caller_module(p: &mut Process, th: &mut Thread, _: Call) -> R<Flow> {
    let mut modules = th.frames.iter().rev().filter_map(|frame| match frame {
        Frame::Python(frame) => Some(p.program.code(frame.code).module),
        Frame::Print(_) | Frame::Loop(_) => None,
    });
    let own = modules.next();
    let other = modules.find(|module| Some(*module) != own).unwrap_or(p.program.main);
    let name = if other == p.program.main {
        p.main_name.clone()
    } else {
        p.program.module(other).name.clone()
    };
    Ok(Flow::Value(p.str(th, name)))
}

/// `_source_line(file, line)`: of the person's program, else empty.
fn source_lines(p: &mut Process, th: &mut Thread, _: Call) -> R<Flow> {
    let program = p.program.clone();
    let lines = &program.module(program.main).lines;
    let lines = lines.iter().map(|line| p.str(th, &**line)).collect();
    Ok(Flow::Value(p.list(th, lines)))
}

/// `_source_line(file, line)`: the text of a line of the program's, without its margins.
fn source_line(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let program = p.program.clone();
    let main = program.module(program.main);
    let line = p.as_i64(call.arg(th, 1)).and_then(|n| u32::try_from(n).ok()).unwrap_or(0);
    let ours = p.as_str(call.arg(th, 0)) == Some(&*main.file);
    let text = if ours { line_at(main, line) } else { String::new() };
    Ok(Flow::Value(p.str(th, text)))
}

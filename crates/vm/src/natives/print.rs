//! `print`: one write for each text, separator and line end, as CPython does.

use heddle_protocol::{EventKind, Stream};
use serde::{Deserialize, Serialize};

use super::{Native, with_fallback};
use crate::{
    object::Object,
    process::{Call, Fault, Flow, Process, R},
    text,
    thread::{Frame, Ret, Thread},
    value::Value,
};

/// Writes still to be made; each is a step of its own.
#[derive(Clone, Debug, Hash, Serialize, Deserialize)]
pub struct PrintFrame {
    pub stream: Stream,
    pub pieces: Vec<Box<str>>,
    pub next: usize,
    pub ret: Ret,
}

pub const TABLE: &[Native] = &[with_fallback("print", print, "_print")];

/// The keyword arguments of `print`.
struct Options {
    sep: Option<Box<str>>,
    end: Option<Box<str>>,
    stream: Stream,
}

fn print(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let names: Vec<Value> = p.as_items(call.names).map(<[Value]>::to_vec).unwrap_or_default();
    let given = call.n - names.len();
    let options = options(p, th, call, &names, given)?;
    let sep = options.sep.as_deref().unwrap_or(" ");
    let end = options.end.as_deref().unwrap_or("\n");
    let mut pieces: Vec<Box<str>> = Vec::with_capacity(given * 2);
    for i in 0..given {
        if i > 0 && !sep.is_empty() {
            pieces.push(sep.into());
        }
        let text = text::str_of(p, call.arg(th, i))?;
        if !text.is_empty() {
            pieces.push(text.into());
        }
    }
    if !end.is_empty() {
        pieces.push(end.into());
    }
    if pieces.is_empty() {
        return Ok(Flow::Value(Value::None));
    }
    let frame = PrintFrame { stream: options.stream, pieces, next: 0, ret: Ret::Drop };
    Ok(Flow::Push(Frame::Print(frame)))
}

fn options(p: &mut Process, th: &Thread, call: Call, names: &[Value], given: usize) -> R<Options> {
    let (mut sep, mut end, mut file) = (None, None, Value::None);
    for (i, name) in names.iter().enumerate() {
        let value = call.arg(th, given + i);
        match p.as_str(*name).unwrap_or_default() {
            "sep" => sep = text_option(p, th, "sep", value)?,
            "end" => end = text_option(p, th, "end", value)?,
            "file" => file = value,
            "flush" => {}
            other => {
                let known = ["sep", "end", "file", "flush"].into_iter();
                let hint = crate::suggest::hint(other, known);
                let message = format!("print() got an unexpected keyword argument '{other}'{hint}");
                return p.type_error(th, message);
            }
        }
    }
    if file.is_none() {
        file = current_stdout(p);
    }
    let stream = match p.object(file) {
        _ if file.is_undef() => Stream::Stdout,
        Some(Object::TextStream(1)) => Stream::Stdout,
        Some(Object::TextStream(2)) => Stream::Stderr,
        _ => return Err(Fault::NeedsPython),
    };
    Ok(Options { sep, end, stream })
}

fn text_option(p: &mut Process, th: &Thread, name: &str, value: Value) -> R<Option<Box<str>>> {
    if value.is_none() {
        return Ok(None);
    }
    match p.as_str(value).map(Box::from) {
        Some(text) => Ok(Some(text)),
        None => {
            let message = format!("{name} must be None or a string, not {}", p.type_name(value));
            p.type_error(th, message)
        }
    }
}

/// `sys.stdout` where `sys` is imported, `Undef` where nobody can have changed it.
pub fn current_stdout(p: &Process) -> Value {
    let program = &p.program;
    let found = program.module_index.get("sys").and_then(|id| {
        let sym = program.syms.find("stdout")?;
        let at = program.module(*id).global_index.get(&sym)?;
        p.globals.get(usize::from(id.0))?.get(usize::from(*at)).copied()
    });
    found.unwrap_or(Value::Undef)
}

/// What a step of a print frame came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Printed {
    /// There is more to write.
    More,
    /// That was the last piece: the frame is over and gives None.
    Last,
}

/// Makes the frame's next write.
pub fn step(p: &mut Process, th: &Thread, frame: &mut PrintFrame) -> Printed {
    if let Some(text) = frame.pieces.get(frame.next) {
        write_piece(p, th, frame.stream, text);
        frame.next += 1;
    }
    if frame.next < frame.pieces.len() { Printed::More } else { Printed::Last }
}

/// One write call. What goes beyond the bound of output is dropped, and said once.
pub fn write_piece(p: &mut Process, th: &Thread, stream: Stream, text: &str) {
    let bound = p.limits.output_bytes;
    if p.output_bytes > bound {
        return;
    }
    p.output_bytes = p.output_bytes.saturating_add(text.len() as u64);
    if p.output_bytes > bound {
        p.emit(th, EventKind::OutputFull);
    } else {
        p.emit(th, EventKind::Write { stream, text: text.to_owned() });
    }
}
